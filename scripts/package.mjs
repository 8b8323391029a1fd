// @ts-check
// `npm run package`: what a person installs, dist/clausewright.vsix, and a copy with the version in its name.
// --pack-only PATH packs what is built already, into another file.
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readme } from './package/readme.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = parseArgs({ options: { 'pack-only': { type: 'string' } } });
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
/** The same bytes for the same sources, whenever they are packed (seconds). */
const date = '1505433600';

/** @param {string} program @param {string[]} args */
function run(program, args) {
  const result = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, SOURCE_DATE_EPOCH: date },
  });
  if (result.status !== 0) throw new Error(`${args.join(' ')} failed`);
}

/** @param {string} file */
function pack(file) {
  const vsce = 'node_modules/@vscode/vsce/vsce';
  run(process.execPath, [vsce, 'package', '--no-dependencies', '--readme-path', 'dist/readme.md', '--out', file]);
}

if (values['pack-only'] !== undefined) {
  pack(values['pack-only']);
} else {
  run(process.execPath, ['scripts/build.mjs', '--production']);
  writeFileSync('dist/readme.md', await readme());
  pack('dist/clausewright.vsix');
  copyFileSync('dist/clausewright.vsix', `clausewright-${version}.vsix`);
  console.log(`package: clausewright-${version}.vsix`);
}
