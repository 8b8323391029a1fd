import type { Words } from '../../base/words.ts';
import type { ValueType, WordKind } from '../../model/keys/types.ts';

const kinds: Readonly<Record<ValueType['kind'], Words>> = {
  text: { en: 'text, or one text for each language', 'zh-Hant': '文本，或每種語言一段文本' },
  word: { en: 'a word', 'zh-Hant': '單詞' },
  enum: { en: 'one of a few values', 'zh-Hant': '從給定值中選一個' },
  definition: { en: 'an id, given here', 'zh-Hant': '標識，在此給出' },
  reference: { en: 'an id that is given elsewhere', 'zh-Hant': '標識，在別處給出' },
  citation: {
    en: 'an id, a clause of another edition, or a document number',
    'zh-Hant': '標識、其他版次的條款，或文件編號',
  },
  'edition-or-number': { en: 'an edition or a document number', 'zh-Hant': '版次或文件編號' },
  quantity: { en: 'a quantity', 'zh-Hant': '數量' },
  period: { en: 'a year, or from and to', 'zh-Hant': '年份，或起止日期' },
  list: { en: 'a list', 'zh-Hant': '列表' },
  map: { en: 'a group of keys', 'zh-Hant': '一組鍵' },
  keyed: { en: 'entries by id', 'zh-Hant': '按標識列出的條目' },
  tree: {
    en: 'a list that means all of; {all} and {any} may nest',
    'zh-Hant': '列表，表示全部滿足；可嵌套 {all} 與 {any}',
  },
  either: { en: 'a value or a group of keys', 'zh-Hant': '一個值，或一組鍵' },
};

const wordKinds: Readonly<Partial<Record<WordKind, Words>>> = {
  line: { en: 'free text', 'zh-Hant': '任意文字' },
  unit: { en: 'a unit of measurement', 'zh-Hant': '計量單位' },
  date: { en: 'a date such as 2017-09-15', 'zh-Hant': '日期，如 2017-09-15' },
  number: { en: 'a number', 'zh-Hant': '數字' },
  integer: { en: 'a whole number', 'zh-Hant': '整數' },
  boolean: { en: 'true or false', 'zh-Hant': 'true（是）或 false（否）' },
  'document-number': { en: 'a document number such as GB/T 39668—2020', 'zh-Hant': '文件編號，如 GB/T 39668—2020' },
  'number-override': { en: 'a number as printed', 'zh-Hant': '原文所印的編號' },
  'credit-code': { en: 'a unified social credit code of 18 characters', 'zh-Hant': '18 位統一社會信用代碼' },
  digest: { en: 'eight hexadecimal digits, in quotes', 'zh-Hant': '八位十六進制數，加引號' },
  file: { en: 'a file, relative to this one', 'zh-Hant': '文件路徑，相對於本文件' },
  folder: { en: 'a folder, relative to the workspace root', 'zh-Hant': '文件夾路徑，相對於工作區根' },
  url: { en: 'a web address', 'zh-Hant': '網址' },
};

/** In plain words, what a type lets one write. */
export function typeWords(type: ValueType): Words {
  if (type.kind === 'word') return wordKinds[type.word] ?? kinds.word;
  return kinds[type.kind];
}
