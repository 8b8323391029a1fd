import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumeral } from '../../../server/model/values/numeral.ts';

const signs = '零一二三四五六七八九';

/** A whole number below 10¹² as it is spoken: 10500 is 一万零五百. */
function spoken(number: number): string {
  for (const [size, name] of [
    [10 ** 8, '亿'],
    [10 ** 4, '万'],
  ] as const) {
    if (number < size) continue;
    const rest = number % size;
    const gap = rest > 0 && rest < size / 10 ? '零' : '';
    return spoken(Math.floor(number / size)) + name + gap + (rest > 0 ? spoken(rest) : '');
  }
  return number === 0 ? '零' : belowTenThousand(number);
}

function belowTenThousand(number: number): string {
  let text = '';
  for (const [at, digit] of Array.from(String(number).padStart(4, '0')).entries()) {
    if (digit === '0') text += text === '' || text.endsWith('零') ? '' : '零';
    else text += (signs[Number(digit)] ?? '') + ('千百十'[at] ?? '');
  }
  return text.replace(/零$/, '');
}

describe('numerals', () => {
  test('Chinese ones are the number that is spoken', () => {
    expect(spoken(105)).toBe('一百零五');
    expect(spoken(20_000_305)).toBe('二千万零三百零五');
    fc.assert(
      fc.property(fc.oneof(fc.nat(20_000), fc.nat(10 ** 9), fc.integer({ min: 0, max: 10 ** 12 - 1 })), (number) => {
        const reading = readNumeral(spoken(number));
        expect(reading.ok && reading.value.value).toBe(String(number));
      }),
      { numRuns: 2000 },
    );
  });

  test('digits with commas are the same digits', () => {
    fc.assert(
      fc.property(
        fc.nat(10 ** 9),
        fc.constantFrom('', '.5', '.05'),
        fc.constantFrom(',', ' '),
        (whole, rest, comma) => {
          const parted = String(whole).replace(/\B(?=(?:\d{3})+$)/g, comma) + rest;
          expect(readNumeral(parted)).toEqual(readNumeral(String(whole) + rest));
        },
      ),
    );
  });

  test.each([
    ['1200', 0],
    ['1.50', -2],
    ['40万', 4],
    ['1.5万', 3],
    ['1.5亿', 7],
    ['1亿2000万', 4],
    ['一百二十', 1],
    ['三百', 2],
    ['三百万', 6],
    ['十', 1],
    ['一百零五', 0],
  ])('the last digit of %s stands at 10^%i', (text, place) => {
    expect(readNumeral(text)).toMatchObject({ ok: true, value: { place } });
  });

  test.each([
    ['', 'unreadable'],
    ['一百二', 'unreadable'],
    ['一万二', 'unreadable'],
    ['二二百', 'unreadable'],
    ['百', 'unreadable'],
    ['十百', 'unreadable'],
    ['1.5万2000', 'unreadable'],
    ['1万20000', 'unreadable'],
    ['1.2.3', 'unreadable'],
    ['1,2,3', 'separators'],
    ['1234,567', 'separators'],
    ['1, 200', 'separators'],
  ])('%s: %s', (text, problem) => {
    expect(readNumeral(text)).toEqual({ ok: false, problem });
  });
});
