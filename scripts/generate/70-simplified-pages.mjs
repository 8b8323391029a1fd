// Pages written by hand in Traditional script, derived in Simplified. Committed; only `npm run generate` writes them, so that
// a build cannot hide from the test that they are stale.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

export const title = 'pages in Simplified script';

export async function run({ root, write, load }) {
  if (basename(process.argv[1] ?? '') !== 'generate.mjs') return;
  const { simplifiedPages } = await load('scripts/pages/simplified.ts');
  const { simplifiedPage } = await load('server/assist/format-page.ts');
  for (const path of simplifiedPages) {
    const text = await readFile(join(root, path), 'utf8');
    await write(path.replace('zh-Hant', 'zh-Hans'), simplifiedPage(text));
  }
}
