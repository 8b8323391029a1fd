// The standards that ship, as one module: a server in a browser has no folder to read them from.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const title = 'shipped standards';

export async function run({ root, write }) {
  const folder = join(root, 'standards');
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => /\.standard\.ya?ml$/.test(name)).sort();
  const entries = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return `  { name: ${JSON.stringify(name)}, text: ${JSON.stringify(text)} },\n`;
    }),
  );
  const type = 'readonly { readonly name: string; readonly text: string }[]';
  const comment = '/** The standards that ship with the extension: file name in `standards/`, and its text. */\n';
  await write('server/generated/shipped.ts', `${comment}export const shipped: ${type} = [\n${entries.join('')}];\n`);
}
