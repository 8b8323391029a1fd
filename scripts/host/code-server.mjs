// @ts-check
// One running VS Code on loopback, for a browser to open. It ends with its whole process group.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { hostNode, hostProgram } from './install.mjs';

/** @returns {Promise<number>} a port on loopback that is free now */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Everything the server writes goes into `folder`, sockets and temporary files included. */
function surroundings(/** @type {string} */ folder) {
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  return {
    arguments: ['--user-data-dir', join(folder, 'data'), '--extensions-dir', join(folder, 'extensions')],
    env: { ...process.env, TMPDIR: temporary, XDG_CONFIG_HOME: temporary, XDG_RUNTIME_DIR: temporary },
  };
}

/**
 * @typedef {object} Host
 * @property {number} port
 * @property {string} authority as in `vscode-remote://` addresses
 * @property {number | undefined} group of its processes
 * @property {() => void} stop may be called more than once
 */

/**
 * @param {{folder: string, settings?: object, port?: number | undefined, smokeTest?: boolean, quiet?: boolean}} options
 *   `settings`: the user's settings.json, unless there is one
 * @returns {Promise<Host>} once it answers
 */
export async function startHost({ folder, settings, port, smokeTest = false, quiet = true }) {
  const chosen = port ?? (await freePort());
  const around = surroundings(folder);
  const settingsFile = join(folder, 'data', 'User', 'settings.json');
  if (settings !== undefined && !existsSync(settingsFile)) {
    mkdirSync(dirname(settingsFile), { recursive: true });
    writeFileSync(settingsFile, JSON.stringify(settings, null, 2));
  }
  const switches = ['--auth', 'none', '--bind-addr', `127.0.0.1:${chosen}`, '--disable-telemetry'];
  switches.push('--disable-update-check', '--disable-workspace-trust', '--ignore-last-opened');
  if (smokeTest) switches.push('--vscode-option', 'enable-smoke-test-driver');
  const child = spawn(hostNode(), [hostProgram, ...switches, ...around.arguments], {
    env: around.env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit'],
  });
  const ended = new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code ended before it answered (${code})`)));
  });
  const stop = () => endGroup(child.pid);
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));
  ended.catch(() => process.off('exit', stop));
  await Promise.race([ended, answers(`http://127.0.0.1:${chosen}/healthz`)]);
  return { port: chosen, authority: `127.0.0.1:${chosen}`, group: child.pid, stop };
}

function endGroup(/** @type {number | undefined} */ pid) {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
  } catch {
    // It had ended by itself.
  }
}

async function answers(/** @type {string} */ address) {
  for (let attempt = 0; attempt < 300; attempt++) {
    const ok = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no answer from ${address}`);
}

/** Installs a packaged extension for a server that will be started with the same folder. */
export function installExtension(/** @type {string} */ folder, /** @type {string} */ vsix) {
  const around = surroundings(folder);
  const args = [hostProgram, '--install-extension', vsix, '--force', ...around.arguments];
  const result = spawnSync(hostNode(), args, { env: around.env, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`The extension was not installed: ${result.stdout}${result.stderr}`);
}
