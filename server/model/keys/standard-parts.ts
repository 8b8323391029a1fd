import { integerFrom, oneOf, text, word, words } from './make.ts';
import type { MapType, ProseKeySpec } from './types.ts';

/** What the maps say that stand under keys of a standard itself. */
export const headerParts = {
  part: {
    number: {
      title: words('number', '部分序號'),
      what: words(
        'Which part it is; it stands behind the point in the document’s number: GB/T 12345.2.',
        '第幾部分；即標準編號中圓點後的數字：GB/T 12345.2。',
      ),
      type: integerFrom(1),
      required: true,
      example: '2',
      synonyms: ['序號', '第幾部分', '編號', 'no'],
    },
    title: {
      title: words('title', '部分名稱'),
      what: words(
        'What this part is called; “title” of the standard is what all parts share.',
        '這一部分的名稱；各部分共有的名稱寫在標準的標題裡。',
      ),
      role: 'title',
      type: text,
      expected: true,
      example: '機構養老服務',
      synonyms: ['名稱', '標題', '分標題', 'name', 'heading'],
    },
  },
  adoption: {
    number: {
      title: words('number', '編號'),
      what: words('The number of the document that is adopted.', '所採用文件的編號。'),
      type: word('document-number'),
      required: true,
      example: 'ISO 10002:2018',
      synonyms: ['文件編號', '標準號', '標準編號', 'document', 'no'],
    },
    title: {
      title: words('title', '名稱'),
      what: words('What the adopted document is called.', '所採用文件的名稱。'),
      role: 'none',
      type: text,
      example: '質量管理 顧客滿意 組織投訴處理指南',
      synonyms: ['標題', '文件名稱', 'name'],
    },
    degree: {
      title: words('degree', '一致性程度'),
      what: words(
        'How closely it is followed: identical, modified, or not equivalent.',
        '一致到什麼程度：等同、修改，或非等效。',
      ),
      type: oneOf('adoption-degree'),
      required: true,
      example: 'IDT',
      synonyms: ['一致性', '採用程度', '程度', '對應關係', 'how'],
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ProseKeySpec>>>>;

export const headerPartMaps: readonly MapType[] = [
  {
    name: 'part',
    title: words('part', '部分'),
    what: words('Which part of a standard in several parts this is.', '分部分標準中的哪一部分。'),
    keys: headerParts.part,
    nameKey: 'number',
  },
  {
    name: 'adoption',
    title: words('adopted document', '採用的文件'),
    what: words(
      'An international or foreign document that this one adopts, and how closely.',
      '本文件採用的國際或國外文件，及一致性程度。',
    ),
    keys: headerParts.adoption,
    nameKey: 'number',
  },
];
