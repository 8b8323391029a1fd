import type { Field } from '../../model/field.ts';
import { allSaid, criteriaOf } from '../../model/item-duties.ts';
import type { Criterion, RawQuantity } from '../../model/standard.ts';
import { isUnmeetable, unmeetableLeaves } from '../../model/values/criterion.ts';
import { compareExact, exact } from '../../model/values/exact.ts';
import { idKey } from '../../model/values/id.ts';
import { isEmpty } from '../../model/values/interval.ts';
import { leavesOf, type RequirementTree } from '../../model/values/requirement.ts';
import type { Place } from '../../syntax/tree.ts';
import { atEachLevel } from '../../workspace/assess/at-level.ts';
import { readBound } from '../../workspace/assess/criteria.ts';
import { type WrittenRange, writtenRange, writtenRanges } from '../../workspace/assess/criterion-ranges.ts';
import { isShareOfWhole } from '../../workspace/assess/share-of-whole.ts';
import type { Definitions } from '../../workspace/resolve/resolution.ts';
import { inClause, inVariant } from '../example.ts';
import { indicatorName } from '../kit/answered.ts';
import { replace } from '../kit/fixes/edits.ts';
import { defineCheck, type Found } from '../rule.ts';

const indicators = `
  indicators:
    mentors: {title: 導師人數, unit: 人, kind: stock}
    income: {title: 收入, unit: 千元, kind: flow}
    full-time: {title: 專職人數, unit: 人, kind: stock, part-of: mentors}
    share: {title: 專職占比, unit: '%', kind: ratio, ratio: {of: full-time, to: mentors}}
    growth: {title: 增長率, unit: '%', kind: measure}
    per-mentor: {title: 人均次數, unit: 次, kind: measure}
`;

const criteria = (text: string, language?: string) =>
  inClause(`provision: statement\ntext: 有\ncriteria: ${text}`, indicators, language);

const leveled = (fields: string) =>
  inClause(`provision: statement\ntext: 有\n${fields}`, `levels: [甲級, 乙級]\n${indicators.replace(/^ {2}/gm, '')}`);

