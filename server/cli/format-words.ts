import type { Words } from '../base/words.ts';

/** What `format` says. */
export const formatWords = {
  command: {
    en: 'Lay out files: indentation, spaces, blank lines, quotation marks. What they say stays the same.',
    'zh-Hant': '整理文件的格式：縮進、空格、空行、引號。內容不變。',
  },
  check: {
    en: 'change nothing; say which files would be changed, and exit with 1 if any would',
    'zh-Hant': '不改動文件；只列出會改動的文件，如有則以 1 退出',
  },
  width: {
    en: 'columns that a line may have, a Chinese character counting for two',
    'zh-Hant': '一行最多的列數，一個漢字算兩列',
  },
  keyOrder: { en: 'also put keys into the usual order', 'zh-Hant': '同時把鍵排成慣用的順序' },
  longTexts: {
    en: 'also write texts that are longer than a line below their key, with lines that end at punctuation',
    'zh-Hant': '同時把超過一行的文字寫到鍵的下方，在標點處換行',
  },
  spacing: {
    en: 'also take out spaces between Chinese and Latin, where the drafting rules have none; this changes texts',
    'zh-Hant': '同時去掉漢字與拉丁字母、數字之間的空格，只限於起草規則不留空格的文件；這會改動文字',
  },
  diff: {
    en: 'change nothing; show as a patch what would be changed',
    'zh-Hant': '不改動文件；以補丁形式顯示會改動之處',
  },
  notShown: {
    en: 'The text from standard input holds signs that steer a terminal, so it is not printed. Format the file itself.',
    'zh-Hant': '標準輸入的文本含有會操縱終端的字符，因此不輸出。請直接整理該文件。',
  },
  formatted: { en: '{path}: laid out.', 'zh-Hant': '{path}：已整理格式。' },
  toFormat: { en: '{path}: would be laid out.', 'zh-Hant': '{path}：格式有待整理。' },
  formattedAll: {
    en: 'Files looked at: {files}. Laid out: {count}.',
    'zh-Hant': '查看了 {files} 個文件，整理了 {count} 個。',
  },
  toFormatAll: {
    en: 'Files looked at: {files}. Would be laid out: {count}.',
    'zh-Hant': '查看了 {files} 個文件，有待整理的 {count} 個。',
  },
} satisfies Readonly<Record<string, Words>>;
