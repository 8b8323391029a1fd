import { simplified, standardFile } from '../example.ts';
import type { ProblemRule } from '../rule.ts';

const whole =
  'standard: demo@2020\ntitle: 服務規範\nlanguage: zh-Hant\nclass: policy\nstatus: draft\nchapters:\n  - {id: one, title: 甲, text: 無}';

export const rule: ProblemRule = {
  code: 'yaml/multiple-documents',
  severity: 'error',
  title: { en: 'A second document in the file', 'zh-Hant': '文件中有第二個文檔' },
  message: {
    en: 'A second document begins here, and only the first is read. Move it to a file of its own.',
    'zh-Hant': '這裡開始了第二個文檔，只有第一個會被讀取。請移到單獨的文件。',
  },
  why: {
    en: 'One file is one standard or one report.',
    'zh-Hant': '一個文件只能是一項標準或一份報告。',
  },
  fix: 'none',
  problem: 'multiple-documents',
  examples: () => ({
    bad: [
      standardFile(`${whole}\n---\nstandard: other@2020`),
      standardFile(simplified(`${whole}\n---\ntitle: 其他標準`)),
    ],
    good: [standardFile(`---\n${whole}`), standardFile(simplified(`---\n${whole}`))],
  }),
};
