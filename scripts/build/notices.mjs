// @ts-check
// The licences of the packages that a bundle carries inside it travel with it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFolders, packageIn } from './packages-inside.mjs';

/** @param {Iterable<string>} inputs files as esbuild names them, relative to the project */
export async function notices(inputs) {
  const parts = await Promise.all(packageFolders(inputs).map(notice));
  return parts.join(`\n${'-'.repeat(80)}\n\n`);
}

async function notice(/** @type {string} */ folder) {
  const { name, version, license } = await packageIn(folder);
  const file = (await readdir(folder)).find((one) => /^licen[cs]e(\.|$)/i.test(one));
  const text = file === undefined ? '' : await readFile(join(folder, file), 'utf8');
  if (text === '' && license === undefined) throw new Error(`${folder} says nothing of its licence`);
  return `${name} ${version} (${license ?? 'see below'})\n\n${text.trim()}\n`;
}
