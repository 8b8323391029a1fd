// @ts-check
// npm packages, installed only when what is there is not what the lock file says.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} path @returns {Record<string, {version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean, link?: boolean}>} */
function locked(path) {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).packages ?? {}) : {};
}

/** Compares with the list that npm itself leaves behind at the end of an install; an interrupted one leaves none. */
export function isInstalled(/** @type {string} */ folder, { lock = 'package-lock.json', dev = true } = {}) {
  const present = locked(join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(locked(join(folder, lock))).every(([path, wanted]) => {
    if (path === '' || wanted.link || wanted.optional) return true;
    if (!dev && (wanted.dev || wanted.devOptional)) return true;
    return present[path]?.version === wanted.version;
  });
}

/**
 * What the folder's lock file says, no more and no less. `complete` lets npm add what the lock file forgot: one that others
 * wrote may lack a package that only came to be needed later, and `npm ci` refuses it.
 * @param {string} folder @param {string[]} [flags]
 */
export function installPackages(folder, flags = [], { complete = false } = {}) {
  const verb = complete ? ['install', '--no-save'] : ['ci'];
  const args = [...verb, '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', ...flags];
  const result = spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) throw new Error(`npm ${verb[0]} (${folder})`);
}
