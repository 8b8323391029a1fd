import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldScript } from '../../../server/model/wording/fold.ts';
import { findMixedScript, scriptEdits } from '../../../server/model/wording/mixed-script.ts';
import { findBareNumbers } from '../../../server/model/wording/number-without-unit.ts';
import { findNumbers } from '../../../server/model/wording/numbers.ts';
import { readProse } from '../../../server/model/wording/reading.ts';
import { findSetApart } from '../../../server/model/wording/set-apart.ts';
import { findTerms, indexTerms } from '../../../server/model/wording/terms.ts';
import { findVague } from '../../../server/model/wording/vague-wording.ts';
import { findModals } from '../../../server/model/wording/verbs.ts';

const pieces =
  '眾創空間 应 應 宜 可 能 必須 不得 需要 要求 相應 以及時間 的 ， 。 ； ： 「 」 『 』 “ ” 《 》 （ ） ( ) [[a]] [[ 3 3名 75% 第5章 三分之二 GB/T 39668—2020 shall may the teams . , 𠮷 \n \t 應用 導師 ‘ " 1:5 2017年 https://a.b'.split(
    ' ',
  );
const prose = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces, ' ')).map((parts) => parts.join('')),
);
const language = fc.constantFrom('zh-Hant' as const, 'zh-Hans' as const, 'en' as const);

describe('whatever the text', () => {
  test('folding keeps the length, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(foldScript(text)).toHaveLength(text.length);
        expect(foldScript(foldScript(text))).toBe(foldScript(text));
      }),
    );
  });
  test('words follow each other without overlap, inside their sentence, and hold their letters', () => {
    fc.assert(
      fc.property(prose, language, (text, of) => {
        const { sentences, folded } = readProse(text, of);
        let end = 0;
        for (const { phrases } of sentences) {
          for (const phrase of phrases) {
            for (const token of phrase.tokens) {
              expect(token.start).toBeGreaterThanOrEqual(Math.max(end, phrase.start));
              expect(token.end).toBeLessThanOrEqual(phrase.end);
              expect(folded.slice(token.start, token.end)).toBe(token.text);
              end = token.end;
            }
          }
        }
      }),
    );
  });
  test('everything found lies in the text, is not empty, and no modal verb or number is in a quotation', () => {
    const terms = indexTerms([{ form: '眾創空間', deprecated: true, term: 1 }]);
    fc.assert(
      fc.property(prose, language, (text, of) => {
        const reading = readProse(text, of);
        const quoted = findSetApart(text);
        const inside = (at: number) => quoted.some(({ start, end }) => start <= at && at < end);
        const wording = [...findModals(reading), ...findNumbers(reading), ...findTerms(text, terms)];
        const mixed = findMixedScript(text, of);
        for (const { start, end } of [
          ...wording,
          ...findVague(reading),
          ...findBareNumbers(reading),
          ...(mixed ? [mixed] : []),
        ]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { start } of wording) expect(inside(start)).toBe(false);
      }),
    );
  });
  test('converting what is in the other script leaves nothing in it', () => {
    fc.assert(
      fc.property(prose, fc.constantFrom('zh-Hant' as const, 'zh-Hans' as const), (text, declared) => {
        const edits = scriptEdits(text, declared);
        if (edits === undefined) return;
        let converted = text;
        for (const { start, end, text: to } of [...edits].reverse())
          converted = converted.slice(0, start) + to + converted.slice(end);
        expect(findMixedScript(converted, declared)).toBeUndefined();
      }),
    );
  });
});
