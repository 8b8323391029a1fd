// The page that the format is learnt from, as a module: assistants are given it, wherever the program is installed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const title = 'pages on the format';

const files = { en: 'format.md', 'zh-Hant': 'format.zh-Hant.md' };

export async function run({ root, write }) {
  const pages = {};
  for (const [locale, file] of Object.entries(files)) pages[locale] = await readFile(join(root, 'docs', file), 'utf8');
  const type = "import type { FormatPages } from '../assist/format-page.ts';\n\n";
  const value = `export const formatPages: FormatPages = ${JSON.stringify(pages, undefined, 2)};\n`;
  await write('server/generated/format-pages.ts', `${type}${value}`);
}
