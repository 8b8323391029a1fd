// A page for every rule, in every language. Committed; only `npm run generate` writes them, so that a build cannot hide from
// the test that they are stale.
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

export const title = 'pages of the rules';

const folder = 'docs/rules';

export async function run({ root, write, load }) {
  if (basename(process.argv[1] ?? '') !== 'generate.mjs') return;
  const { rulePages } = await load('scripts/pages/rule-pages.ts');
  const pages = rulePages();
  const wanted = new Set(pages.map(({ path }) => path));
  const present = await readdir(join(root, folder), { recursive: true }).catch(() => []);
  for (const path of present) if (path.endsWith('.md') && !wanted.has(path)) await rm(join(root, folder, path));
  for (const { path, text } of pages) await write(`${folder}/${path}`, text);
}
