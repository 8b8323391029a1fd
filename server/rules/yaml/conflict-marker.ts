import { simplified, standardFile } from '../example.ts';
import type { ProblemRule } from '../rule.ts';

const half =
  'standard: demo@2020\n<<<<<<< mine\ntitle: 服務規範\n=======\ntitle: 服務標準\n>>>>>>> theirs\nlanguage: zh-Hant\nclass: policy\nstatus: draft\nchapters: []';

const whole =
  'standard: demo@2020\ntitle: 甲 =======\nlanguage: zh-Hant\nclass: policy\nstatus: draft\nchapters:\n  - {id: one, title: 服務, text: 無}';

export const rule: ProblemRule = {
  code: 'yaml/conflict-marker',
  severity: 'error',
  title: { en: 'An unsettled conflict of two versions', 'zh-Hant': '尚未解決的版本衝突' },
  message: {
    en: 'Two versions of this file were not merged. Keep what is right between the marks and remove the marks; until then nothing else is checked.',
    'zh-Hant': '這個文件的兩個版本尚未合併。請在標記之間保留正確內容並刪去標記；在此之前不作其他核對。',
  },
  why: {
    en: 'As it stands, the file is what neither author wrote.',
    'zh-Hant': '現在的內容並非任何一方所寫。',
  },
  fix: 'none',
  problem: 'conflict-marker',
  examples: () => ({
    bad: [standardFile(half), standardFile(simplified(half))],
    good: [standardFile(whole), standardFile(simplified(whole))],
  }),
};
