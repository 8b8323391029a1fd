import { inHeader } from '../example.ts';
import type { IgnoreRule } from '../rule.ts';

export const rule: IgnoreRule = {
  code: 'ignore/unused',
  severity: 'warning',
  title: { en: 'An ignore that silences nothing', 'zh-Hant': '忽略註記沒有作用' },
  message: {
    en: '{rule} finds nothing on this line. Remove the ignore.',
    'zh-Hant': '這一行沒有 {rule} 的提示。請刪去忽略註記。',
  },
  why: {
    en: 'It would hide the finding that comes one day.',
    'zh-Hant': '留著它，以後真正的問題會被掩蓋。',
  },
  fix: 'once',
  silence: true,
  examples: () => ({
    bad: [
      inHeader('published: 2020-09-15 # clausewright-ignore schema/invalid-format: 照錄原文'),
      inHeader('# clausewright-ignore schema/invalid-format: 照录原文\npublished: 2020-09-15', 'zh-Hans'),
    ],
    good: [inHeader('# clausewright-ignore schema/invalid-format: 照錄原文\npublished: 2017/9/15')],
  }),
};