export const rule = defineCheck({
  code: 'standard/criteria-type',
  severity: 'error',
  title: { en: 'A criterion that does not fit its indicator', 'zh-Hant': '判定條件與指標不符' },
  message: {
    unit: {
      en: '“{quantity}” is in {written}, but {indicator} counts in {unit}. Write the bound in that unit.',
      'zh-Hant': '「{quantity}」的單位是{written}，而{indicator}以{unit}計。請改用該單位。',
    },
    unitless: {
      en: '“{quantity}” has a unit, but {indicator} has none. Write the number alone.',
      'zh-Hant': '「{quantity}」帶有單位，而{indicator}沒有單位。請只寫數字。',
    },
    multiplier: {
      en: '“{quantity}” does not say what it counts. Write {unit} behind it.',
      'zh-Hant': '「{quantity}」沒有寫單位。請在後面寫上{unit}。',
    },
    reversed: {
      en: 'Nothing lies between {quantity}: the lower bound comes first.',
      'zh-Hant': '沒有數值介於 {quantity}：請把較小的寫在前面。',
    },
    contradiction: {
      en: 'No figure for {indicator} can meet these bounds together. Correct one of them.',
      'zh-Hant': '{indicator}的任何數值都無法同時滿足這些界限。請更正其中之一。',
    },
    share: {
      en: '{indicator} is a share of a whole and never goes beyond 100 %. Correct the bound.',
      'zh-Hant': '{indicator}是占整體的比例，不會超過 100%。請更正。',
    },
    count: {
      en: '{indicator} is counted in whole numbers from 0 on: no figure can meet this bound. Correct it.',
      'zh-Hant': '{indicator}是從 0 起的整數，沒有數值能滿足這個界限。請更正。',
    },
    together: {
      en: 'No report can meet these criteria together. Correct one, or put them under “any:”.',
      'zh-Hant': '任何報告都無法同時滿足這些判定條件。請更正其中之一，或放到「any:」下。',
    },
  },
  why: {
    en: 'Every report would fail here, whatever it says.',
    'zh-Hant': '否則無論怎樣填報，都不會滿足。',
  },
  fix: 'choose',
  on: 'content',
  reads: ['definitions'],
  *check(content, { definitions }) {
    const { of: known, complete } = definitions;
    if (known === undefined || !complete) return;
    const key = (content.given.get('criteria') ?? content.given.get('items'))?.key;
    yield* slipsIn(criteriaOf(content), key, known);
    const changed = 'adaptItems' in content ? content.adaptItems : [];
    for (const { criteria, given } of changed) yield* slipsIn(criteria, given.get('criteria')?.key, known);
    for (const { criteria } of allSaid(content, 'when')) yield* slipsIn(criteria, undefined, known);
  },
  examples: () => ({
    bad: [
      criteria('[{indicator: mentors, at-least: 3平方米}]'),
      criteria('[{any: [{indicator: mentors, at-least: 3}, {indicator: income, at-least: 3人}]}]'),
      criteria('[{indicator: income, at-least: 78.8億}]'),
      criteria('[{indicator: mentors, at-least: {value: 3, unit: 家}}]', 'zh-Hant'),
      criteria('[{indicator: mentors, between: [10, 5]}]'),
      criteria('[{indicator: mentors, at-least: 8, at-most: 5}]'),
      criteria('[{indicator: mentors, equals: 2.5}]'),
      criteria('[{indicator: mentors, less-than: 0}]'),
      criteria('[{indicator: share, more-than: 100}]'),
      criteria('[{indicator: mentors, at-least: 8}, {indicator: mentors, at-most: 5}]'),
      leveled('criteria: [{indicator: mentors, at-least: {甲級: 8人, 乙級: 5平方米}}]'),
      leveled('criteria: [{indicator: mentors, between: {甲級: [9, 8], 乙級: [5, 6]}}]'),
      leveled('when: {criteria: [{indicator: income, at-least: 3人}]}'),
      leveled('items:\n  - {text: 收入。, when: {criteria: [{indicator: income, at-least: 3人}]}}'),
      inVariant(
        'adapt:\n  - clause: a\n    because: 甲\n    adapt-items:\n      - {item: staff, criteria: [{indicator: mentors, at-least: 3平方米}]}',
        `${indicators}  chapters:\n    - id: one\n      title: 甲\n      clauses:\n        - {id: a, title: 乙, provision: statement, text: 有下列人員：, items: [{id: staff, text: 導師。}]}\n`,
      ),
    ],
    good: [
      criteria('[{indicator: mentors, at-least: 3名}, {indicator: income, at-least: 1.5萬元}]'),
      criteria('[{indicator: mentors, between: [5, 5]}, {indicator: share, at-least: 100%}]'),
      criteria('[{indicator: growth, at-least: 120}, {indicator: per-mentor, equals: 2.5}]'),
      criteria('[{any: [{indicator: mentors, at-least: 8}, {indicator: mentors, at-most: 5}]}]'),
      criteria('[{indicator: mentors, at-least: 2.5}]'),
      leveled('when: {criteria: [{indicator: income, at-least: 1.5萬元}]}'),
    ],
  }),
});

/** `key`: where it is told that they cannot hold together; not of conditions, which have a rule of their own. */
function* slipsIn(
  criteria: RequirementTree<Criterion> | undefined,
  key: Place | undefined,
  known: Definitions,
): Iterable<Found> {
  if (criteria === undefined) return;
  const slips = leavesOf(criteria).flatMap((criterion) => [...unitSlips(criterion, known)]);
  yield* slips;
  const told = new Set<Place>();
  for (const tree of atEachLevel(criteria)) {
    const ranges = leavesOf(tree).flatMap((one) => writtenRange(one, known) ?? []);
    for (const one of ranges.filter((range) => isImpossible(range, known))) {
      const found = impossibility(one, known);
      if (!told.has(one.criterion.handle)) yield found;
      told.add(one.criterion.handle);
    }
  }
  if (slips.length > 0 || told.size > 0 || key === undefined || isAlone(criteria)) return;
  const each = atEachLevel(criteria).map((tree) => writtenRanges(tree, known));
  if (each.some((ranges) => ranges !== undefined && isUnmeetable(ranges) === true))
    yield { at: key, wording: 'together' };
}

