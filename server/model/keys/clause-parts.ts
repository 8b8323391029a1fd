import { applicabilityKeys } from './applicability.ts';
import { deduction, deductionKeys } from './clause-scoring.ts';
import { image, imageKeys } from './images.ts';
import { adaptedItemKeys, itemKeys, itemMaps, partId, textOrLanguages } from './items.ts';
import { listOf, mapOf, oneOf, oneOrListOf, text, words } from './make.ts';
import { branchKeys, processKeys, processMaps, stepKeys } from './processes.ts';
import { detailMaps } from './table-maps.ts';
import { cellKeys, cells, formulaDetails, legendKeys, samplingKeys, tableDetails } from './table-parts.ts';
import type { MapType, PartKeySpec } from './types.ts';
import { languageKeys } from './values.ts';

/** What the maps say that stand under keys of a clause. */
export const clauseParts = {
  applicability: applicabilityKeys,
  item: itemKeys,
  'adapted-item': adaptedItemKeys,
  formula: {
    id: partId('formula', 'formula', '公式', 'satisfaction-formula'),
    text: {
      title: words('text', '算式'),
      what: words('The formula itself.', '公式本身。'),
      role: 'formula',
      type: text,
      expected: true,
      example: '滿意率 = 滿意人數 ÷ 被調查人數 × 100%',
      synonyms: ['公式', '內容', '表達式', 'expression', 'content'],
    },
    ...formulaDetails,
  },
  table: {
    id: partId('table', 'table', '表', 'fee-table'),
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
      type: cells,
      required: true,
      example: '- [諮詢, 1個工作日]\n- [投訴, 3個工作日]',
      synonyms: ['數據', '內容', '表行', 'data'],
    },
    ...tableDetails,
  },
  cell: cellKeys,
  legend: legendKeys,
  sampling: samplingKeys,
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
    sampling: {
      binds: 'where-given',
      title: words('sampling plan', '抽樣方案'),
      what: words(
        'How a sample is drawn and judged, where not everything is looked at.',
        '不逐一檢查時，怎樣抽樣和判定。',
      ),
      type: mapOf('sampling'),
      example: 'from: 近6個月的服務記錄\nsize: 不少於20份\naccept: 1\nreject: 2',
      synonyms: ['抽樣', '抽查', '抽檢', '樣本', 'sample'],
    },
  },
  image: imageKeys,
  process: processKeys,
  step: stepKeys,
  branch: branchKeys,
} as const satisfies Readonly<Record<string, Readonly<Record<string, PartKeySpec>>>>;

const formula: MapType = {
  name: 'formula',
  title: words('formula', '公式'),
  what: words(
    'A formula that texts refer to by an id, or that is given in several languages. A plain one is just its text.',
    '帶有標識、或以幾種語言給出的公式。普通公式直接寫文字即可。',
  ),
  keys: { ...clauseParts.formula, ...languageKeys },
  nameKey: 'id',
  ...textOrLanguages,
};

const table: MapType = {
  name: 'table',
  title: words('table', '表'),
  what: words('A table: its heading, its columns and its rows.', '一個表：表題、欄名和各行。'),
  keys: clauseParts.table,
  nameKey: 'id',
};

const verification: MapType = {
  name: 'verification',
  title: words('verification', '證實方法'),
  what: words('How it is found out whether the clause is met.', '怎樣證實條款得到滿足。'),
  keys: clauseParts.verification,
};

const applicability: MapType = {
  name: 'applicability',
  title: words('condition', '適用條件'),
  what: words(
    'For whom something is: as a text for readers, and as what can be decided by figures, type of space and level. All that is given has to hold. A condition that is a text alone is just that text.',
    '適用於誰：給讀者看的文字，以及可用數據、空間類型、級別判斷的部分。寫出的須全部成立。只有文字的條件直接寫文字即可。',
  ),
  keys: { ...clauseParts.applicability, ...languageKeys },
  exclusive: [
    ['text', 'zh-Hant'],
    ['text', 'zh-Hans'],
    ['text', 'en'],
  ],
};

/** The kinds of map that are parts of a clause. */
export const clausePartMaps: readonly MapType[] = [
  ...itemMaps,
  formula,
  table,
  ...detailMaps,
  deduction,
  verification,
  applicability,
  image,
  ...processMaps,
];
