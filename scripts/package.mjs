// @ts-check
// `npm run package`: what a person installs, dist/clausewright.vsix, and a copy with the version in its name.
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** @param {string} program @param {string[]} args */
function run(program, args) {
  const result = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) throw new Error(`${args.join(' ')} failed`);
}

run(process.execPath, ['scripts/build.mjs', '--production']);
const vsce = 'node_modules/@vscode/vsce/vsce';
run(process.execPath, [
  vsce,
  'package',
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  'dist/clausewright.vsix',
]);
copyFileSync('dist/clausewright.vsix', `clausewright-${version}.vsix`);
console.log(`package: clausewright-${version}.vsix`);
