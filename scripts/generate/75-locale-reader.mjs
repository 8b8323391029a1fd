// The reader of language tags for what runs before any package is installed. Committed; only `npm run generate` writes it, so
// that a build cannot hide from the test that it is stale.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { transform } from 'esbuild';

export const title = 'reader of language tags';

export async function run({ root, write }) {
  if (basename(process.argv[1] ?? '') !== 'generate.mjs') return;
  const text = await readFile(join(root, 'server/base/locale-tag.ts'), 'utf8');
  const { code } = await transform(text, { loader: 'ts', format: 'esm', target: 'node20' });
  await write('scripts/prepare/locale-tag.generated.mjs', `// Generated from server/base/locale-tag.ts.\n${code}`);
}
