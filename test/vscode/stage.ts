import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { installExtension, startHost } from '../../scripts/host/code-server.mjs';
import { findChromium } from '../../scripts/prepare/browser.mjs';
import type { ReaderLocale } from '../../server/protocol.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The package as `npm run package` leaves it. */
export const vsix = join(root, 'dist', 'clausewright.vsix');

/** Where the server runs: in a process beside a remote extension host, or in a worker beside a web one. */
export type ServerKind = 'node' | 'web';

export interface StageOptions {
  readonly server?: ServerKind;
  readonly locale?: ReaderLocale;
  readonly theme?: 'Light 2026' | 'Dark 2026';
  /** Folders whose files make up the workspace, the later ones on top; by default the examples and the planted files. */
  readonly content?: readonly string[];
  /** Installed from the package, as people have it, or run from this folder, as tests inside it need. */
  readonly extension?: 'installed' | 'development';
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A VS Code of its own with the extension, a scratch workspace, and a browser to look at it with. */
export interface Stage {
  /** The workspace's folder, absolute. */
  readonly workspace: string;
  /** An absolute path as VS Code in the browser names it. */
  readonly remote: (path: string) => string;
  readonly open: (
    payload: readonly (readonly [string, string])[],
    ready?: (page: Page) => Promise<void>,
  ) => Promise<Page>;
  readonly end: () => Promise<void>;
}

const contents = [join(root, 'examples'), join(root, 'test', 'vscode', 'workspace')];

/** Nothing that asks, blinks or phones stands between a test and what it looks at. */
const calm = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  'editor.cursorBlinking': 'solid',
  'workbench.reduceMotion': 'on',
  'window.autoDetectColorScheme': false,
};

export async function setStage(options: StageOptions = {}): Promise<Stage> {
  const scratch = mkdtempSync(join(tmpdir(), 'clausewright-'));
  const remove = (): void => rmSync(scratch, { recursive: true, force: true });
  process.once('exit', remove);
  const workspace = join(scratch, 'workspace');
  for (const content of options.content ?? contents) {
    if (existsSync(content)) cpSync(content, workspace, { recursive: true });
  }
  const folder = join(scratch, 'vscode');
  const installed = options.extension === 'installed';
  if (installed) installExtension(folder, vsix);
  const host = await startHost({ folder, settings: settingsFor(options), smokeTest: true });
  const browser = await launchBrowser();
  const remote = (path: string): string => `vscode-remote://${host.authority}${path}`;
  const extension: [string, string][] = installed ? [] : [['extensionDevelopmentPath', remote(root)]];
  return {
    workspace,
    remote,
    open: async (payload, ready) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await ready?.(page);
      const everything = [...extension, ['skipWelcome', 'true'], ...payload];
      const query = `folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(everything))}`;
      await page.goto(`http://${host.authority}/?${query}`);
      return page;
    },
    end: async () => {
      await browser.close();
      host.stop();
      process.off('exit', remove);
      remove();
    },
  };
}

function settingsFor(options: StageOptions): object {
  return {
    ...calm,
    'clausewright.locale': options.locale ?? 'en',
    'workbench.colorTheme': options.theme ?? 'Light 2026',
    ...(options.server === 'web' ? { 'remote.extensionKind': { 'clausewright.clausewright': ['web'] } } : {}),
    ...options.settings,
  };
}

/** Everything but this machine's loopback is out of its reach. */
async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found; set CHROMIUM to its path');
  const reach = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1';
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', reach] });
}
