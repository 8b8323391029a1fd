import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CriterionRange,
  criteriaImply,
  isUnmeetable,
  judgeBy,
  unmeetableLeaves,
} from '../../../server/model/values/criterion.ts';
import { point } from '../../../server/model/values/interval.ts';
import type { Quantity } from '../../../server/model/values/quantity.ts';
import { readQuantity } from '../../../server/model/values/quantity-text.ts';
import { evaluate, type RequirementTree, type Verdict } from '../../../server/model/values/requirement.ts';
import { type Comparator, holds, rangeOf, rangeOfAll, type Threshold } from '../../../server/model/values/threshold.ts';

type Tree = RequirementTree<CriterionRange>;

function quantity(text: string, unit: string): Quantity {
  const reading = readQuantity(text, unit);
  if (!reading.ok) throw new Error(`${text} in ${unit}: ${reading.problem}`);
  return reading.value;
}

/** `at-least 5`, `between 3 8`. */
function threshold(text: string, unit: string): Threshold {
  const [comparator = '', ...texts] = text.split(' ');
  return { comparator: comparator as Comparator, quantities: texts.map((one) => quantity(one, unit)) };
}

const units: Readonly<Record<string, string>> = { area: '平方米', money: '千元', staff: '人', teams: '家' };

/** `area at-least 500`; counts are those whose unit counts. */
function leaf(text: string): Tree {
  const [indicator = '', ...rest] = text.split(' ');
  const unit = units[indicator] ?? '';
  const range = rangeOf(threshold(rest.join(' '), unit), unit);
  if (range === undefined) throw new Error(text);
  return { kind: 'leaf', leaf: { indicator, range, counts: indicator === 'staff' || indicator === 'teams' } };
}
const all = (...of: (Tree | string)[]): Tree => ({ kind: 'all', of: of.map(treeOf) });
const any = (...of: (Tree | string)[]): Tree => ({ kind: 'any', of: of.map(treeOf) });
const treeOf = (part: Tree | string): Tree => (typeof part === 'string' ? leaf(part) : part);

describe('a figure beside a bound', () => {
  test.each<[string, string, string, Verdict]>([
    ['500', '平方米', 'at-least 500', true],
    ['499.9', '平方米', 'at-least 500', false],
    ['500', '平方米', 'more-than 500', false],
    ['500', '平方米', 'at-most 500', true],
    ['500', '平方米', 'less-than 500', false],
    ['0.3', '', 'equals 0.3', true],
    ['5', '家', 'between 3 5', true],
    ['6', '家', 'between 3 5', false],
    ['1.5萬', '家', 'at-least 1.45萬', true],
    ['1.5萬', '家', 'at-least 15000', 'unknown'],
    ['1.5萬', '家', 'at-least 15501', false],
    ['1.5萬', '家', 'equals 15000', 'unknown'],
    ['近40萬', '家', 'at-least 40萬', false],
    ['近40萬', '家', 'less-than 40萬', true],
    ['近40萬', '家', 'at-least 35萬', 'unknown'],
    ['3200餘', '家', 'more-than 3200', true],
    ['超過400', '家', 'at-least 400', true],
    ['約100', '家', 'at-least 100', 'unknown'],
    ['約100', '家', 'at-least 151', false],
    ['4', '家', 'between 5 3', 'unknown'],
  ])('%s %s, %s: %s', (figure, unit, bound, verdict) => {
    expect(holds(quantity(figure, unit), threshold(bound, unit))).toBe(verdict);
  });

  test('bounds convert; what does not convert is unknown', () => {
    const figure = quantity('3000', '千元');
    expect(holds(figure, { comparator: 'at-least', quantities: [quantity('300', '萬元')] })).toBe(true);
    expect(holds(figure, { comparator: 'at-least', quantities: [quantity('301', '萬元')] })).toBe(false);
    expect(holds(figure, { comparator: 'at-least', quantities: [quantity('3', '家')] })).toBe('unknown');
    expect(holds(figure, { comparator: 'between', quantities: [quantity('3', '千元')] })).toBe('unknown');
  });

  test('several bounds of one criterion hold together', () => {
    expect(rangeOfAll([threshold('at-least 3', '家'), threshold('at-most 5', '家')], '家')).toEqual(
      rangeOf(threshold('between 3 5', '家'), '家'),
    );
    expect(rangeOfAll([threshold('at-least 3', '家'), threshold('at-most 3', '個')], '家')).toBeUndefined();
  });
});

