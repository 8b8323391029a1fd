import { standardFile } from '../example.ts';
import { defineCheck } from '../rule.ts';

const chapter = (entries: string, rules = 'gbt-1.1-2020') =>
  standardFile(`
standard: demo@2020
title: 示例
language: zh-Hant
class: policy
drafting-rules: ${rules}
status: current
chapters:
  - id: one
    title: 甲
${entries}`);

const sections = `    sections:
      - {id: a, title: 乙, text: 場地有兩處。}
      - {id: b, title: 丙, text: 設備有兩套。}`;

const text = '    text: 場地分為室內和室外。\n';

export const rule = defineCheck({
  code: 'standard/hanging-text',
  severity: 'warning',
  title: { en: 'A hanging paragraph', 'zh-Hant': '懸置段' },
  message: {
    en: 'This text stands between a heading and its first section. Make it a section of its own, such as “General”, or move it into one.',
    'zh-Hant': '這段文字懸在標題和第一節之間。請單獨成節（如「概述」「通則」），或移入其中一節。',
  },
  why: {
    en: 'It has no number of its own: whoever cites it cites the whole chapter.',
    'zh-Hant': '懸置段沒有自己的編號，引用它就等於引用整章。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '7.3' },
  fix: 'none',
  on: 'division',
  reads: [],
  *check({ text: hanging, sections: inner }, { setting }) {
    if (hanging !== undefined && inner.length > 0 && setting.draftingRules.startsWith('gbt-')) yield { at: hanging };
  },
  examples: () => ({
    bad: [chapter(text + sections), chapter(text + sections, 'gbt-1.1-2009')],
    good: [
      chapter(sections),
      chapter(text + sections, 'none'),
      chapter(`${text}    clauses:\n      - {id: a, provision: statement, text: 有}`),
    ],
  }),
});
