// The standards that ship, as one module: a server in a browser has no folder to read them from. What everybody looks at in
// every standard is worked out here, so that none is read before somebody asks for the whole.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const title = 'shipped standards';

export async function run({ root, write, load }) {
  const { shippedFrom } = await load('server/workspace/shipped-standard.ts');
  const folder = join(root, 'standards');
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => /\.standard\.ya?ml$/.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const entries = files.map((name, index) => `  ${JSON.stringify(shippedFrom(name, texts[index]))},\n`);
  const type = "import type { Shipped } from '../workspace/shipped-standard.ts';\n\n";
  const list = `export const shipped: readonly Shipped[] = [\n${entries.join('')}];\n`;
  await write('server/generated/shipped.ts', `${type}${list}`);
}
