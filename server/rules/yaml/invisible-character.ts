import { inHeader } from '../example.ts';
import type { ProblemRule } from '../rule.ts';

export const rule: ProblemRule = {
  code: 'yaml/invisible-character',
  severity: 'error',
  title: { en: 'A character that cannot be seen', 'zh-Hant': '看不見的字符' },
  message: {
    default: {
      en: 'There is a character here that cannot be seen ({sign}). Write an ordinary space, or nothing.',
      'zh-Hant': '這裡有一個看不見的字符（{sign}）。請改為普通空格，或刪去。',
    },
    several: {
      en: 'Here and behind it are characters that cannot be seen ({sign} and {count} in all). Write ordinary spaces, or nothing.',
      'zh-Hant': '從這裡起共有 {count} 處看不見的字符（{sign} 等）。請改為普通空格，或刪去。',
    },
  },
  why: {
    en: 'In keys and indentation it makes another word or another level, and nobody sees why.',
    'zh-Hant': '在鍵名和縮進中，它會變成另一個詞或另一個層級，卻看不出原因。',
  },
  fix: 'auto',
  problem: 'invisible-character',
  mending: {
    title: { en: 'Take away the character that cannot be seen ({sign})', 'zh-Hant': '去掉看不見的字符（{sign}）' },
  },
  examples: () => ({
    bad: [
      inHeader('scope:\u3000本規範適用於眾創空間。'),
      inHeader('scope\u200b: 本規範適用於眾創空間。'),
      inHeader('scope:\u00a0本規範適用於眾創空間。'),
      inHeader('audience:\n\u3000- 创业团队', 'zh-Hans'),
      inHeader('audience:\n\u3000- 创业团队\n\u3000- 初创企业', 'zh-Hans'),
    ],
    good: [
      inHeader('scope: 本規範適用於\u3000眾創空間。'),
      inHeader('scope: |\n  \u3000\u3000本规范适用于众创空间。', 'zh-Hans'),
    ],
  }),
};
