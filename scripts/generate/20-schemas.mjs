// The three formats as JSON Schemas, for any other editor, and what `export --to json` and `check` print. Committed, so that they can be linked to; only `npm run generate`
// writes them, so that a build cannot hide from the test that they are stale.
import { basename } from 'node:path';

export const title = 'schemas';

export async function run({ write, load }) {
  if (basename(process.argv[1] ?? '') !== 'generate.mjs') return;
  const { exportSchema } = await load('server/export/sheets/json-schema.ts');
  const { jsonVersion } = await load('server/export/sheets/json.ts');
  await write('schemas/export.schema.json', `${JSON.stringify(exportSchema(jsonVersion), null, 2)}\n`);
  const { checkSchema, rowSchema } = await load('server/cli/formats/json-schema.ts');
  await write('schemas/check.schema.json', `${JSON.stringify(checkSchema, null, 2)}\n`);
  await write('schemas/check-row.schema.json', `${JSON.stringify(rowSchema, null, 2)}\n`);
  const { schemaFiles, schemaText } = await load('scripts/schema/published.ts');
  for (const [name, file] of Object.entries(schemaFiles)) await write(`schemas/${file}`, schemaText(name));
}
