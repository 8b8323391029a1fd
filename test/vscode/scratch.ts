import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReaderLocale } from '../../server/protocol/settings.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The package as `npm run package` leaves it. */
export const vsix = join(root, 'dist', 'clausewright.vsix');

export interface Scratch {
  /** Absolute; gone after `remove`, and when this process ends. */
  readonly folder: string;
  /** A folder of its own in it, filled with files that a test may change. */
  readonly workspace: string;
  readonly remove: () => void;
}

const examples = [join(root, 'examples'), join(root, 'test', 'vscode', 'workspace')];

/** A scratch folder with a workspace: the examples and the planted files, or other folders, the later ones on top. */
export function makeScratch(content: readonly string[] = examples): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'clausewright-'));
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  for (const one of content) if (existsSync(one)) cpSync(one, workspace, { recursive: true });
  const empty = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', empty);
  const remove = (): void => {
    process.off('exit', empty);
    empty();
  };
  return { folder, workspace, remove };
}

/** What a test wants of the editor's user settings. */
export interface Wishes {
  readonly server?: ServerKind;
  readonly locale?: ReaderLocale;
  readonly theme?: 'Light 2026' | 'Dark 2026';
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Where the server runs: in a process beside a remote extension host, or in a worker beside a web one. */
export type ServerKind = 'node' | 'web';

/** Nothing that asks, blinks or phones stands between a test and what it looks at. */
const calm = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'window.autoDetectColorScheme': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  // What one page leaves unsaved, the next must not find.
  'files.hotExit': 'off',
  'editor.cursorBlinking': 'solid',
};

export function userSettings({ server, locale, theme, settings }: Wishes): object {
  return {
    ...calm,
    'clausewright.locale': locale ?? 'en',
    'workbench.colorTheme': theme ?? 'Light 2026',
    ...(server === 'web' ? { 'remote.extensionKind': { 'clausewright.clausewright': ['web'] } } : {}),
    ...settings,
  };
}
