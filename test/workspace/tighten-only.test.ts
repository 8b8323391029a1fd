import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../server/rules/engine/run.ts';
import { rule } from '../../server/rules/variant/loosens-base.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { readDocument } from '../../server/workspace/read-document.ts';
import { change, emptySnapshot } from '../../server/workspace/snapshot.ts';

/** A requirement tree as a file writes it. */
type Tree<L> = L | Group<L>;
interface Group<L> {
  readonly all?: readonly Tree<L>[];
  readonly any?: readonly Tree<L>[];
}

interface Leaf {
  readonly indicator: Indicator;
  readonly [comparator: string]: string | readonly string[];
}

/** `step` is the smallest difference that a figure can make; `units` are names of money with their worth in 千元. */
const indicators = {
  mentors: { yaml: '{title: 導師, unit: 人, kind: stock}', step: 1, units: { '': 1, 人: 1, 名: 1 } },
  fund: { yaml: '{title: 資金, unit: 千元, kind: stock}', step: 0.5, units: { '': 1, 千元: 1, 萬元: 10 } },
  mean: { yaml: '{title: 人均, unit: 次, kind: measure}', step: 0.5, units: { '': 1, 次: 1 } },
} as const;
type Indicator = keyof typeof indicators;
const names = Object.keys(indicators) as readonly Indicator[];

function unitsOf(indicator: Indicator): readonly (readonly [string, number])[] {
  return Object.entries(indicators[indicator].units);
}

const bound = (indicator: Indicator) =>
  fc
    .record({ number: fc.integer({ min: 0, max: 6 }), unit: fc.constantFrom(...unitsOf(indicator)) })
    .map(({ number, unit: [name] }) => `${number}${name}`);

const leaf: fc.Arbitrary<Leaf> = fc.constantFrom(...names).chain((indicator) =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom('at-least', 'at-most', 'more-than', 'less-than', 'equals'), bound(indicator))
      .map(([comparator, quantity]) => ({ indicator, [comparator]: quantity })),
    fc.tuple(bound(indicator), bound(indicator)).map((pair) => ({ indicator, between: pair })),
    fc.tuple(bound(indicator), bound(indicator)).map(([a, b]) => ({ indicator, 'at-least': a, 'at-most': b })),
  ),
);

const tree = fc.letrec<{ tree: Tree<Leaf> }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  ),
})).tree;

/** A change that an author may make: another leaf, one less, one more, another grouping. */
function changed(before: Tree<Leaf>): fc.Arbitrary<Tree<Leaf>> {
  if (!isGroup(before)) return fc.oneof(leaf, fc.constant(before));
  const kind = before.all ? 'all' : 'any';
  const parts = partsOf(before);
  const group = (list: readonly Tree<Leaf>[], as: string = kind) => ({ [as]: list });
  return fc.oneof(
    fc.tuple(...parts.map(changed)).map((list) => group(list)),
    fc.nat(parts.length - 1).map((at) => group(parts.filter((_, index) => index !== at || parts.length === 1))),
    leaf.map((one) => group([...parts, one])),
    leaf.map((one) => group([before, one], 'all')),
    fc.constant(group(parts, kind === 'all' ? 'any' : 'all')),
  );
}

function isGroup<L>(one: Tree<L>): one is Group<L> {
  return typeof one === 'object' && one !== null && ('all' in one || 'any' in one);
}

function partsOf<L>({ all, any }: Group<L>): readonly Tree<L>[] {
  return all ?? any ?? [];
}

/** Judged without a line of the checker's own code. */
function isMet<L>(one: Tree<L>, judge: (leaf: L) => boolean): boolean {
  if (!isGroup(one)) return judge(one as L);
  const parts = partsOf(one).map((part) => isMet(part, judge));
  return one.all ? parts.every(Boolean) : parts.some(Boolean);
}

function worthOf(indicator: Indicator, quantity: string): number {
  const [, number = '', unit = ''] = /^(\d+)(.*)$/.exec(quantity) ?? [];
  return Number(number) * (Object.fromEntries(unitsOf(indicator))[unit] ?? Number.NaN);
}

function leafHolds(one: Leaf, figure: number): boolean {
  const { indicator, ...bounds } = one;
  return Object.entries(bounds).every(([comparator, written]) => {
    const [first = 0, second = 0] = [written].flat().map((quantity) => worthOf(indicator, quantity as string));
    switch (comparator) {
      case 'at-least':
        return figure >= first;
      case 'at-most':
        return figure <= first;
      case 'more-than':
        return figure > first;
      case 'less-than':
        return figure < first;
      case 'equals':
        return figure === first;
      default:
        return first <= figure && figure <= second;
    }
  });
}

