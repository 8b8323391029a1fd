import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { termsNotWritten } from '../../server/rules/kit/terms-written.ts';
import { isStandard, wholeOf } from '../../server/workspace/document.ts';
import { findings, uriOf, workspace } from '../support/workspace.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
}

const header = 'title: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: current\n';

function standardOf(name: string, entries: readonly Entry[], clauses: readonly string[]): string {
  const terms = entries.map((one) => `  ${one.id}: {name: ${one.name}, definition: ${one.definition}}\n`);
  const texts = clauses.map((text, at) => `      - {id: c${at}, provision: statement, text: ${text}}\n`);
  return [
    `standard: ${name}@2020\n${header}`,
    ...(terms.length > 0 ? ['terms:\n', ...terms] : []),
    `chapters:\n  - id: one\n    title: 章\n${texts.length > 0 ? '    clauses:\n' : ''}`,
    ...texts,
  ].join('');
}

/** Few signs, so that names lie in one another and in texts; 應 is 应 in the other script. */
const words = fc.string({ unit: fc.constantFrom('甲', '乙', '應', '应', 'A', 'a'), minLength: 1, maxLength: 4 });
const entriesOf = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('p', 'q', 'r', 's', 't', 'u', 'v'), name: words, definition: words }),
  { selector: ({ id }) => id, maxLength: 7 },
);

const spelled = (text: string): string => text.replaceAll('應', '应').toLowerCase();

test('a term is written where a text but the entry of its id says it, in any of the standards', () => {
  const file = fc.record({ entries: entriesOf, clauses: fc.array(words, { maxLength: 3 }) });
  fc.assert(
    fc.property(file, file, (own, other) => {
      const service = workspace({
        'own.standard.yaml': standardOf('own', own.entries, own.clauses),
        'other.standard.yaml': standardOf('other', other.entries, other.clauses),
      });
      const models = ['own', 'other'].flatMap((name) => {
        const known = service.known(uriOf(`${name}.standard.yaml`));
        const whole = known && wholeOf(known);
        return whole && isStandard(whole) ? [whole.model] : [];
      });
      const [model] = models;
      if (model === undefined) throw new Error('no standard was read');
      const texts = [own, other].flatMap(({ entries, clauses }) => [
        ...['示例', '章', ...clauses].map((text) => ({ id: '', text })),
        ...entries.flatMap(({ id, name, definition }) => [name, definition].map((text) => ({ id, text }))),
      ]);
      const unwritten = own.entries.filter(
        ({ id, name }) => !texts.some((one) => one.id !== id && spelled(one.text).includes(spelled(name))),
      );
      expect(termsNotWritten(model, model.terms, models).map(({ id }) => id.text)).toEqual(
        unwritten.map(({ id }) => id),
      );
    }),
  );
});

/** How often texts are looked into while all is found in a file. */
function looksInto(text: string): number {
  const service = workspace({ 'a.standard.yaml': text });
  const spies = (['slice', 'includes', 'startsWith'] as const).map((name) => vi.spyOn(String.prototype, name));
  findings(service, 'a.standard.yaml');
  const looks = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  vi.restoreAllMocks();
  return looks;
}

test.each([
  ['begin alike', (at: number) => `甲${at}`],
  ['begin apart', (at: number) => `${String.fromCodePoint(0x4e00 + at)}甲`],
])('twice as many terms that %s, standing alone, are looked for in about twice the steps', (_, name) => {
  const looksAt = (count: number) => {
    const entries = Array.from({ length: count }, (_, at) => ({ id: `t${at}`, name: name(at), definition: '乙' }));
    return looksInto(standardOf('own', entries, []));
  };
  // Tables are made at the first text.
  looksAt(1);
  const once = looksAt(150);
  expect(once).toBeGreaterThan(0);
  expect(looksAt(300)).toBeLessThan(2.5 * once);
});
