import { inClause, inHeader } from '../example.ts';
import type { ProblemRule } from '../rule.ts';

export const rule: ProblemRule = {
  code: 'yaml/text-cut-off',
  severity: 'warning',
  title: { en: 'A text that is cut off by #', 'zh-Hant': '文字被 # 截斷' },
  message: {
    en: 'Behind the “ #” everything is a comment, so the text ends here. If it belongs to the text, put the text in quotation marks.',
    'zh-Hant': '「 #」之後會被當作註釋，文字到此為止。如果屬於正文，請給整段文字加引號。',
  },
  why: {
    en: 'The rest of the sentence is lost without a word.',
    'zh-Hant': '句子的其餘部分會在不知不覺中丟失。',
  },
  fix: 'once',
  problem: 'text-cut-off',
  mending: {
    title: {
      en: 'Put the text in quotation marks, with what stands behind #',
      'zh-Hant': '給整段文字加引號，包括 # 之後的內容',
    },
  },
  examples: () => ({
    bad: [
      inClause('provision: statement\ntext: 場地位於科技園 #3 樓'),
      inHeader('scope: 适用于园区 #2 栋的空间', 'zh-Hans'),
    ],
    good: [
      inClause('provision: statement\ntext: "場地位於科技園 #3 樓"'),
      inClause('provision: statement\ntext: 場地位於科技園 # 待核實地址'),
      inHeader('scope: 适用于园区#2栋的空间 # 地址待核实', 'zh-Hans'),
    ],
  }),
};
