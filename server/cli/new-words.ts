import type { Words } from '../base/words.ts';

/** What the command that begins files says. The questions bring their own words. */
export const newWords = {
  new: {
    en: 'Begin a standard, a variant of one, or a self-report; asks for what is not given.',
    'zh-Hant': '新建標準、變體或自評報告；未給出的內容會逐項詢問。',
  },
  standard: {
    en: 'Begin a standard with the parts that it is to have.',
    'zh-Hant': '新建標準，附所選的各組成部分。',
  },
  variant: {
    en: 'Begin a variant of a standard, with the clauses that it is to tighten.',
    'zh-Hant': '新建某份標準的變體，附要加嚴的條款。',
  },
  report: {
    en: 'Begin a self-report: all figures and answers that a standard asks for, laid out.',
    'zh-Hant': '新建自評報告，列出標準所要的全部數據和答覆。',
  },
  howTo: {
    en: 'Enter takes what is in brackets, < goes back, Ctrl+C cancels. Nothing is written before the last answer.',
    'zh-Hant': '按 Enter 採用方括號內的內容，輸入 < 返回上一步，按 Ctrl+C 取消。答完最後一項之前不寫入任何文件。',
  },
  atFirst: { en: '[{value}]', 'zh-Hant': '[{value}]' },
  cancelled: { en: 'Cancelled: nothing was written.', 'zh-Hant': '已取消，未寫入任何文件。' },
  notGiven: {
    en: '--{option} is missing ({what}). Give it, or run the command at a terminal to be asked.',
    'zh-Hant': '缺少 --{option}（{what}）。請給出，或在終端中運行本命令，逐項作答。',
  },
  wrong: { en: '--{option}: {problem}', 'zh-Hant': '--{option}：{problem}' },
  taken: {
    en: '{path}: not written, since there is a file of this name. Choose another with --file.',
    'zh-Hant': '{path}：未寫入，已有同名文件。請用 --file 另取名稱。',
  },
  none: {
    en: 'Nothing comes of these answers: the standard that they name cannot be found.',
    'zh-Hant': '無法據此新建：找不到所給的標準。',
  },
} satisfies Readonly<Record<string, Words>>;
