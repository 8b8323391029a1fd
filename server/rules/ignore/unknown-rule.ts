import { inHeader } from '../example.ts';
import type { IgnoreRule } from '../rule.ts';

export const rule: IgnoreRule = {
  code: 'ignore/unknown-rule',
  severity: 'error',
  title: { en: 'An ignore of a rule that does not exist', 'zh-Hant': '所忽略的規則不存在' },
  message: {
    default: {
      en: 'There is no rule “{rule}”. Write the code as it stands behind the finding.',
      'zh-Hant': '沒有「{rule}」這條規則。請照提示後的代碼書寫。',
    },
    near: {
      en: 'There is no rule “{rule}”. Did you mean {suggestions}?',
      'zh-Hant': '沒有「{rule}」這條規則。是否指 {suggestions}？',
    },
  },
  why: {
    en: 'It silences nothing.',
    'zh-Hant': '這樣寫不起任何作用。',
  },
  fix: 'choose',
  silence: true,
  examples: () => ({
    bad: [
      inHeader('published: 2020-09-15 # clausewright-ignore schema/invalid-formats: 照錄原文'),
      {
        part: 'settings',
        files: { '.clausewright.yaml': 'rules:\n  prose/vague-word: off\n' },
        show: 'rules:\n  prose/vague-word: off',
      },
    ],
    good: [
      {
        part: 'settings',
        files: { '.clausewright.yaml': 'rules:\n  prose/vague-wording: off\n' },
        show: 'rules:\n  prose/vague-wording: off',
      },
    ],
  }),
};
