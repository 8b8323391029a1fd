import { inClause, inHeader } from '../example.ts';
import type { ProblemRule } from '../rule.ts';

export const rule: ProblemRule = {
  code: 'yaml/full-width-structure',
  severity: 'error',
  title: { en: 'A full-width sign where a half-width one is needed', 'zh-Hant': '應用半角的地方用了全角符號' },
  message: {
    default: {
      en: 'Here belongs the half-width “{meant}”, not the full-width “{found}”.',
      'zh-Hant': '這裡應用半角的「{meant}」，不能用全角的「{found}」。',
    },
    several: {
      en: 'Here belongs the half-width “{meant}”, not the full-width “{found}”; so it is with {count} signs of this line.',
      'zh-Hant': '這裡應用半角的「{meant}」，不能用全角的「{found}」；這一行共有 {count} 處。',
    },
    bullets: {
      en: 'Entries of a list begin with a hyphen and a space (“- ”), not with “{found}”: {count} lines.',
      'zh-Hant': '列表的每一項應以半角連字符加空格（「- 」）開頭，不能用「{found}」；這裡有 {count} 行。',
    },
    bullet: {
      en: 'An entry of a list begins with a hyphen and a space (“- ”), not with “{found}”.',
      'zh-Hant': '列表的每一項應以半角連字符加空格（「- 」）開頭，不能用「{found}」。',
    },
  },
  why: {
    en: 'The structure of the file is made of half-width signs; in running text full-width ones are right.',
    'zh-Hant': '文件結構由半角符號構成；正文中則應用全角符號。',
  },
  fix: 'auto',
  problem: 'full-width-structure',
  mending: {
    title: { en: 'Replace “{found}” with “{meant}”', 'zh-Hant': '把「{found}」改成「{meant}」' },
    by: {
      '：': { en: 'Replace “：” with “: ”', 'zh-Hant': '把「：」改成「: 」' },
      '－': { en: 'Replace “－” with “- ”', 'zh-Hant': '把「－」改成「- 」' },
      '，': { en: 'Replace “，” with “, ”', 'zh-Hant': '把「，」改成「, 」' },
      '、': { en: 'Replace “、” with “, ”', 'zh-Hant': '把「、」改成「, 」' },
      '“”': { en: 'Replace the curly quotation marks with straight ones', 'zh-Hant': '把彎引號改成直引號' },
    },
  },
  examples: () => ({
    bad: [
      inHeader('scope：本規範適用於眾創空間。'),
      inHeader('space-types: ［co-working]'),
      inHeader('space-types: [co-working，incubator]'),
      inClause('provision：statement\ntext: 众创空间提供工位。', '', 'zh-Hans'),
      inHeader('audience:\n－ 创业团队\n- 初创企业', 'zh-Hans'),
      inClause('provision: “statement”\ntext: 無'),
      inHeader('audience:\n  • 創業團隊\n  - 初創企業'),
      inHeader('audience:\n  - 創業團隊\n  — 初創企業'),
      inHeader('＃ 範圍\nscope: 本規範適用於眾創空間。'),
      inClause('provision: statement\n＃ 正文\ntext: 無'),
    ],
    good: [
      inHeader('scope: 本規範適用於：眾創空間（含聯合辦公）、孵化器，不包括［其他］。'),
      inClause('provision: statement\ntext: “眾創空間”：一個名稱，見－下文。'),
      inClause('provision: statement\ntext:\n  —— 摘自 • 下文。'),
      inClause('provision: statement\ntext:\n  ＃號開頭的文字。'),
      inHeader('audience: [创业团队，创客、初创企业]\nscope: 范围：“众创空间”，－般指孵化载体。', 'zh-Hans'),
    ],
  }),
};
