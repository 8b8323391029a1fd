import { either, integerFrom, line, listOf, mapOf, reference, text, word, words } from './make.ts';
import type { PartKeySpec } from './types.ts';

/** What a table says beside its title, columns and rows. */
export const tableDetails = {
  unit: {
    binds: 'where-given',
    title: words('unit of the table', '表的單位'),
    what: words(
      'The unit that all numbers of the table share, shown above it at the right.',
      '表中數值共同的單位，寫在表的右上方，如「單位為元」。',
    ),
    role: 'cell',
    type: text,
    example: '元',
    synonyms: ['單位', '計量單位', '共同單位', 'units'],
  },
  notes: {
    binds: false,
    title: words('notes', '表注'),
    what: words('Notes below the table. Statements only.', '表下方的注。只用陳述。'),
    role: 'note',
    type: listOf(text),
    example: '- 不含節假日。',
    synonyms: ['注', '註', '附註', '備註', '表註', 'note', 'remarks'],
  },
} as const satisfies Readonly<Record<string, PartKeySpec>>;

function count(title: readonly [string, string], what: readonly [string, string], synonyms: readonly string[]) {
  return {
    binds: 'where-given',
    title: words(...title),
    what: words(...what),
    type: integerFrom(1),
    default: '1',
    example: '2',
    synonyms,
  } as const;
}

export const cellKeys = {
  text: {
    title: words('text', '文字'),
    what: words('What stands in the cell.', '單元格中的文字。'),
    role: 'cell',
    type: text,
    expected: true,
    example: '諮詢',
    synonyms: ['內容', '單元格', 'content', 'value'],
  },
  across: count(
    ['columns across', '跨欄數'],
    ['How many columns the cell spans; the row then has that many cells fewer.', '單元格橫跨幾欄；該行相應少寫幾格。'],
    ['跨列', '合併列', '橫跨', '跨欄', 'colspan'],
  ),
  down: count(
    ['rows down', '跨行數'],
    ['How many rows the cell spans; the rows below then have a cell fewer.', '單元格縱跨幾行；下面各行相應少寫一格。'],
    ['合併行', '縱跨', '跨行', 'rowspan'],
  ),
} as const satisfies Readonly<Record<string, PartKeySpec>>;

export const cells = listOf(listOf(either(text, mapOf('cell'))));

/** What a formula is made of, and what it defines. */
export const formulaDetails = {
  where: {
    binds: 'where-given',
    title: words('where', '式中'),
    what: words(
      'What each symbol of the formula stands for, in the order in which they appear: printed below it as 式中：.',
      '公式中各符號的含義，按出現的順序排列；印在公式下方的「式中：」裡。',
    ),
    type: listOf(mapOf('legend')),
    example: '- {symbol: A, means: 按時投遞件數, indicator: on-time}\n- {symbol: B, means: 總件數, indicator: total}',
    synonyms: ['式中', '符號說明', '符號', '說明', '圖例', 'legend', 'symbols'],
  },
  indicator: {
    binds: 'where-given',
    title: words('indicator', '所定義的指標'),
    what: words(
      'The indicator that the formula defines. What it divides has to be what the indicator’s ratio divides.',
      '公式所定義的指標。公式的分子、分母須與該指標的比率算法一致。',
    ),
    type: reference('indicator'),
    example: 'on-time-share',
    synonyms: ['指標', '定義的指標', '計算的指標', 'defines', 'result'],
  },
} as const satisfies Readonly<Record<string, PartKeySpec>>;

export const legendKeys = {
  symbol: {
    title: words('symbol', '符號'),
    what: words('The symbol as it stands in the formula.', '公式中的符號。'),
    type: line,
    required: true,
    example: 'A',
    synonyms: ['代號', '字母', '變量', 'sign', 'variable'],
  },
  means: {
    title: words('meaning', '含義'),
    what: words('What the symbol stands for, with its unit.', '符號代表什麼，並注明單位。'),
    type: text,
    required: true,
    example: '按時投遞件數，單位為件',
    synonyms: ['說明', '意義', '解釋', 'text', 'meaning'],
  },
  indicator: {
    title: words('indicator', '指標'),
    what: words('The indicator whose figure the symbol is.', '該符號對應的指標。'),
    type: reference('indicator'),
    example: 'on-time',
    synonyms: ['數據項', '對應指標', 'metric'],
  },
} as const satisfies Readonly<Record<string, PartKeySpec>>;

export const samplingKeys = {
  from: {
    title: words('lot', '抽樣範圍'),
    what: words(
      'From what is drawn: records, guests, rooms of the last half-year.',
      '從什麼中抽取，如近半年的服務記錄。',
    ),
    role: 'verification',
    type: text,
    expected: true,
    example: '近6個月的服務記錄',
    synonyms: ['總體', '批', '範圍', '對象', 'population', 'of'],
  },
  size: {
    title: words('sample size', '樣本量'),
    what: words(
      'How many are drawn, as a number or a share with a least number.',
      '抽取多少：數量，或比例及最少數量。',
    ),
    role: 'verification',
    type: text,
    required: true,
    example: '10%，且不少於20份',
    synonyms: ['數量', '抽樣數量', '抽樣比例', '份數', 'number', 'sample'],
  },
  how: {
    title: words('way of drawing', '抽取方式'),
    what: words('How they are drawn: at random, by strata.', '怎樣抽取，如隨機、分層。'),
    role: 'verification',
    type: text,
    example: '隨機抽取',
    synonyms: ['方式', '抽樣方法', '方法', 'method'],
  },
  accept: {
    title: words('acceptance number', '接收數'),
    what: words('The most that may fail for the clause to count as met (Ac).', '不合格數不多於此數即判為符合（Ac）。'),
    type: integerFrom(0),
    example: '2',
    synonyms: ['合格判定數', '允許不合格數', 'Ac', 'acceptance'],
  },
  reject: {
    title: words('rejection number', '拒收數'),
    what: words(
      'The number of failures from which the clause counts as not met (Re).',
      '不合格數達到此數即判為不符合（Re）。',
    ),
    type: integerFrom(1),
    example: '3',
    synonyms: ['不合格判定數', 'Re', 'rejection'],
  },
  by: {
    title: words('by', '依據'),
    what: words('The document that the plan is taken from.', '抽樣方案所依據的文件。'),
    type: word('document-number'),
    example: 'GB/T 2828.1',
    synonyms: ['抽樣標準', '按照', '標準', 'standard'],
  },
} as const satisfies Readonly<Record<string, PartKeySpec>>;
