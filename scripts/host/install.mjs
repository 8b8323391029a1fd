// @ts-check
// The browser-hosted VS Code: a package of its own, so that a plain install of the project stays small.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, isInstalled } from '../prepare/packages.mjs';
import { say } from '../prepare/say.mjs';

const home = fileURLToPath(new URL('../../test/vscode/', import.meta.url));
const editor = join(home, 'node_modules', 'code-server', 'lib', 'vscode');
const editorLock = { lock: 'npm-shrinkwrap.json', dev: false };

export const hostProgram = join(home, 'node_modules', 'code-server', 'out', 'node', 'entry.js');

/** The Node.js that runs it: it asks for version 24, and brings one where the platform has a package of it. */
export function hostNode() {
  const bundled = join(home, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return existsSync(bundled) ? bundled : process.execPath;
}

/** Installs what is pinned in test/vscode/, unless it is there. */
export function installHost() {
  const ready = isInstalled(home);
  if (ready && isInstalled(editor, editorLock)) return;
  say('host');
  if (!ready) installPackages(home);
  // What the package's own install step would do; that step as a whole fails where nothing can be compiled.
  installPackages(editor, ['--omit=dev', '--ignore-scripts'], { complete: true });
  compileLog();
}

/**
 * Without this module VS Code leaves every log empty that is written beside Node.js, ours among them. It is as good without where
 * nothing can be compiled: the rest needs none of its compiled modules.
 */
function compileLog() {
  const headers = `--nodedir=${dirname(dirname(hostNode()))}`;
  const args = ['rebuild', '@vscode/spdlog', '--no-ignore-scripts', '--loglevel=silent', headers];
  spawnSync('npm', args, { cwd: editor, stdio: 'ignore', shell: process.platform === 'win32' });
}
