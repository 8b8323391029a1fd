import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../server/workspace/assess/assess.ts';
import { isReport } from '../../server/workspace/document.ts';
import { resolveEdition } from '../../server/workspace/resolve/resolve.ts';
import { findings, uriOf, workspace } from '../support/workspace.ts';

/** A condition as a file writes it; all that is given has to hold. */
interface Condition {
  readonly criteria?: { readonly all: readonly Bound[] } | { readonly any: readonly Bound[] };
  readonly 'space-types'?: readonly string[];
  readonly level?: readonly string[];
}

interface Bound {
  readonly indicator: 'mentors' | 'seats';
  readonly 'at-least'?: number | Readonly<Record<string, number>>;
  readonly 'at-most'?: number;
}

/** All that decides whom a condition lets through; what is not known is undefined. */
interface Case {
  readonly mentors: number | undefined;
  readonly seats: number | undefined;
  readonly type: string | undefined;
  readonly level: string | undefined;
}

const levels = ['甲級', '乙級'];
const most = 4;
const number = fc.integer({ min: 0, max: most });
const indicator = fc.constantFrom('mentors' as const, 'seats' as const);
const bound: fc.Arbitrary<Bound> = fc.oneof(
  fc.record({ indicator, 'at-least': number }),
  fc.record({ indicator, 'at-most': number }),
  fc.record({ indicator, 'at-least': fc.record({ 甲級: number, 乙級: number }) }),
  fc.record({ indicator, 'at-least': fc.record({ 乙級: number }) }),
);
const bounds = fc.array(bound, { minLength: 1, maxLength: 2 });
const condition: fc.Arbitrary<Condition> = fc
  .record(
    {
      criteria: fc.oneof(
        bounds.map((all) => ({ all })),
        bounds.map((any) => ({ any })),
      ),
      'space-types': fc.subarray(['x', 'y'], { minLength: 1 }),
      level: fc.subarray(levels, { minLength: 1 }),
    },
    { requiredKeys: [] },
  )
  .filter((one) => Object.keys(one).length > 0);

/** Judged without a line of the checker's own code. */
function lets(one: Condition, { type = '', level = '', ...figures }: Case): boolean {
  const isKept = (part: Bound): boolean => {
    const given = figures[part.indicator] ?? Number.NaN;
    const least = typeof part['at-least'] === 'object' ? part['at-least'][level] : part['at-least'];
    return (least === undefined || given >= least) && (part['at-most'] === undefined || given <= part['at-most']);
  };
  const { criteria } = one;
  const isMet = criteria === undefined || ('all' in criteria ? criteria.all.every(isKept) : criteria.any.some(isKept));
  return isMet && (one['space-types']?.includes(type) ?? true) && (one.level?.includes(level) ?? true);
}

/** Every case that fits what is known: figures a step beyond every bound, a type that nobody names. */
function casesOf(known: Partial<Case>): readonly Case[] {
  const numbers = Array.from({ length: most + 2 }, (_, at) => at);
  const ways = <T>(value: T | undefined, all: readonly T[]): readonly T[] => (value === undefined ? all : [value]);
  return ways(known.mentors, numbers).flatMap((mentors) =>
    ways(known.seats, numbers).flatMap((seats) =>
      ways(known.type, ['x', 'y', 'z']).flatMap((type) =>
        ways(known.level, levels).map((level) => ({ mentors, seats, type, level })),
      ),
    ),
  );
}

const standard = (edition: string, more: string) =>
  `standard: ${edition}\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: current\n${more}`;
const base = (when: Condition) =>
  standard(
    'base@2020',
    `levels: [甲級, 乙級]
indicators:
  mentors: {title: 導師, unit: 人, kind: stock}
  seats: {title: 工位, unit: 個, kind: stock}
chapters: [{id: one, title: 甲, clauses: [{id: a, provision: requirement, text: 應有, when: ${JSON.stringify(when)}}]}]
`,
  );

const runs = { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 50) };

test('a variant’s condition is accepted just when nobody whom the base asks is left out', () => {
  fc.assert(
    fc.property(condition, fc.oneof(condition, fc.constant<Condition>({})), (was, now) => {
      const variant = `extends: base@2020\nvariant: 乙\nadapt: [{clause: a, because: 丙, when: ${JSON.stringify(now)}}]\n`;
      const files = { 'base.standard.yaml': base(was), 'variant.standard.yaml': standard('variant@2020', variant) };
      const told = findings(workspace(files), 'variant.standard.yaml').filter(
        ({ code }) => code === 'variant/loosens-base',
      );
      const isNarrower = casesOf({}).some((one) => lets(was, one) && !lets(now, one));
      expect(told.length > 0).toBe(isNarrower);
    }),
    runs,
  );
});

test('a clause applies, or does not, just when it would whatever is not known yet', () => {
  const known = fc.record({
    mentors: fc.option(number, { nil: undefined }),
    seats: fc.option(number, { nil: undefined }),
    type: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }),
    level: fc.option(fc.constantFrom(...levels), { nil: undefined }),
  });
  fc.assert(
    fc.property(condition, known, (when, one) => {
      const given = (['mentors', 'seats'] as const).flatMap((id) =>
        one[id] === undefined ? [] : [`${id}: ${one[id]}`],
      );
      const space = one.type === undefined ? '' : `space: {name: 甲, type: ${one.type}}\n`;
      const level = one.level === undefined ? '' : `level: ${one.level}\n`;
      const report = `report: r\nagainst: base@2020\noperator: {name: 甲}\nperiod: 2020\n${space}${level}figures: {${given.join(', ')}}\n`;
      const service = workspace({ 'base.standard.yaml': base(when), 'r.report.yaml': report });
      const document = service.document(uriOf('r.report.yaml'));
      const resolution = resolveEdition(service.snapshot(), 'base@2020');
      if (!isReport(document) || resolution === undefined) throw new Error('the files of the test do not read');
      const { applies } = assess(document.model, resolution).byId.get('a') ?? {};
      const cases = casesOf(one).map((each) => lets(when, each));
      // What is said for certain is so; a figure that decides nothing any more may still leave it unsaid.
      if (applies !== 'unknown') expect(new Set(cases)).toEqual(new Set([applies]));
      if (Object.values(one).every((value) => value !== undefined)) expect(applies).toBe(cases[0]);
    }),
    runs,
  );
});
