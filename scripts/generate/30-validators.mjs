// What judges keys and shapes: one function for every type of value, compiled ahead so that nothing compiles at run time.
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standalone from 'ajv/dist/standalone/index.js';
import newer from 'ajv/dist/vocabularies/next.js';
import { build } from 'esbuild';

export const title = 'validators';

/**
 * The plain dialect and `dependentSchemas`: all that our schemas use of 2020-12. The full dialect writes twice the code, to
 * keep account of dynamic references and unevaluated keys that we have none of.
 */
function compilerOf(schemas, formats) {
  const ajv = new Ajv({
    strict: true,
    // Conditions ask for keys whose schemas stand in the map around them.
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, formats: _`require("../../scripts/schema/formats.ts").checksByFormat` },
    formats,
  });
  ajv.addVocabulary(newer.default);
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  return ajv;
}

export async function run({ root, write, load }) {
  const { internalSchemas } = await load('scripts/schema/internal.ts');
  const { checksByFormat } = await load('scripts/schema/formats.ts');
  const schemas = internalSchemas();
  const names = Object.keys(schemas);
  const ajv = compilerOf(schemas, checksByFormat);
  const contents = standalone.default(ajv, Object.fromEntries(names.map((name) => [name, name])));
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'server/generated'), loader: 'js' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['main'],
    legalComments: 'none',
  });
  await write('server/generated/validators.cjs', outputFiles[0].text);
  const members = names.map((name) => `  readonly ${JSON.stringify(name)}: Validator;\n`).join('');
  await write('server/generated/validators.d.cts', `${declaration}${members}};\nexport = validators;\n`);
}

const declaration = `import type { ErrorObject } from 'ajv';

type Validator = ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };
declare const validators: {
`;
