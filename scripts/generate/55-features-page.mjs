// The table of features. Committed; only `npm run generate` writes it, so that a build cannot hide from the test that it is stale.
import { basename } from 'node:path';

export const title = 'table of features';

export async function run({ write, load }) {
  if (basename(process.argv[1] ?? '') !== 'generate.mjs') return;
  const { featuresPage } = await load('scripts/pages/features-page.ts');
  await write('docs/features.md', featuresPage());
}
