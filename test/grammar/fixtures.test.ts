import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';
import { registry } from './colours.ts';

const folder = new URL('fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** `# SYNTAX TEST`, then lines of a file, each followed by `# ^^^ scope` or `# <--- scope`. */
describe('fixtures', () => {
  it.each(names)('%s', async (name) => {
    const testCase = parseGrammarTestCase(readFileSync(new URL(name, folder), 'utf8'));
    const wrong = await runGrammarTestCase(registry, testCase);
    const shown = wrong.map(({ line, start, end, missing, unexpected, actual }) => ({
      at: `${name}:${line + 1}:${start}-${end}`,
      source: testCase.source[wrong[0]?.srcLine ?? 0],
      missing,
      unexpected,
      actual,
    }));
    expect(shown).toEqual([]);
    expect(testCase.assertions.length).toBeGreaterThan(0);
  });

  it('sees a colour that is missing', async () => {
    const wrong = parseGrammarTestCase(
      '# SYNTAX TEST "source.yaml.service-standard"\ntext: 應用\n#     ^ keyword.control.modal.requirement.clausewright\n',
    );
    expect(await runGrammarTestCase(registry, wrong)).toHaveLength(1);
  });
});
