import type { Words } from '../base/words.ts';

/** What `import` says. */
export const importCliWords = {
  import: {
    en: 'Make a standard of a document written in Word, HTML, Markdown or plain text.',
    'zh-Hant': '從 Word、HTML、Markdown 或純文本文件導入標準。',
  },
  importFile: {
    en: 'a .docx, .html, .md or .txt file; with --into also .xlsx',
    'zh-Hant': '.docx、.html、.md 或 .txt 文件；與 --into 同用時也可為 .xlsx',
  },
  importOutput: {
    en: 'file to write; default: beside the document, named by its number',
    'zh-Hant': '寫入的文件；默認寫在原文件旁邊，按標準編號命名',
  },
  into: {
    en: 'standard or report that the Word or Excel file was exported of: what was changed in it is shown and taken over',
    'zh-Hant': 'Word 或 Excel 文件所導出自的標準或報告：列出其中的改動並採用',
  },
  only: { en: 'take over only the changes of these ids', 'zh-Hant': '只採用這些標識的改動' },
  dryRun: { en: 'show the changes, write nothing', 'zh-Hant': '只列出改動，不寫入' },
  intoShown: {
    en: '{path}: {count} change(s) would be taken over:',
    'zh-Hant': '{path}：可採用 {count} 項改動：',
  },
  intoTaken: { en: '{path}: {count} change(s) taken over:', 'zh-Hant': '{path}：已採用 {count} 項改動：' },
  intoNothing: { en: '{path}: nothing to take over.', 'zh-Hant': '{path}：沒有可採用的改動。' },
  workbookInto: {
    en: '{path}: a workbook is read back into the file that it was exported of. Name that with --into.',
    'zh-Hant': '{path}：工作簿須讀回它所導出自的文件，請用 --into 指定。',
  },
  force: {
    en: 'write over a file that is there already; with --into, take over also what has been changed in both',
    'zh-Hant': '覆蓋已有的文件；與 --into 同用時，兩邊都改動過的也採用',
  },
  imported: {
    en: '{path}: chapters {chapters}, clauses {clauses}, terms {terms}. What is to be looked at:',
    'zh-Hant': '{path}：章 {chapters}，條款 {clauses}，術語 {terms}。待核對之處：',
  },
  importedClear: {
    en: '{path}: chapters {chapters}, clauses {clauses}, terms {terms}. Nothing was in doubt.',
    'zh-Hant': '{path}：章 {chapters}，條款 {clauses}，術語 {terms}。沒有存疑之處。',
  },
  notImported: { en: '{path}: nothing was made of it. {reason}', 'zh-Hant': '{path}：沒有導入。{reason}' },
  alreadyThere: {
    en: '{path}: is there already, so nothing was written. Name another file with --output, or write over it with --force.',
    'zh-Hant': '{path}：文件已存在，因此沒有寫入。請用 --output 另指定文件，或用 --force 覆蓋。',
  },
} satisfies Readonly<Record<string, Words>>;
