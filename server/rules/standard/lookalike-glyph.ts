import { inClause, inHeader } from '../example.ts';
import { citationsOf } from '../kit/citations.ts';
import { replace } from '../kit/fixes/edits.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'standard/lookalike-glyph',
  severity: 'warning',
  title: { en: 'A look-alike in a document number', 'zh-Hant': '文件編號中的形近字符' },
  message: {
    en: '“{number}” has {glyph} where {meant} is meant: it should read {repaired}.',
    'zh-Hant': '「{number}」中的{glyph}應為{meant}，即 {repaired}。',
  },
  why: {
    en: 'It looks right, but nobody who searches for the number finds it.',
    'zh-Hant': '看上去沒有差別，按編號查找卻找不到。',
  },
  fix: 'once',
  on: 'standard',
  reads: [],
  *check(standard) {
    for (const { at, text, reading } of citationsOf(standard)) {
      if (reading.ok || reading.problem !== 'lookalike-glyph' || reading.repaired === undefined) continue;
      const { glyph, meant, repaired } = reading;
      const names = { glyph: signs[glyph] ?? glyph, meant: signs[meant] ?? meant };
      const title = { en: 'Write {repaired}', 'zh-Hant': '改為 {repaired}' };
      yield {
        at,
        args: { number: text, ...names, repaired },
        fixes: () => [{ title, args: { repaired }, edits: [replace(at, repaired)], preferred: true }],
      };
    }
  },
  examples: () => ({
    bad: [
      inHeader('references:\n  - {number: GB/T 34O70, title: 示例文件}'),
      inHeader('bibliography:\n  - number: GB/T 1.l—2020'),
      inClause('provision: statement\ntext: 另见GB/T 39668—2O20。', '', 'zh-Hans'),
      inClause('provision: statement\ntext: 有\nsee: [IS0 9001:2015]'),
    ],
    good: [
      inHeader('bibliography:\n  - {number: GB/T 34070—2017, title: O型圈}\n  - number: Q/A1O2 0001—2008'),
      inClause('provision: statement\ntext: 位於A座O層10號。'),
    ],
  }),
});

const signs: Readonly<Record<string, { en: string; 'zh-Hant': string }>> = {
  O: { en: 'the letter O', 'zh-Hant': '字母 O' },
  o: { en: 'the letter o', 'zh-Hant': '字母 o' },
  I: { en: 'the letter I', 'zh-Hant': '字母 I' },
  l: { en: 'the letter l', 'zh-Hant': '字母 l' },
  S: { en: 'the letter S', 'zh-Hant': '字母 S' },
  0: { en: 'the digit 0', 'zh-Hant': '數字 0' },
  1: { en: 'the digit 1', 'zh-Hant': '數字 1' },
  5: { en: 'the digit 5', 'zh-Hant': '數字 5' },
};
