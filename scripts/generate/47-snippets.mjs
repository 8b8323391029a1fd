// Snippets for who looks for them. Committed, so only `npm run generate` writes them: a build that did would hide from the test that
// they are stale.
import { basename } from 'node:path';

export const title = 'snippets';

export async function run({ write, load }) {
  if (basename(process.argv[1] ?? '') !== 'generate.mjs') return;
  const { snippetFiles } = await load('scripts/pages/snippets.ts');
  for (const [file, text] of Object.entries(snippetFiles())) await write(file, text);
}
