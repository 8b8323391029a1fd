import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isIdentityCard,
  maskPersonalNumber,
  mayHoldPersonalNumbers,
  type PersonalNumber,
  personalNumbersIn,
} from '../../../server/model/values/personal-data.ts';

/** What is found in a text, in its own words. */
function found(text: string): readonly (readonly [PersonalNumber['kind'], string])[] {
  return personalNumbersIn(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

describe('numbers of persons in prose', () => {
  test.each<[string, ...(readonly [PersonalNumber['kind'], string])[]]>([
    ['身份證號11010519491231002X。', ['identity-card', '11010519491231002X']],
    ['身份證11010519491231002x，電話13812345678', ['identity-card', '11010519491231002x'], ['mobile', '13812345678']],
    ['１１０１０５１９４９１２３１００２Ｘ', ['identity-card', '１１０１０５１９４９１２３１００２Ｘ']],
    ['𠮷先生 138-1234-5678', ['mobile', '138-1234-5678']],
    ['138 1234 5678、19912345678', ['mobile', '138 1234 5678'], ['mobile', '19912345678']],
    ['13812345678/13912345678', ['mobile', '13812345678'], ['mobile', '13912345678']],
    ['+86 13812345678', ['mobile', '+86 13812345678']],
    ['+86-138-1234-5678', ['mobile', '+86-138-1234-5678']],
  ])('%s', (text, ...expected) => {
    expect(mayHoldPersonalNumbers(text)).toBe(true);
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['a wrong check digit', '110105194912310021'],
    ['no such day of birth', '110105194913310025'],
    ['part of a longer number', '911010519491231002X'],
    ['part of a word', 'A11010519491231002X'],
    ['behind a point', '0.11010519491231002X'],
    ['part of a longer number', '1381234567890'],
    ['an amount', '13812345678元'],
    ['an amount', '13812345678 萬元'],
    ['a decimal', '13812345678.50'],
    ['no such network', '12812345678'],
    ['a land line', '021-13812345678'],
    ['a credit code', '91310000MA1K35QX2X'],
    ['a document', 'GB/T 39668—2020'],
  ])('not %s: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('a masked number is none', () => {
    const text = '張先生11010519491231002X，電話138 1234 5678、+8613812345678、13912345678';
    const masked = personalNumbersIn(text).map((number) => maskPersonalNumber(text, number));
    expect(masked).toEqual(['110***************', '138 **** 5678', '+86138****5678', '139****5678']);
    expect(personalNumbersIn(masked.join('、'))).toEqual([]);
  });

  test('a glance passes over no text that has one', () => {
    const parts = fc.constantFrom(...'138123456780 -－+X１３８年', '13812345678', '導師');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (all) => {
        const text = all.join('');
        if (found(text).length > 0) expect(mayHoldPersonalNumbers(text)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('the check digit tells any single wrong digit', () => {
    const good = '11010519491231002X';
    fc.assert(
      fc.property(fc.nat(16), fc.constantFrom(...'0123456789'), (at, digit) => {
        fc.pre(good.charAt(at) !== digit);
        expect(isIdentityCard(good.slice(0, at) + digit + good.slice(at + 1))).toBe(false);
      }),
    );
    expect(isIdentityCard(good)).toBe(true);
  });
});
