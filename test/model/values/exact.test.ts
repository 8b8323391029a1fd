import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareExact,
  decimal,
  dividedBy,
  type Exact,
  exact,
  floor,
  isWhole,
  lastPlace,
  minus,
  plus,
  powerOfTen,
  times,
  zero,
} from '../../../server/model/values/exact.ts';

function number(text: string): Exact {
  const value = exact(text);
  if (value === undefined) throw new Error(`${text} is no number`);
  return value;
}

/** Up to six digits on either side of the point. */
const numbers = fc
  .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => times(number(String(digits)), powerOfTen(-places)));

describe('numbers without rounding', () => {
  test('where floating point slips', () => {
    expect(plus(number('0.1'), number('0.2'))).toBe('0.3');
    expect(times(number('1.1'), number('1.1'))).toBe('1.21');
    expect(plus(number('9007199254740993'), number('0.5'))).toBe('9007199254740993.5');
    expect(dividedBy(number('1142'), number('4298'))).toBe('571/2149');
    expect(decimal(number('1.005'), 2)).toBe('1.01');
  });

  test.each([
    ['007', '7'],
    ['1.50', '1.5'],
    ['-0', '0'],
    ['-0.10', '-0.1'],
    ['100', '100'],
  ])('%s is spelled %s', (text, spelled) => {
    expect(exact(text)).toBe(spelled);
  });

  test.each(['', '1.', '.5', '1e3', '1,000', '0x10', ' 1', '一', '--1', '1/2'])('%j is no decimal', (text) => {
    expect(exact(text)).toBeUndefined();
  });

  test('sums and products obey the laws', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        expect(plus(a, b)).toBe(plus(b, a));
        expect(minus(plus(a, b), b)).toBe(a);
        expect(times(a, plus(b, c))).toBe(plus(times(a, b), times(a, c)));
        const quotient = dividedBy(a, b);
        expect(quotient && times(quotient, b)).toBe(b === zero ? undefined : a);
        expect(Math.sign(compareExact(a, b))).toBe(-Math.sign(compareExact(b, a)) || 0);
        expect(Math.sign(compareExact(a, b))).toBe(Math.sign(compareExact(minus(a, b), zero)));
      }),
    );
  });

  test.each([
    ['26.6', -1, '26'],
    ['-26.6', -1, '-27'],
    ['1200', 2, '1200'],
    ['15000', 3, '15000'],
    ['-3', 0, '-3'],
    ['0.004', -3, '0'],
  ])('%s: last place %i, floor %s', (text, place, whole) => {
    expect(lastPlace(number(text))).toBe(place);
    expect(floor(number(text))).toBe(whole);
    expect(isWhole(number(text))).toBe(text === whole);
  });

  test.each([
    ['1142', '4298', 4, '0.2657'],
    ['-1', '3', 2, '-0.33'],
    ['-1', '300', 1, '0.0'],
    ['1', '2', 0, '1'],
  ])('%s/%s with %i decimals: %s', (over, under, places, text) => {
    const quotient = dividedBy(number(over), number(under));
    expect(quotient && decimal(quotient, places)).toBe(text);
  });
});
