// The reference of every key, in every language. Committed, so that it can be read and linked to; only `npm run generate`
// writes it, so that a build cannot hide from the test that it is stale.
import { basename } from 'node:path';

export const title = 'reference of the keys';

export async function run({ write, load }) {
  if (basename(process.argv[1] ?? '') !== 'generate.mjs') return;
  const { keysPages } = await load('scripts/pages/keys-page.ts');
  for (const [file, text] of Object.entries(keysPages())) await write(file, text);
}
