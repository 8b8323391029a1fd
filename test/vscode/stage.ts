import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { installExtension, startHost } from '../../scripts/host/code-server.mjs';
import { findChromium } from '../../scripts/prepare/browser.mjs';
import { layExtension } from './lay-extension.ts';
import { makeScratch, root, userSettings, vsix, type Wishes } from './scratch.ts';
import { virtualScheme } from './virtual-folder.ts';

export interface StageOptions extends Wishes {
  /** Folders whose files make up the workspace; by default the examples and the planted files. */
  readonly content?: readonly string[];
  /** Installed from the package, as people have it, or run from this folder, as tests inside it need. */
  readonly extension?: 'installed' | 'development';
  /** Whether the workspace is a folder that an extension lends, of which nothing but the editor knows; else it is one on the disk. */
  readonly isVirtual?: boolean;
  /** Whether the workspace is opened, as it is by default, or its files are looked at each by itself. */
  readonly hasFolder?: boolean;
}

/** A VS Code of its own with the extension, a scratch workspace, and a browser to look at it with. */
export interface Stage {
  /** The workspace's folder, absolute. */
  readonly workspace: string;
  /** An absolute path as VS Code in the browser names it. */
  readonly remote: (path: string) => string;
  /** The same of a file of the workspace. */
  readonly fileIn: (path: string) => string;
  readonly open: (payload: Payload, ready?: (page: Page) => Promise<void>) => Promise<Page>;
  /** Lets a process stand still, as on a machine that is busy with others, while something is done. */
  readonly whileStill: (which: StageProcess, act: () => Promise<void>) => Promise<void>;
  readonly end: () => Promise<void>;
}
/** What the editor's side of an extension runs in, or our server, beside an extension host that is no worker. */
export type StageProcess = 'extension host' | 'server';
export type Payload = readonly (readonly [string, string])[];

export async function setStage(options: StageOptions = {}): Promise<Stage> {
  const { folder: scratch, workspace, remove } = makeScratch(options.content);
  const folder = join(scratch, 'vscode');
  const installed = options.extension === 'installed';
  if (installed) installExtension(folder, vsix);
  const host = await startHost({ folder, settings: userSettings(options), smokeTest: true });
  const browser = await launchBrowser();
  const remote = (path: string): string => `vscode-remote://${host.authority}${path}`;
  const developed = [...(installed ? [] : [root]), ...(options.isVirtual ? [await layExtension('virtual')] : [])];
  const extensions = developed.map((one) => ['extensionDevelopmentPath', remote(one)] as const);
  const fileIn = (path: string): string =>
    options.isVirtual ? `${virtualScheme}://${host.authority}${path}` : remote(path);
  const place =
    options.hasFolder === false
      ? 'ew=true'
      : `folder=${encodeURIComponent(options.isVirtual ? fileIn(workspace) : workspace)}`;
  return {
    workspace,
    remote,
    fileIn,
    open: async (payload, ready) => {
      // What a page before leaves unsaved is kept for the next, whatever the settings say, if it stayed open long enough.
      rmSync(join(folder, 'data', 'User', 'Backups'), { recursive: true, force: true });
      const page = await newPage(browser);
      await ready?.(page);
      const everything = [...extensions, ['skipWelcome', 'true'], ...payload];
      await page.goto(`http://${host.authority}/?${place}&payload=${encodeURIComponent(JSON.stringify(everything))}`);
      await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: patience });
      return page;
    },
    whileStill: async (which, act) => {
      const ids = processes(host.group, which === 'server' ? /[/\\]dist[/\\]server\./ : /--type=extensionHost/);
      if (ids.length === 0) throw new Error(`there is no ${which}`);
      signal(ids, 'SIGSTOP');
      try {
        await act();
      } finally {
        signal(ids, 'SIGCONT');
      }
    },
    end: async () => {
      await browser.close();
      host.stop();
      remove();
    },
  };
}

/** Those of a group whose command line matches. */
function processes(group: number | undefined, wanted: RegExp): readonly number[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,pgid=,args='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [pid, pgid, ...args] = line.trim().split(/\s+/);
    return Number(pgid) === group && wanted.test(args.join(' ')) ? [Number(pid)] : [];
  });
}

function signal(ids: readonly number[], name: 'SIGSTOP' | 'SIGCONT'): void {
  for (const id of ids) process.kill(id, name);
}

/** Everything but this machine's loopback is out of its reach. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found; set CHROMIUM to its path');
  const reach = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1';
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', reach] });
}

/** How long an editor may take to start (ms): seconds on an idle machine, minutes on a busy one. */
export const patience = 120_000;

/** A window of a common size. What an editor that has started does not do in this time it does not do. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(45_000);
  page.setDefaultNavigationTimeout(patience);
  return page;
}
