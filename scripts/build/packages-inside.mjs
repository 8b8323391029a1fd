// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The folders of the packages that a bundle carries inside it, in order.
 * @param {Iterable<string>} inputs files as esbuild names them, relative to the project
 */
export function packageFolders(inputs) {
  /** @type {Set<string>} */
  const folders = new Set();
  for (const input of inputs) {
    const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
    if (found) folders.add(found[0]);
  }
  return [...folders].sort();
}

/** @param {string} folder @returns {Promise<{ name: string, version: string, license?: string }>} */
export async function packageIn(folder) {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
}
