// Every rule file, as one list: a new rule is one new file, and nobody registers it by hand.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export const title = 'list of rules';

/** In the order of their pages; then groups that kinds of file bring along. */
const groups = ['yaml', 'schema', 'standard', 'prose', 'variant', 'report', 'ignore'];

export async function run({ root, write, load }) {
  const { kindNames } = await load('server/protocol/kinds.ts');
  const imports = [];
  const names = [];
  for (const group of new Set([...groups, ...kindNames])) {
    const files = await readdir(join(root, 'server/rules', group)).catch(() => []);
    for (const file of files.filter((one) => one.endsWith('.ts') && !one.endsWith('.test.ts')).sort()) {
      const name = `rule${names.length}`;
      imports.push(`import { rule as ${name} } from '../rules/${group}/${file}';\n`);
      names.push(name);
    }
  }
  const type = "import type { Rule } from '../rules/rule.ts';\n";
  await write(
    'server/generated/rules.ts',
    `${imports.join('')}${type}\n/** Every rule, by group and name. */\nexport const rules: readonly Rule[] = [${names.join(', ')}];\n`,
  );
}
