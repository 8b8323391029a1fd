// The page of the benchmark, from what was measured and from what is said of it. Committed; only `npm run generate` and the
// benchmark itself write it, so that a build cannot hide from the test that it is stale.
import { basename } from 'node:path';

export const title = 'page of the benchmark';

export async function run({ root, write, load }) {
  if (basename(process.argv[1] ?? '') !== 'generate.mjs') return;
  const { benchmarkPage } = await load('bench/report/store.ts');
  await write('docs/benchmark.md', benchmarkPage(root));
}
