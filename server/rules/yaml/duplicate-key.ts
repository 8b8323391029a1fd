import { inClause, inHeader } from '../example.ts';
import type { ProblemRule } from '../rule.ts';

export const rule: ProblemRule = {
  code: 'yaml/duplicate-key',
  severity: 'error',
  title: { en: 'A key given twice', 'zh-Hant': '鍵重複' },
  message: {
    en: '“{key}” already stands above at this level; only the first counts. Join the two, or remove one.',
    'zh-Hant': '同一層級上文已有「{key}」，只有第一個有效。請合併，或刪去一個。',
  },
  why: {
    en: 'Programs differ in which of the two they read.',
    'zh-Hant': '不同程序讀取的可能是不同的一個。',
  },
  fix: 'choose',
  problem: 'duplicate-key',
  examples: {
    bad: [inClause('provision: statement\ntext: 無\ntext: 有'), inHeader('scope: 甲\nissuer: 乙\nscope: 丙')],
    good: [inHeader('scope: 甲\nissuer: 乙')],
  },
};
