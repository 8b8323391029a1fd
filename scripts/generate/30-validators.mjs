// What judges keys and shapes: one function for every type of value, compiled ahead so that nothing compiles at run time.
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { _ } from 'ajv/dist/compile/codegen/index.js';

export const title = 'validators';

// Parts of ajv that are no modules: whoever loads this file is given them alike.
const require = createRequire(import.meta.url);
const { default: standalone } = require('ajv/dist/standalone/index.js');
const { default: newer } = require('ajv/dist/vocabularies/next.js');

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
    code: { source: true, formats: _`checksByFormat` },
    formats,
  });
  ajv.addVocabulary(newer);
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  return ajv;
}

export async function run({ write, load }) {
  const { internalSchemas } = await load('scripts/schema/internal.ts');
  const { checksByFormat } = await load('server/model/format-checks.ts');
  const schemas = internalSchemas();
  await write('server/generated/validators.js', validatorsText(schemas, checksByFormat));
  const members = Object.keys(schemas)
    .map((name) => `  readonly ${JSON.stringify(name)}: Validator;\n`)
    .join('');
  await write('server/generated/validators.d.ts', `${declaration}${members}};\n`);
}

export function validatorsText(schemas, formats) {
  const ajv = compilerOf(schemas, formats);
  const code = standalone(ajv, Object.fromEntries(Object.keys(schemas).map((name) => [name, name])));
  if (/\brequire\(/.test(code)) throw new Error('A validator needs a part of ajv at run time');
  return moduleOf(code);
}

/**
 * ajv writes a CommonJS module, since our names are none that a module could export. Here it becomes one that imports the
 * formats instead of bringing a second copy of all that they read with.
 */
function moduleOf(code) {
  return `import { checksByFormat } from '../model/format-checks.ts';

const module = { exports: {} };
const exports = module.exports;
${code}
export const validators = exports;
`;
}

const declaration = `import type { ErrorObject } from 'ajv';

type Validator = ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };
export declare const validators: {
`;
