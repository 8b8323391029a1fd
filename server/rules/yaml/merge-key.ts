import { inHeader } from '../example.ts';
import type { ProblemRule } from '../rule.ts';

export const rule: ProblemRule = {
  code: 'yaml/merge-key',
  severity: 'error',
  title: { en: 'A merge key', 'zh-Hant': '合併鍵' },
  message: {
    en: '“<<” is no part of this format and copies nothing. Write the entries out.',
    'zh-Hant': '本格式不支持「<<」，不會複製任何內容。請把各項寫全。',
  },
  why: {
    en: 'Programs differ in what they make of it, so readers would see different standards.',
    'zh-Hant': '不同程序對它的處理不同，讀者看到的標準會不一樣。',
  },
  fix: 'none',
  problem: 'merge-key',
  examples: {
    bad: [
      inHeader(
        'indicators:\n  a: &a {title: 甲, unit: 人, kind: stock}\n  b:\n    <<: *a\n    title: 乙\n    unit: 人\n    kind: stock\nevidence-kinds: {}',
      ),
    ],
    good: [inHeader('abbreviations: {"<<": 雙小於號}')],
  },
};
