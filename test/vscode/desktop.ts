import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { makeScratch, root, userSettings, type Wishes } from './scratch.ts';

/** The desktop VS Code to run in as well: its path, or `download` where one may be fetched. Absent: none. */
export const desktop = process.env.VSCODE_EXECUTABLE;

/** Runs a bundled suite in a desktop VS Code; `read` is given the workspace once it has ended. */
export async function runOnDesktop<T>(bundle: string, wishes: Wishes, read: (workspace: string) => T): Promise<T> {
  const { folder, workspace, remove } = makeScratch();
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'User'), { recursive: true });
  writeFileSync(join(profile, 'User', 'settings.json'), JSON.stringify(userSettings(wishes)));
  const switches = ['--disable-workspace-trust', '--skip-welcome', '--disable-extensions', '--user-data-dir', profile];
  try {
    await runTests({
      ...(desktop === undefined || desktop === 'download' ? {} : { vscodeExecutablePath: desktop }),
      extensionDevelopmentPath: root,
      extensionTestsPath: bundle,
      launchArgs: [workspace, ...switches],
    });
    return read(workspace);
  } finally {
    remove();
  }
}
