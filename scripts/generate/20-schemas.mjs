// The three formats as JSON Schemas, for any other editor. Committed, so that they can be linked to; only `npm run generate`
// writes them, so that a build cannot hide from the test that they are stale.
import { basename } from 'node:path';

export const title = 'schemas';

export async function run({ write, load }) {
  if (basename(process.argv[1] ?? '') !== 'generate.mjs') return;
  const { schemaFiles, schemaText } = await load('scripts/schema/published.ts');
  for (const [name, file] of Object.entries(schemaFiles)) await write(`schemas/${file}`, schemaText(name));
}
