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
  examples: () => ({
    bad: [
      inHeader(
        'indicators:\n  a: &a {title: 導師人數, unit: 人, kind: stock}\n  b:\n    <<: *a\n    title: 員工人數\n    unit: 人\n    kind: stock\nevidence-kinds: {}',
      ),
      inHeader(
        'terms:\n  mentor: &a {name: 导师, definition: 提供创业辅导的人。}\n  full-time:\n    <<: *a\n    name: 专职导师\n    definition: 专职提供创业辅导的人。',
        'zh-Hans',
      ),
    ],
    good: [inHeader('abbreviations: {"<<": 雙小於號}'), inHeader('abbreviations: {"<<": 双小于号}', 'zh-Hans')],
  }),
};
