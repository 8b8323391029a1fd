// @ts-check
// Editors that this system's own packages do not have or have older: taken from a later Debian, unpacked into a folder of ours and
// run with the libraries that they come with. The system stays as it is, and nobody need be root.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../../node_modules/.cache/editors/', import.meta.url));
/** Debian 13, stable; a name, so that what is tried changes only when this line does. */
const release = 'trixie';
const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
const packages = ['hx', 'neovim'];
/** What is run: the program in the folder, and what it must be told of where its own files are. */
const programs = {
  hx: { file: 'usr/lib/hx/hx', tells: { HELIX_RUNTIME: 'usr/lib/hx/runtime' } },
  'nvim-newer': { file: 'usr/bin/nvim', tells: { VIMRUNTIME: 'usr/share/nvim/runtime' } },
};

/** @param {string} name @returns {string | undefined} the path of one that is there */
export function newerEditor(name) {
  const path = join(home, 'bin', name);
  return existsSync(path) ? path : undefined;
}

/** Fetches and unpacks them once; whatever is in the way, the tests with them are skipped. */
export function prepareNewerEditors() {
  const found = () => Object.keys(programs).every((name) => newerEditor(name) !== undefined);
  if (found() || !existsSync(keys)) return found();
  rmSync(home, { recursive: true, force: true });
  for (const folder of ['state/lists/partial', 'cache/archives/partial', 'whole'])
    mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(join(home, 'status'), '');
  const source = `deb [signed-by=${keys}] http://deb.debian.org/debian ${release} main\n`;
  writeFileSync(join(home, 'sources.list'), source);
  if (!fetched() || !unpacked()) return false;
  return found();
}

/** By apt itself, which works out what else is needed and looks at the signatures; its folders are ours. */
function fetched() {
  const folders = {
    'Dir::Etc::sourcelist': join(home, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::State': join(home, 'state'),
    'Dir::State::status': join(home, 'status'),
    'Dir::Cache': join(home, 'cache'),
    'APT::Install-Recommends': 'false',
    'APT::Sandbox::User': '',
    'Debug::NoLocking': 'true',
  };
  const options = Object.entries(folders).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  return [['update'], ['install', '-y', '--download-only', ...packages]].every(
    (args) => spawnSync('apt-get', ['-q', ...options, ...args], { stdio: 'ignore', timeout: 120_000 }).status === 0,
  );
}

function unpacked() {
  const archives = join(home, 'cache/archives');
  const whole = join(home, 'whole');
  const files = readdirSync(archives).filter((name) => name.endsWith('.deb'));
  if (!files.every((name) => spawnSync('dpkg-deb', ['-x', join(archives, name), whole]).status === 0)) return false;
  const libraries = readdirSync(join(whole, 'usr/lib')).find((name) => name.endsWith('-linux-gnu')) ?? '';
  const folder = join(whole, 'usr/lib', libraries);
  const loader = readdirSync(folder).find((name) => /^ld-linux.*\.so\.\d+$/.test(name));
  if (loader === undefined) return false;
  mkdirSync(join(home, 'made'));
  for (const [name, { file, tells }] of Object.entries(programs)) {
    const told = Object.entries(tells).map(([variable, path]) => `${variable}='${join(whole, path)}'`);
    const run = `exec '${join(folder, loader)}' --library-path '${folder}' '${join(whole, file)}' "$@"`;
    const script = join(home, 'made', name);
    writeFileSync(script, `#!/bin/sh\n${told.join(' ')} ${run}\n`);
    chmodSync(script, 0o755);
  }
  // Last, whole: one that was broken off is begun anew.
  renameSync(join(home, 'made'), join(home, 'bin'));
  for (const folder of ['state', 'cache']) rmSync(join(home, folder), { recursive: true });
  return true;
}
