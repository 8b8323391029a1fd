import { deduction, deductionKeys } from './clause-scoring.ts';
import { either, listOf, mapOf, oneOf, oneOrListOf, text, words } from './make.ts';
import type { MapType, ProseKeySpec } from './types.ts';
import { languageKeys } from './values.ts';

/** What the maps say that stand under keys of a clause. */
export const clauseParts = {
  item: {
    text: {
      title: words('text', '文字'),
      what: words('The wording of the item.', '列項的文字。'),
      role: 'item',
      type: text,
      expected: true,
      example: '提供下列公共服務：',
      synonyms: ['內容', '正文', '條文', 'content'],
    },
    items: {
      title: words('list items', '列項'),
      what: words('The items below it, shown as 1), 2), 3).', '下一層的列項，顯示為 1)、2)、3)。'),
      type: listOf(either(text, mapOf('item'))),
      example: '- 會議室；\n- 路演廳。',
      synonyms: ['子項', '分項', '列表', 'list'],
    },
  },
  table: {
    title: {
      title: words('title', '表題'),
      what: words('The heading of the table.', '表的標題。'),
      role: 'title',
      type: text,
      expected: true,
      example: '服務時限',
      synonyms: ['標題', '名稱', '表名', 'name', 'caption'],
    },
    columns: {
      title: words('columns', '欄名'),
      what: words('The headings of the columns, from left to right.', '各欄的名稱，從左到右。'),
      role: 'cell',
      type: listOf(text),
      expected: true,
      example: '[服務, 時限]',
      synonyms: ['列', '欄', '表頭', '列名', 'headers'],
    },
    rows: {
      title: words('rows', '行'),
      what: words('The rows, each a list with one cell a column.', '各行，每行按欄列出單元格。'),
      role: 'cell',
      type: listOf(listOf(text)),
      required: true,
      example: '- [諮詢, 1個工作日]\n- [投訴, 3個工作日]',
      synonyms: ['數據', '內容', '表行', 'data'],
    },
  },
  deduction: deductionKeys,
  verification: {
    method: {
      title: words('method', '方法'),
      what: words('One method, or a list of several.', '一種方法，或列出幾種。'),
      type: oneOrListOf(oneOf('verification-method')),
      required: true,
      example: 'examine',
      synonyms: ['方式', '證實方法', '檢驗方法', 'methods'],
    },
    text: {
      title: words('what is done', '做法'),
      what: words('What exactly the assessor looks at, asks or tries.', '評價人員具體查看、詢問或試驗什麼。'),
      role: 'verification',
      type: text,
      expected: true,
      example: '查驗聘書與導師名單',
      synonyms: ['內容', '說明', '步驟', '描述', 'description'],
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ProseKeySpec>>>>;

const item: MapType = {
  name: 'item',
  title: words('list item', '列項'),
  what: words(
    'An item that leads in a list of its own, or is given in several languages. A plain item is just its text.',
    '帶有下一層列項、或以幾種語言給出的列項。普通列項直接寫文字即可。',
  ),
  keys: { ...clauseParts.item, ...languageKeys },
  conditions: [{ key: 'text', unless: [{ key: 'zh-Hant' }, { key: 'zh-Hans' }, { key: 'en' }] }],
  exclusive: [
    ['text', 'zh-Hant'],
    ['text', 'zh-Hans'],
    ['text', 'en'],
  ],
};

const table: MapType = {
  name: 'table',
  title: words('table', '表'),
  what: words('A table: its heading, its columns and its rows.', '一個表：表題、欄名和各行。'),
  keys: clauseParts.table,
};

const verification: MapType = {
  name: 'verification',
  title: words('verification', '證實方法'),
  what: words('How it is found out whether the clause is met.', '怎樣證實條款得到滿足。'),
  keys: clauseParts.verification,
};

/** The kinds of map that are parts of a clause. */
export const clausePartMaps: readonly MapType[] = [item, table, deduction, verification];
