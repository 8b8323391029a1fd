// @ts-check
// Packages of a Debian or Ubuntu that may be installed without asking anybody.
import { spawnSync } from 'node:child_process';

/** @returns {string[] | undefined} what stands before the program: nothing for root, or sudo that needs no password */
function installer() {
  if (spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

/** @param {readonly string[]} packages @param {() => void} begin called before anything is installed, where anything can be */
export function installPackagesOfSystem(packages, begin) {
  const prefix = installer();
  if (prefix === undefined) return;
  begin();
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const line = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
    const [program = 'apt-get', ...rest] = line;
    if (spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) break;
  }
}
