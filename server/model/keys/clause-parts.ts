import { applicabilityKeys } from './applicability.ts';
import { deduction, deductionKeys } from './clause-scoring.ts';
import { image, imageKeys } from './images.ts';
import { definition, either, listOf, mapOf, oneOf, oneOrListOf, reference, text, treeOf, words } from './make.ts';
import { branchKeys, processKeys, processMaps, stepKeys } from './processes.ts';
import { detailMaps } from './table-maps.ts';
import { cellKeys, cells, formulaDetails, legendKeys, samplingKeys, tableDetails } from './table-parts.ts';
import type { MapType, NumberedPart, PartKeySpec } from './types.ts';
import { languageKeys } from './values.ts';

function id<N extends NumberedPart>(of: N, en: string, hant: string, example: string) {
  return {
    binds: false,
    title: words('id', '標識'),
    what: words(
      `A name by which texts refer to the ${en}: [[${example}]] shows its number, whatever that is by then.`,
      `供引用的標識：文中寫 [[${example}]]，即顯示該${hant}的編號，編號變了也隨之更新。`,
    ),
    type: definition(of),
    example,
    synonyms: ['代號', '代碼', '標識符', 'key', 'label', 'anchor'],
  } as const;
}

/** What the maps say that stand under keys of a clause. */
export const clauseParts = {
  applicability: applicabilityKeys,
  item: {
    id: id('item', 'item', '列項', 'emergency-contact'),
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
    when: {
      binds: 'where-given',
      title: words('condition', '適用條件'),
      what: words(
        'For whom the item is. It is not asked of a report that is known to be outside.',
        '該列項適用於誰。報告明確不屬於的，不問這一項。',
      ),
      type: either(text, mapOf('applicability')),
      example: 'text: 設有浴室的\ncriteria: [{indicator: area-total, at-least: 1000}]',
      synonyms: ['適用', '適用範圍', '適用於', 'if', 'applies-to', 'for'],
    },
    criteria: {
      binds: 'where-given',
      title: words('criteria', '判定條件'),
      what: words(
        'What of the item can be checked by figures. The clause is met only when those of each item are, too.',
        '列項中可以用數據檢驗的部分。各列項的判定條件都成立，條款才算滿足。',
      ),
      type: treeOf(mapOf('criterion')),
      example: '- {indicator: training-hours, at-least: 24}',
      synonyms: ['判定準則', '條件', '指標要求', '量化要求', 'conditions', 'thresholds'],
    },
    evidence: {
      binds: 'where-given',
      title: words('evidence', '證明材料'),
      what: words(
        'The kinds of evidence that an answer must attach for the item.',
        '作答時須為該列項提交的證明材料種類。',
      ),
      type: treeOf(reference('evidence-kind')),
      example: '[roster]',
      synonyms: ['佐證材料', '證據', '材料', '佐證', '附件', 'proof'],
    },
    verification: {
      binds: 'where-given',
      title: words('verification', '證實方法'),
      what: words('How an assessor finds out whether the item is met.', '評價人員怎樣證實該列項得到滿足。'),
      type: mapOf('verification'),
      example: 'method: examine\ntext: 查驗值班記錄',
      synonyms: ['驗證方法', '檢驗方法', '驗證', '評價方法', '檢查方式', 'verify'],
    },
  },
  formula: {
    id: id('formula', 'formula', '公式', 'satisfaction-formula'),
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
    id: id('table', 'table', '表', 'fee-table'),
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

/** A text stands in them under `text`, or they give it by languages themselves. */
const textOrLanguages: Pick<MapType, 'conditions' | 'exclusive'> = {
  conditions: [{ key: 'text', unless: [{ key: 'zh-Hant' }, { key: 'zh-Hans' }, { key: 'en' }] }],
  exclusive: [
    ['text', 'zh-Hant'],
    ['text', 'zh-Hans'],
    ['text', 'en'],
  ],
};

const item: MapType = {
  name: 'item',
  title: words('list item', '列項'),
  what: words(
    'An item that says more than its text: an id, what is checked and proved for it, a list of its own, other languages. A plain item is just its text.',
    '除文字外還有標識、判定條件、證明材料、下一層列項，或以幾種語言給出的列項。普通列項直接寫文字即可。',
  ),
  keys: { ...clauseParts.item, ...languageKeys },
  nameKey: 'id',
  ...textOrLanguages,
};

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
  item,
  formula,
  table,
  ...detailMaps,
  deduction,
  verification,
  applicability,
  image,
  ...processMaps,
];