function leavesOf<L>(one: Tree<L>): readonly L[] {
  return isGroup(one) ? partsOf(one).flatMap((part) => leavesOf(part)) : [one as L];
}

/** On, just below and just above every bound that the two name: figures in between bring nothing new. */
function tellingFigures(indicator: Indicator, leaves: readonly Leaf[]): readonly number[] {
  const { step } = indicators[indicator];
  const bounds = leaves
    .filter((one) => one.indicator === indicator)
    .flatMap(({ indicator: _, ...rest }) => Object.values(rest).flat())
    .map((quantity) => worthOf(indicator, quantity as string));
  const figures = [...new Set([0, ...bounds].flatMap((value) => [value - step, value, value + step]))];
  // There are no fewer than no people; money and means may be below 0.
  return indicator === 'mentors' ? figures.filter((value) => value >= 0) : figures;
}

/** Figures that the variant accepts and the base rejects. */
function counterexample(base: Tree<Leaf>, variant: Tree<Leaf>): Readonly<Record<string, number>> | undefined {
  const leaves = [...leavesOf(base), ...leavesOf(variant)];
  const choices = names.map((name) => tellingFigures(name, leaves));
  for (const mentors of choices[0] ?? []) {
    for (const fund of choices[1] ?? []) {
      for (const mean of choices[2] ?? []) {
        const figures = { mentors, fund, mean };
        const judge = (one: Leaf) => leafHolds(one, figures[one.indicator]);
        if (isMet(variant, judge) && !isMet(base, judge)) return figures;
      }
    }
  }
  return undefined;
}

function header(edition: string): string {
  return `standard: ${edition}\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: current\n`;
}

/** Whether the variant is told that it loosens its base; the field of the one clause as JSON, which is YAML as well. */
function isRefused(field: string, base: unknown, variant: unknown): boolean {
  const definitions = names.map((name) => `  ${name}: ${indicators[name].yaml}\n`).join('');
  const kinds = kindNames.map((name) => `  ${name}: {title: ${name}}\n`).join('');
  const clause = `{id: a, provision: requirement, text: 應有, ${field}: ${JSON.stringify(base)}}`;
  const texts = [
    `${header('base@2020')}indicators:\n${definitions}evidence-kinds:\n${kinds}chapters: [{id: one, title: 甲, clauses: [${clause}]}]\n`,
    `${header('variant@2020')}extends: base@2020\nvariant: 乙\nadapt: [{clause: a, because: 丙, ${field}: ${JSON.stringify(variant)}}]\n`,
  ];
  const documents = texts.map((text, index) => {
    const uri = `file:///w/${index}.standard.yaml`;
    return readDocument({ uri, version: 0, open: false, origin: 'workspace', text: lineText(text) });
  });
  const snapshot = change(
    emptySnapshot('2020-11-24'),
    documents.map((document) => ({ kind: 'put', document })),
  );
  const document = documents[1];
  if (document === undefined) throw new Error('the variant is missing');
  return check(snapshot, document, [rule]).findings.length > 0;
}

const pairs = tree.chain((base) => fc.tuple(fc.constant(base), fc.oneof(changed(base), tree)));

test('a variant is accepted just when no figures pass it that its base would reject', () => {
  let accepted = 0;
  fc.assert(
    fc.property(pairs, ([base, variant]) => {
      const refused = isRefused('criteria', [base], [variant]);
      const figures = counterexample(base, variant);
      if (!refused) accepted++;
      expect({ refused, figures }).toEqual(
        refused ? { refused: true, figures: expect.anything() } : { refused: false },
      );
    }),
    { numRuns: 400 },
  );
  // Both answers are tried.
  expect(accepted).toBeGreaterThan(40);
  expect(accepted).toBeLessThan(360);
}, 120_000);

const kindNames = ['roster', 'contract', 'letter', 'photo'] as const;

const kindTree = fc.letrec<{ tree: Tree<string> }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...kindNames),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  ),
})).tree;

test('evidence is accepted just when no set of files satisfies the variant and not its base', () => {
  fc.assert(
    fc.property(kindTree, kindTree, (base, variant) => {
      const sets = Array.from({ length: 2 ** kindNames.length }, (_, bits) =>
        kindNames.filter((_name, index) => (bits & (1 << index)) !== 0),
      );
      const slips = sets.some((set) => {
        const judge = (kind: string) => set.some((one) => one === kind);
        return isMet(variant, judge) && !isMet(base, judge);
      });
      expect(isRefused('evidence', [base], [variant])).toBe(slips);
    }),
    { numRuns: 150 },
  );
}, 120_000);
