import { inClause, inHeader } from '../example.ts';
import type { ProblemRule } from '../rule.ts';

export const rule: ProblemRule = {
  code: 'yaml/prose-needs-quotes',
  severity: 'error',
  title: { en: 'Prose that needs quotation marks', 'zh-Hant': '需要加引號的文字' },
  message: {
    colon: {
      en: 'The “: ” in this text would begin a new key. Put the text in quotation marks.',
      'zh-Hant': '這段文字中的「: 」會被當作新的鍵。請給文字加引號。',
    },
    'first-sign': {
      en: 'A text that begins with “{sign}” is read as something else. Put it in quotation marks.',
      'zh-Hant': '以「{sign}」開頭的文字會被誤讀。請給文字加引號。',
    },
    unclosed: {
      en: 'The quotation mark “{sign}” at the beginning of this text is never closed. Close it at the end, or leave it out; or put all of the text in quotation marks.',
      'zh-Hant': '這段文字開頭的引號「{sign}」沒有結束。請在末尾補上，或刪去；也可給整段文字加引號。',
    },
    comment: {
      en: 'The “ #” in this text makes a comment of the rest of the line, and the file can no longer be read. Put the text in quotation marks.',
      'zh-Hant': '這段文字中的「 #」使該行餘下的部分成了註釋，文件因此無法讀取。請給文字加引號。',
    },
    default: {
      en: 'The half-width “{sign}” would cut this text here. Put the text in quotation marks, or use the full-width sign.',
      'zh-Hant': '半角的「{sign}」會在此處截斷文字。請給文字加引號，或改用全角符號。',
    },
  },
  why: {
    en: 'Otherwise other programs read another text than you wrote.',
    'zh-Hant': '否則其他程序讀到的文字與所寫的不同。',
  },
  fix: 'auto',
  problem: 'prose-needs-quotes',
  mending: {
    title: { en: 'Put the text in quotation marks', 'zh-Hant': '給文字加引號' },
  },
  examples: () => ({
    bad: [
      inClause('provision: statement\ntext: 備註: 1.5萬家'),
      inClause('provision: statement\ntext: [[a]] 說明了這一點。'),
      inHeader('scope: "眾創空間"是一個名稱。'),
      inHeader('scope: "眾創空間是一個名稱。'),
      inHeader('abbreviations: {SaaS: 軟件即服務, 又稱按需軟件}'),
      inClause('provision: statement\ntext: 备注: 1.5万家', '', 'zh-Hans'),
      inHeader('foreword:\n  場地位於\n  Suite #292\n  三樓。'),
      inHeader('audience: [團隊 #1, 企業]'),
    ],
    good: [
      inClause('provision: statement\ntext: "備註: 1.5萬家"'),
      inClause('provision: statement\ntext: 見 [[a]]，共１２家：均為企業。'),
      inClause('provision: statement\ntext: “众创空间”见 [[a]]：共1:5，即20%。', '', 'zh-Hans'),
    ],
  }),
};