describe('criteria that imply others', () => {
  test.each<[Tree | string, Tree | string, boolean]>([
    ['area at-least 600', 'area at-least 500', true],
    ['area at-least 500', 'area at-least 600', false],
    ['area more-than 500', 'area at-least 500', true],
    ['area at-least 500', 'area more-than 500', false],
    ['staff more-than 4', 'staff at-least 5', true],
    ['area more-than 4', 'area at-least 5', false],
    ['area between 5 8', 'area between 3 10', true],
    [all('area at-least 5', 'area at-most 8'), 'area between 3 10', true],
    ['area equals 5', 'area between 5 5', true],
    ['area at-least 5', any('area at-most 3', 'area at-least 4'), true],
    ['area between 1 9', any('area at-most 5', 'area at-least 5'), true],
    ['staff between 1 9', any('staff at-most 5', 'staff at-least 6'), true],
    ['area between 1 9', any('area at-most 5', 'area at-least 6'), false],
    ['area at-least 500', any('area at-least 500', 'staff at-least 30'), true],
    [any('area at-least 500', 'staff at-least 30'), 'area at-least 500', false],
    [
      any('area at-least 500', 'staff at-least 30', 'teams at-least 3'),
      any('area at-least 500', 'staff at-least 30'),
      false,
    ],
    ['staff at-least 30', 'teams at-least 30', false],
    [all('area at-least 9', 'area at-most 3'), 'teams at-least 1', true],
    [all(), 'teams at-least 0', true],
    [all(), 'area at-least 0', false],
  ])('%#: %s', (stronger, weaker, expected) => {
    expect(criteriaImply(treeOf(stronger), treeOf(weaker))).toBe(expected);
  });

  const values = ['0', '1', '2', '3'];
  const leaves = fc
    .tuple(
      fc.constantFrom('area', 'staff', 'teams'),
      fc.constantFrom('at-least', 'at-most', 'more-than', 'less-than', 'equals'),
      fc.constantFrom(...values),
    )
    .map((words) => leaf(words.join(' ')));
  const trees = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaves,
      fc.record({ kind: fc.constantFrom('all', 'any'), of: fc.array(tie('tree'), { maxLength: 3 }) }),
    ),
  })).tree;

  /** Area between the bounds and beyond, counts whole: enough figures to meet every tree that can be met. */
  const areas = ['-1', '0', '0.5', '1', '1.5', '2', '2.5', '3', '4'];
  const counts = ['0', '1', '2', '3', '4'];
  const worlds = areas.flatMap((area) =>
    counts.flatMap((staff) =>
      counts.map((teams) => {
        const figures = Object.entries({ area, staff, teams });
        return judgeBy(new Map(figures.map(([name, text]) => [name, point(quantity(text, units[name] ?? '').value)])));
      }),
    ),
  );

  test('implication is exactly that no figures meet the stronger alone', () => {
    fc.assert(
      fc.property(trees, trees, (stronger, weaker) => {
        const meets = (tree: Tree, judge: (criterion: CriterionRange) => Verdict) => evaluate(tree, judge) === true;
        const always = worlds.every((world) => !meets(stronger, world) || meets(weaker, world));
        expect(criteriaImply(stronger, weaker)).toBe(always);
        expect(isUnmeetable(stronger)).toBe(!worlds.some((world) => meets(stronger, world)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('criteria that nothing can meet', () => {
  test.each<[Tree | string, boolean, number]>([
    [all('area at-least 10', 'area at-most 5'), true, 0],
    ['area between 5 3', true, 1],
    ['staff less-than 0', true, 1],
    [all('staff more-than 4', 'staff less-than 5'), true, 0],
    [any('area between 5 3', 'staff at-least 3'), false, 1],
    ['area at-least 10', false, 0],
  ])('%#: %s', (tree, expected, leaves) => {
    expect(isUnmeetable(treeOf(tree))).toBe(expected);
    expect(unmeetableLeaves(treeOf(tree))).toHaveLength(leaves);
  });
});

test('an indicator without a figure is unknown', () => {
  expect(evaluate(leaf('area at-least 5'), judgeBy(new Map()))).toBe('unknown');
  expect(evaluate(any('area at-least 5', all()), judgeBy(new Map()))).toBe(true);
});
