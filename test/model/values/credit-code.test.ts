import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeCreditCode, readCreditCode } from '../../../server/model/values/credit-code.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codes = fc
  .array(fc.constantFrom(...alphabet), { minLength: 16, maxLength: 16 })
  .map((characters) => completeCreditCode(characters.join('')));

describe('credit codes', () => {
  test('one whose both check characters were reckoned by hand', () => {
    // GB 11714: 1·3+1·7+2·9+2·10+3·5+3·8+4·4+4·2 = 111 = 10·11+1, 11−1 = 10, which is X.
    expect(completeCreditCode('9100000011223344')).toMatch(/^9100000011223344X.$/);
    // GB 32100, powers of 3 modulo 31: 9·1+1·3 + (1·20+1·29+2·25+2·13+3·8+3·24+4·10+4·30)+29·28 = 1205 = 38·31+27.
    expect(completeCreditCode('9100000011223344')).toBe('9100000011223344X4');
  });

  test('what is made reads', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(readCreditCode(code)).toEqual({ ok: true, value: code });
      }),
    );
  });

  test('any single wrong character is noticed', () => {
    fc.assert(
      fc.property(
        codes,
        fc.nat(17),
        fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
        (code, at, character) => {
          fc.pre(code.charAt(at) !== character);
          expect(readCreditCode(code.slice(0, at) + character + code.slice(at + 1)).ok).toBe(false);
        },
      ),
    );
  });

  test('names the check character that is wrong', () => {
    const code = '9100000011223344X4';
    expect(readCreditCode('9100000011223344X5')).toEqual({
      ok: false,
      problem: 'check-character',
      wrong: [{ position: 18, found: '5', expected: '4' }],
    });
    const both = readCreditCode('9100000011223345X4');
    expect(both).toMatchObject({ problem: 'check-character', wrong: [{ position: 17 }, { position: 18 }] });
    const region = readCreditCode(`92${code.slice(2)}`);
    expect(region).toMatchObject({ problem: 'check-character', wrong: [{ position: 18 }] });
  });

  test('offers what was meant only where both check characters agree', () => {
    expect(readCreditCode('91OOOOOO11223344X4')).toEqual({
      ok: false,
      problem: 'alphabet',
      character: 'O',
      position: 3,
      repaired: '9100000011223344X4',
      value: '9100000011223344X4',
    });
    expect(readCreditCode('91OOOOOO11223344X5')).toEqual({
      ok: false,
      problem: 'alphabet',
      character: 'O',
      position: 3,
    });
    expect(readCreditCode('9100000011223344V4')).toMatchObject({ problem: 'alphabet', character: 'V', position: 17 });
    expect(readCreditCode('91000000112233号X4')).toMatchObject({ problem: 'length', length: 17 });
  });

  test.each([
    ['', { problem: 'empty' }],
    ['9100000011223344X', { problem: 'length', length: 17 }],
    ['9100000011223344X44', { problem: 'length', length: 19 }],
    ['9100000011223344x4', { problem: 'lower-case', repaired: '9100000011223344X4' }],
    ['91000000 11223344 X4', { problem: 'white-space', repaired: '9100000011223344X4' }],
    ['９１０００００011223344X4', { problem: 'full-width', repaired: '9100000011223344X4' }],
    ['9100000011223344x5', { problem: 'check-character' }],
    ['9100000011223344😀4', { problem: 'alphabet', character: '😀' }],
  ])('%s', (text, slip) => {
    expect(readCreditCode(text)).toMatchObject({ ok: false, ...slip });
  });
});
