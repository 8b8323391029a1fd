// The three formats as JSON Schemas, for any other editor. Committed, so that they can be linked to.
export const title = 'schemas';

export async function run({ write, load }) {
  const { schemaFiles, schemaText } = await load('scripts/schema/published.ts');
  for (const [name, file] of Object.entries(schemaFiles)) await write(`schemas/${file}`, schemaText(name));
}
