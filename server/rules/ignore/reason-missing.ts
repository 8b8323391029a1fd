import { inHeader } from '../example.ts';
import type { IgnoreRule } from '../rule.ts';

export const rule: IgnoreRule = {
  code: 'ignore/reason-missing',
  severity: 'warning',
  title: { en: 'An ignore without a reason', 'zh-Hant': '忽略註記沒有理由' },
  message: {
    en: 'This ignores {rule} but gives no reason. Write it behind a colon.',
    'zh-Hant': '此處忽略 {rule}，但沒有說明理由。請在冒號後寫明。',
  },
  why: {
    en: 'Who reads it next has to know why the finding does not count.',
    'zh-Hant': '後來的讀者需要知道該提示為何可以不計。',
  },
  lacks: 'value',
  fix: 'none',
  silence: true,
  examples: () => ({
    bad: [
      inHeader('published: 2017/9/15 # clausewright-ignore schema/invalid-format'),
      inHeader('# clausewright-ignore schema/invalid-format:\npublished: 2017年9月', 'zh-Hans'),
    ],
    good: [inHeader('published: 2017/9/15 # clausewright-ignore schema/invalid-format: 照錄原文')],
  }),
};
