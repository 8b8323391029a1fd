import { type Locale, say, type Words } from '../base/words.ts';
import type { RefusalReason } from './refusal.ts';
import type { LeftAside } from './source-document.ts';

/** Why a file was not read, and what to do. */
export const refusalWords: Readonly<Record<RefusalReason, Words>> = {
  'too-large': { en: 'It is too large to read. Split it.', 'zh-Hant': '文件過大，無法讀取。請拆分。' },
  bomb: {
    en: 'It holds far more than its size shows, as files do that are made to fill a machine. It was not read.',
    'zh-Hant': '解開後遠大於其外表，像是有意占滿電腦的文件，因此沒有讀取。',
  },
  path: {
    en: 'It holds names that lead out of it, as no program writes them. It was not read.',
    'zh-Hant': '其中的名稱指向文件之外，不是正常程序所寫，因此沒有讀取。',
  },
  damaged: {
    en: 'It is damaged or cut off. Open it in the program that wrote it and save it anew.',
    'zh-Hant': '文件已損壞或不完整。請用原來的程序打開後重新保存。',
  },
  encrypted: {
    en: 'It is protected by a password. Save it without one first.',
    'zh-Hant': '文件有密碼保護。請先另存為沒有密碼的文件。',
  },
  'old-word': {
    en: 'It is in the format of Word before 2007. Save it as .docx first.',
    'zh-Hant': '這是 Word 2007 以前的格式。請先另存為 .docx。',
  },
  'old-excel': {
    en: 'It is in the format of Excel before 2007. Save it as .xlsx first.',
    'zh-Hant': '這是 Excel 2007 以前的格式。請先另存為 .xlsx。',
  },
  'not-excel': { en: 'It is no Excel file.', 'zh-Hant': '這不是 Excel 文件。' },
  'not-word': { en: 'It is no Word file.', 'zh-Hant': '這不是 Word 文件。' },
  declares: {
    en: 'It declares entities of its own, which no Word or Excel file does. It was not read.',
    'zh-Hant': '其中自行聲明了實體，正常的 Word 或 Excel 文件不會這樣，因此沒有讀取。',
  },
  'too-deep': {
    en: 'It is nested deeper than any document that people write. It was not read.',
    'zh-Hant': '其中的嵌套過深，不是人寫的文件，因此沒有讀取。',
  },
  'not-text': {
    en: 'It is neither a Word file nor text in a known encoding. Save it as UTF-8.',
    'zh-Hant': '既不是 Word 文件，也不是已知編碼的文本。請以 UTF-8 編碼保存。',
  },
  empty: { en: 'There is no text in it.', 'zh-Hant': '其中沒有文字。' },
};

export const compareWords = {
  wordOfReport: {
    en: 'A report is read back from Excel, a standard from Word or Excel.',
    'zh-Hant': '報告只能從 Excel 讀回，標準可從 Word 或 Excel 讀回。',
  },
  notOurs: {
    en: 'It was not exported from this file, or in another language or two: what stands in it cannot be told. A Word file can be imported instead.',
    'zh-Hant': '它不是由本文件導出的，或導出時用了另一種語言或兩種語言，無法辨認其中各項。Word 文件可改用導入。',
  },
  lost: {
    en: 'The program that saved it last has dropped the standard that it carried; {edition} as it stands here took its place.',
    'zh-Hant': '最後保存它的程序丟棄了其中附帶的標準，已改用此處的 {edition}。',
  },
  lostAlone: {
    en: 'It was exported from {edition}, and the program that saved it last has dropped the ids and criteria that it carried. To take its changes over clause by clause, compare it with that standard instead.',
    'zh-Hant':
      '它是由 {edition} 導出的，但最後保存它的程序丟棄了其中的標識和判定條件。要逐條採用改動，請改為與該標準比較。',
  },
  change: { en: '{name}: {keys}', 'zh-Hant': '{name}：{keys}' },
  titled: { en: '{title} ({id})', 'zh-Hant': '{title}（{id}）' },
  value: { en: '{name} {was} → {is}', 'zh-Hant': '{name} {was} → {is}' },
  conflict: {
    en: 'It has been changed here as well since the workbook was written; not taken over.',
    'zh-Hant': '工作簿導出後，這裡也有改動，未予採用。',
  },
  changes: {
    en: '{path}: read back; the Word file was changed in {count} place(s):',
    'zh-Hant': '{path}：已讀回；Word 文件中改動了 {count} 處：',
  },
} satisfies Readonly<Record<string, Words>>;

/** What of a file was left aside. */
const asideWords: Readonly<Record<LeftAside['kind'], Words>> = {
  linked: {
    en: 'It points at something outside, which was not fetched: {target}',
    'zh-Hant': '文件指向外部內容，沒有去取：{target}',
  },
  field: {
    en: 'A field in it would bring in something else; it was not followed: {target}',
    'zh-Hant': '其中有引入其他內容的域，沒有執行：{target}',
  },
  embedded: {
    en: 'Another file is embedded in it, which was not read: {target}',
    'zh-Hant': '其中嵌入了另一個文件，沒有讀取：{target}',
  },
  macros: { en: 'It holds macros. They were not read.', 'zh-Hant': '其中有宏，沒有讀取。' },
  deleted: {
    en: 'Text that was deleted with changes tracked was left out: {count}',
    'zh-Hant': '修訂中已刪除的文字沒有收入：{count} 處',
  },
  inserted: {
    en: 'Text that was put in with changes tracked was taken over: {count}',
    'zh-Hant': '修訂中插入的文字已收入：{count} 處',
  },
  hidden: { en: 'Hidden text was left out: {count}', 'zh-Hant': '隱藏的文字沒有收入：{count} 處' },
};

/** What was left aside, a sentence each. */
export function toldOf(aside: readonly LeftAside[], locale: Locale): readonly string[] {
  return [...new Set(aside.map(({ kind, ...args }) => say(asideWords[kind], locale, args)))];
}
