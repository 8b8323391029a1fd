import { inHeader } from '../example.ts';
import type { ProblemRule } from '../rule.ts';

export const rule: ProblemRule = {
  code: 'yaml/tab-indentation',
  severity: 'error',
  title: { en: 'A tab as indentation', 'zh-Hant': '用製表符縮進' },
  message: {
    default: {
      en: 'This line is indented with a tab. Use spaces, two for each level.',
      'zh-Hant': '這一行用製表符縮進。請用空格，每級兩個。',
    },
    several: {
      en: 'From here on {count} lines are indented with tabs. Use spaces, two for each level.',
      'zh-Hant': '從這裡起有 {count} 行用製表符縮進。請用空格，每級兩個。',
    },
  },
  why: {
    en: 'How wide a tab is differs from program to program, so the level would be a guess.',
    'zh-Hant': '製表符的寬度因程序而異，層級無法確定。',
  },
  fix: 'auto',
  problem: 'tab-indentation',
  mending: {
    title: { en: 'Replace the tab with spaces', 'zh-Hant': '把製表符改成空格' },
  },
  examples: () => ({
    bad: [
      inHeader('declares:\n\tchapters: 1'),
      inHeader('space-types:\n\t- co-working'),
      inHeader('terms:\n  maker:\n    name: 創客\n\t\tdefinition: 從事創新的人'),
      inHeader('audience:\n\t- 創業團隊'),
      inHeader('audience:\n\t- 創業團隊\n\n\t- 初創企業\n\t- 創客'),
      inHeader('terms:\n  mentor:\n    name: 導師\n\t  definition: 提供指導的人'),
      inHeader('audience:\n\t- 创业团队', 'zh-Hans'),
    ],
    good: [
      inHeader('declares:\n  chapters: 1'),
      inHeader('audience:\n  - 創業\t團隊'),
      inHeader('audience:\n  - 创业\t团队', 'zh-Hans'),
    ],
  }),
};
