// @ts-check
// `npm start`: from a fresh clone to the example workspace in a real VS Code with the extension. Before the first
// install there is only what Node.js brings, so this file and what it imports use nothing else.
// --browser: the browser-hosted VS Code even where there is a desktop one. --port N: its port. --data DIR: where it keeps
// its settings and extensions.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installExtension, startHost } from './host/code-server.mjs';
import { installHost } from './host/install.mjs';
import { installPackages, isInstalled } from './prepare/packages.mjs';
import { say } from './prepare/say.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const examples = join(root, 'examples');
const { values } = parseArgs({
  options: { browser: { type: 'boolean' }, port: { type: 'string' }, data: { type: 'string' } },
});

/** What a newcomer should not have to decide first. Kept once it is there: it is theirs then. */
const settings = {
  'workbench.startupEditor': 'readme',
  'security.workspace.trust.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
};

function run(/** @type {string} */ script) {
  const result = spawnSync(process.execPath, [join(root, 'scripts', script)], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) throw new Error(script);
}

/** @returns {boolean} whether a desktop VS Code took it */
function openDesktop() {
  const shell = process.platform === 'win32';
  if (spawnSync('code', ['--version'], { shell }).status !== 0) return false;
  say('desktop');
  return spawnSync('code', [`--extensionDevelopmentPath=${root}`, examples], { shell, stdio: 'inherit' }).status === 0;
}

async function serve() {
  installHost();
  run('package.mjs');
  say('serving');
  // Where no check searches: the installed extension brings the standards that ship.
  const folder = resolve(values.data ?? join(root, 'node_modules', '.cache', 'vscode'));
  installExtension(folder, join(root, 'dist', 'clausewright.vsix'));
  const port = values.port === undefined ? undefined : Number(values.port);
  const host = await startHost({ folder, settings, port });
  say('address', { address: `http://127.0.0.1:${host.port}/?folder=${encodeURI(examples)}` });
}

try {
  if (!isInstalled(root)) {
    say('packages');
    installPackages(root);
  }
  say('building');
  run('build.mjs');
  if (values.browser || !openDesktop()) await serve();
} catch (error) {
  say('failed', { reason: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
}
