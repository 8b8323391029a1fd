// The two TextMate grammars, from the key table and syntaxes/source/. They are committed: a checkout colours its files before
// anything is built, and a change in them can be read in review. So only `npm run generate` writes them: a build or a check
// that did would hide from the test that they are stale.
import { basename } from 'node:path';

export const title = 'grammars';

export async function run({ write, load }) {
  if (basename(process.argv[1] ?? '') !== 'generate.mjs') return;
  const { grammars, printed } = await load('syntaxes/source/grammars.ts');
  for (const [name, grammar] of Object.entries(grammars())) {
    await write(`syntaxes/${name}.tmLanguage.json`, printed(grammar));
  }
}
