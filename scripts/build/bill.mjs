// @ts-check
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { packageFolders, packageIn } from './packages-inside.mjs';

/**
 * What is in a package, as CycloneDX has it: each file with its SHA-256, and each package of others inside. The same bytes for
 * the same content.
 * @param {string} folder @param {Iterable<string>} inputs @param {{ name: string, version: string, license: string }} own
 */
export async function billOfMaterials(folder, inputs, { name, version, license }) {
  const inside = await Promise.all(packageFolders(inputs).map(packageIn));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const components = [
    ...distinct(inside.map((one) => library(one.name, one.version, one.license))),
    ...(await Promise.all(files.sort().map((path) => fileEntry(folder, path)))),
  ];
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { ...library(name, version, license), type: 'application' } },
    components,
  };
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}

function library(/** @type {string} */ name, /** @type {string} */ version, /** @type {string | undefined} */ license) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const licenses = license === undefined ? {} : { licenses: [{ expression: license }] };
  return { type: 'library', 'bom-ref': purl, name, version, ...licenses, purl };
}

/** @template {{ 'bom-ref': string }} T @param {readonly T[]} all */
function distinct(all) {
  return [...new Map(all.map((one) => [one['bom-ref'], one])).values()];
}

async function fileEntry(/** @type {string} */ folder, /** @type {string} */ path) {
  const content = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  const name = relative(folder, path).split(sep).join('/');
  return { type: 'file', 'bom-ref': `file:${name}`, name, hashes: [{ alg: 'SHA-256', content }] };
}
