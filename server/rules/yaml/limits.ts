import { inHeader } from '../example.ts';
import type { ProblemRule } from '../rule.ts';

const deep = `space-types: ${'['.repeat(70)}${']'.repeat(70)}`;

export const rule: ProblemRule = {
  code: 'yaml/limits',
  severity: 'error',
  title: { en: 'More than can be read safely', 'zh-Hant': '超出可安全讀取的限度' },
  message: {
    nesting: {
      en: 'Here the text is nested over {limit} levels deep. Nothing is read beyond that.',
      'zh-Hant': '這裡的嵌套超過 {limit} 層，更深處不再讀取。',
    },
    aliases: {
      en: 'The aliases of this file stand for more than {limit} values. Write them out.',
      'zh-Hant': '本文件的別名展開後超過 {limit} 個值。請把內容寫全。',
    },
    'endless-alias': {
      en: '“*{name}” contains itself. Write the value out.',
      'zh-Hant': '「*{name}」包含了自身。請把內容寫全。',
    },
    size: {
      en: 'The file is larger than {limit} MiB and is not read. Split it.',
      'zh-Hant': '文件超過 {limit} MiB，不再讀取。請拆分。',
    },
    elements: {
      en: 'This file has over {limit} clauses, answers, definitions and references. Nothing in it is checked but how it is written. Split it.',
      'zh-Hant': '本文件的條款、回答、定義和引用超過 {limit} 項，除書寫格式外不再檢查。請拆分。',
    },
    text: {
      en: 'This text has over {limit} characters, so its wording is not checked. Divide it into shorter ones.',
      'zh-Hant': '這段文字超過 {limit} 個字符，不再檢查其措辭。請分成較短的幾段。',
    },
  },
  why: {
    en: 'A limit keeps the editor usable whatever a file holds.',
    'zh-Hant': '設置限度，是為了無論文件內容如何編輯器都能正常使用。',
  },
  fix: 'none',
  problem: 'limits',
  examples: () => ({
    bad: [
      inHeader(`scope: 本規範適用於眾創空間。\n${deep}`),
      inHeader(`scope: 本规范适用于众创空间。\n${deep}`, 'zh-Hans'),
    ],
    good: [
      inHeader('scope: 本規範適用於眾創空間［含聯合辦公］。'),
      inHeader('scope: 本规范适用于众创空间［含联合办公］。', 'zh-Hans'),
    ],
  }),
};
