import { inClause, inHeader } from '../example.ts';
import type { ProblemRule } from '../rule.ts';

export const rule: ProblemRule = {
  code: 'yaml/missing-space',
  severity: 'error',
  title: { en: 'A missing space', 'zh-Hant': '缺少空格' },
  message: {
    en: 'Behind “{after}” belongs a space.',
    'zh-Hant': '「{after}」後應有一個空格。',
  },
  why: {
    en: 'Without it, key and value are one word.',
    'zh-Hant': '缺少空格，鍵和值會被當作一個詞。',
  },
  fix: 'auto',
  problem: 'missing-space',
  mending: {
    title: { en: 'Add a space behind “{after}”', 'zh-Hant': '在「{after}」後加空格' },
  },
  examples: () => ({
    bad: [
      inHeader('scope:本規範適用於眾創空間。'),
      inClause('provision:statement\ntext: 無'),
      inHeader('space-types:\n  -co-working'),
      inHeader('scope:本规范适用于众创空间。', 'zh-Hans'),
    ],
    good: [
      inHeader('scope: 時間為9:30，網址為http://example.com。'),
      inClause('provision: statement\ntext: status:implemented 是一種寫法'),
      inHeader('scope: 时间为9:30，比例为1:5，网址为http://example.com。', 'zh-Hans'),
    ],
  }),
};
