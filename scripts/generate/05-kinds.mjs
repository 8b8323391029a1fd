// The kinds of file, as tables: a new kind is one new folder, and nobody registers it by hand. What the files of each are
// called stands there as plain data, since the editor's side knows it too.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export const title = 'kinds of file';

const folder = 'server/model/kinds';

export async function run({ root, write, load }) {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const names = entries.filter((one) => one.isDirectory()).map((one) => one.name);
  const kinds = await Promise.all(names.map(async (name) => [name, (await load(`${folder}/${name}/file.ts`)).file]));
  kinds.sort(([, a], [, b]) => a.rank - b.rank);
  for (const [path, text] of Object.entries(tables(kinds))) await write(path, text);
}

/** Each file by its path; `kinds` by name, as `file.ts` of each has it, in order. */
export function tables(kinds) {
  const all = (what) =>
    kinds.map(([name], at) => `import { ${what} as ${what}${at} } from '../model/kinds/${name}/${what}.ts';\n`);
  const listed = (what) => kinds.map(([name], at) => `  ${JSON.stringify(name)}: ${what}${at},\n`).join('');
  return {
    'server/generated/kind-files.ts': `export const kindFiles = ${JSON.stringify(Object.fromEntries(kinds), undefined, 2)} as const;\n`,
    'server/generated/kind-keys.ts': `${all('keys').join('')}\nexport const kindKeys = {\n${listed('keys')}};\n`,
    'server/generated/kind-readers.ts': `${all('read').join('')}\nexport const readers = {\n${listed('read')}};\n`,
  };
}
