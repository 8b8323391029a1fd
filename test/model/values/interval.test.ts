import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareExact, type Exact, exact, zero } from '../../../server/model/values/exact.ts';
import {
  type End,
  everything,
  type Interval,
  intersect,
  isCovered,
  isEmpty,
  meet,
  point,
  ratioOfIntervals,
  sumOfIntervals,
  wholeNumbers,
} from '../../../server/model/values/interval.ts';
import { isWithin } from '../../../server/model/values/threshold.ts';

/** `[3, 5)`, `(-∞, 2]`. */
function interval(text: string): Interval {
  const [, before, low = '', high = '', after] = /^([[(])(.+), (.+)([\])])$/.exec(text) ?? [];
  return { low: endOf(low, before === '('), high: endOf(high, after === ')') };
}

function endOf(text: string, open: boolean): End | undefined {
  const at = exact(text);
  return at && { at, open };
}

const ends = fc.option(
  fc.record({ at: fc.constantFrom('0', '1', '2', '3', '4') as fc.Arbitrary<Exact>, open: fc.boolean() }),
  {
    nil: undefined,
  },
);
const intervals = fc.record({ low: ends, high: ends });
/** Enough numbers to meet every interval with ends among 0 … 4 that is not empty. */
const numbers = ['-1', '0', '0.5', '1', '1.5', '2', '2.5', '3', '3.5', '4', '5'].map((text) => exact(text) ?? zero);

function has({ low, high }: Interval, number: Exact): boolean {
  const fromLow = low === undefined ? 1 : compareExact(number, low.at);
  const toHigh = high === undefined ? 1 : compareExact(high.at, number);
  return (fromLow > 0 || (fromLow === 0 && !low?.open)) && (toHigh > 0 || (toHigh === 0 && !high?.open));
}

describe('intervals', () => {
  test('empty, met and covered mean what they say of the numbers inside', () => {
    fc.assert(
      fc.property(intervals, fc.array(intervals, { maxLength: 3 }), (a, others) => {
        const inside = numbers.filter((number) => has(a, number));
        expect(isEmpty(a)).toBe(inside.length === 0);
        expect(isCovered(a, others)).toBe(inside.every((number) => others.some((other) => has(other, number))));
        for (const other of others) {
          expect(numbers.filter((number) => has(intersect(a, other), number))).toEqual(
            inside.filter((n) => has(other, n)),
          );
          expect(meet(a, other)).toBe(inside.some((number) => has(other, number)));
          const all = inside.every((number) => has(other, number));
          const verdict = isEmpty(a) || isEmpty(other) ? 'unknown' : all ? true : meet(a, other) ? 'unknown' : false;
          expect(isWithin(a, other)).toBe(verdict);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['(4, 9)', '[5, 8]'],
    ['[4.2, 8.7]', '[5, 8]'],
    ['[4, ∞)', '[4, ∞)'],
    ['(-3, -0.5]', '[-2, -1]'],
  ])('the whole numbers of %s are %s', (text, whole) => {
    expect(wholeNumbers(interval(text))).toEqual(interval(whole));
  });

  test('what only whole numbers cover', () => {
    const [three, more] = [interval('[1, 3]'), interval('[4, 8]')];
    expect(isCovered(interval('[1, 8]'), [three, more])).toBe(false);
    expect(isCovered(interval('[1, 8]'), [three, more], true)).toBe(true);
    expect(isCovered(interval('(4, 5)'), [], true)).toBe(true);
    expect(isCovered(everything, [interval('[0, ∞)'), interval('(-∞, 0)')])).toBe(true);
  });

  test('sums and ratios reach from the least to the most', () => {
    expect(sumOfIntervals(interval('[1, 2)'), interval('[10, 20]'))).toEqual(interval('[11, 22)'));
    expect(ratioOfIntervals(interval('[1, 2)'), interval('[4, 5]'))).toEqual(interval('[0.2, 0.5)'));
    expect(ratioOfIntervals(interval('[1, 2]'), interval('[0, 5]'))).toBeUndefined();
    expect(ratioOfIntervals(interval('[1, ∞)'), interval('[4, 5]'))).toBeUndefined();
    expect(ratioOfIntervals(interval('[-1, 1]'), point(exact('2') ?? zero))).toBeUndefined();
  });
});
