// Judges the corpus of sentences in test/wording/ and prints how many findings are right: `npm run corpus`.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import './generate.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache');
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(join(cache, 'corpus-'));
try {
  const outfile = join(folder, 'score.mjs');
  const entryPoints = [join(root, 'test/wording/score.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  const { corpus, score, scoresByRule } = await import(pathToFileURL(outfile).href);
  const result = score(corpus);
  console.log(`${corpus.length} texts, ${result.samples} in every script they stand in, ${result.flawless} flawless`);
  for (const [rule, { expected, found, right }] of scoresByRule(result)) {
    console.log(`  ${rule.padEnd(22)} expected ${expected}, found ${found}, right ${right}`);
  }
  for (const { sample, expected, found } of result.misses) {
    console.log(
      `  ! ${sample.text}\n      expected: ${expected.join('; ') || 'nothing'}; found: ${found.join('; ') || 'nothing'}`,
    );
  }
  console.log(`precision ${ratio(result.right, result.found)}, recall ${ratio(result.right, result.expected)}`);
  if (result.misses.length > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

function ratio(part, whole) {
  return whole === 0 ? '1.000' : (part / whole).toFixed(3);
}