/** Whether the tree is one criterion, in however many branches: whether that can be met is told of each. */
function isAlone(tree: RequirementTree<Criterion>): boolean {
  if (tree.kind === 'leaf') return true;
  const [only, ...others] = tree.of;
  return only !== undefined && others.length === 0 && isAlone(only);
}

function unitOfIndicator(criterion: Criterion, known: Definitions): string | undefined {
  const found = known.indicators.get(idKey(criterion.indicator?.text ?? ''));
  return found && (found.value.unit?.value ?? '');
}

/** Bounds in another unit than the indicator's; what does not read at all is the schema's affair. */
function* unitSlips(criterion: Criterion, known: Definitions): Iterable<Found> {
  const unit = unitOfIndicator(criterion, known);
  if (unit === undefined) return;
  for (const at of criterion.bounds.flatMap(({ quantities }) => quantities)) {
    const reading = at.value === undefined ? undefined : readBound(at.value, unit);
    if (at.value === undefined || reading === undefined || reading.ok) continue;
    const indicator = indicatorName(criterion.indicator?.text ?? '', known);
    const quantity = quantityText(at);
    if (reading.problem === 'unit-mismatch') {
      const args = { quantity, indicator, written: reading.written, unit };
      yield { at, wording: unit === '' ? 'unitless' : 'unit', args, fixes: () => numberAlone(at) };
    } else if (reading.problem === 'multiplier-without-unit') {
      const { repaired } = reading;
      const fix = {
        title: write,
        args: { text: repaired ?? '' },
        edits: [replace(at, repaired ?? '')],
        preferred: true,
      };
      const fixes = repaired === undefined || at.text === '' ? {} : { fixes: () => [fix] };
      yield { at, wording: 'multiplier', args: { quantity, unit: reading.expected }, ...fixes };
    }
  }
}

function quantityText({ value, text }: Field<RawQuantity>): string {
  return value === undefined ? text : value.text + (value.unit ?? '');
}

const write = { en: 'Write {text}', 'zh-Hant': '改為 {text}' };

/** The number as it stands, in the indicator's own unit: one way to mean it. */
function numberAlone(at: Field<RawQuantity>) {
  const number = /^\d+(?:\.\d+)?/.exec(at.text)?.[0];
  return number === undefined ? [] : [{ title: write, args: { text: number }, edits: [replace(at, number)] }];
}

function isImpossible(one: WrittenRange, known: Definitions): boolean {
  return unmeetableLeaves({ kind: 'leaf', leaf: one }).length > 0 || isBeyondWhole(one, known);
}

const hundred = exact('100');

function isBeyondWhole({ indicator, range }: WrittenRange, known: Definitions): boolean {
  const definition = known.indicators.get(indicator)?.value;
  if (definition === undefined || hundred === undefined || range.low === undefined) return false;
  const order = compareExact(range.low.at, hundred);
  return (order > 0 || (order === 0 && range.low.open)) && isShareOfWhole(definition, known);
}

function impossibility(one: WrittenRange, known: Definitions): Found {
  const { criterion } = one;
  const indicator = indicatorName(criterion.indicator?.text ?? '', known);
  const at = lastBound(criterion) ?? criterion.handle;
  if (isBeyondWhole(one, known)) return { at, wording: 'share', args: { indicator } };
  if (!isEmpty(one.range)) return { at, wording: 'count', args: { indicator } };
  if (criterion.bounds.length > 1) return { at, wording: 'contradiction', args: { indicator } };
  const quantities = criterion.bounds[0]?.quantities ?? [];
  const [low, high] = quantities;
  const swapped = low &&
    high && [{ title: swap, edits: [replace(low, high.text), replace(high, low.text)], preferred: true }];
  const args = { indicator, quantity: quantities.map((quantity) => quantityText(quantity)) };
  return { at, wording: 'reversed', args, ...(swapped ? { fixes: () => swapped } : {}) };
}

const swap = { en: 'Swap the two', 'zh-Hant': '對調兩數' };

/** The bound written last: where two of them contradict each other, the one that came on top. */
function lastBound({ given, bounds }: Criterion): Field<unknown> | undefined {
  const comparators = new Set<string>(bounds.map(({ comparator }) => comparator));
  return [...given].filter(([key]) => comparators.has(key)).at(-1)?.[1];
}
