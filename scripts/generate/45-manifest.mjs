// What the extension's manifest says of the kinds of file. Committed, so only `npm run generate` writes it: a build that did
// would hide from the test that it is stale.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

export const title = 'manifest';

export async function run({ root, write, load }) {
  if (basename(process.argv[1] ?? '') !== 'generate.mjs') return;
  const { manifestText, namesFiles, namesText } = await load('scripts/manifest.ts');
  const textOf = (file) => readFile(join(root, file), 'utf8');
  await write('package.json', manifestText(await textOf('package.json')));
  for (const [locale, file] of Object.entries(namesFiles)) await write(file, namesText(await textOf(file), locale));
}
