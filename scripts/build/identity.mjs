// @ts-check
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a bundle knows of itself: its version, and what tells what is built from these sources from everything that is not. */
export async function identity() {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  return {
    clausewrightVersion: JSON.stringify(version),
    clausewrightBuild: JSON.stringify(await digestOfSources()),
  };
}

/** What another program has found earlier counts for nothing. */
async function digestOfSources() {
  const entries = await readdir('server', { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const digest = createHash('sha256');
  for (const file of [...files.sort(), 'package-lock.json']) digest.update(`${file}\0`).update(await readFile(file));
  return digest.digest('hex').slice(0, 16);
}
