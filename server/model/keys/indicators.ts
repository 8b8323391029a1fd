import { mapOf, oneOf, oneOrListOf, reference, text, word, words } from './make.ts';
import type { IndicatorKeySpec, KeySpec, MapType } from './types.ts';

export const indicatorKeys = {
  title: {
    title: words('title', '名稱'),
    what: words('What the indicator is called in tables and messages.', '指標在表格和提示中的名稱。'),
    role: 'name',
    binds: false,
    type: text,
    required: true,
    example: '服務場地總面積',
    synonyms: ['標題', '指標名稱', 'name'],
  },
  unit: {
    title: words('unit', '單位'),
    what: words(
      'The unit in which the figure counts. Reports may use another that converts. Only a ratio may go without.',
      '數值以什麼單位計。報告可用能換算的其他單位。只有比率可以沒有單位。',
    ),
    binds: true,
    type: word('unit'),
    example: '平方米',
    synonyms: ['計量單位', 'units'],
  },
  kind: {
    title: words('kind', '指標性質'),
    what: words(
      'Whether it is a state at the end of the period, a sum over it, a ratio of others, or another measure.',
      '是期末存量、期內流量、由其他指標相除的比率，還是其他度量。',
    ),
    binds: true,
    type: oneOf('indicator-kind'),
    expected: true,
    default: 'measure',
    example: 'stock',
    synonyms: ['類型', '性質', '指標類型', '種類', 'type'],
  },
  definition: {
    title: words('definition', '定義'),
    what: words('What exactly is counted, and what is not.', '具體統計什麼、不統計什麼。'),
    role: 'definition',
    binds: true,
    type: text,
    example: '期末由運營機構管理、用於服務的場地面積。',
    synonyms: ['釋義', '含義', '說明', '統計口徑', '口徑', 'meaning'],
  },
  'part-of': {
    title: words('part of', '屬於'),
    what: words(
      'The indicator of which this one is a part. A part greater than its whole is reported.',
      '本指標是哪個指標的一部分。部分大於整體時會報錯。',
    ),
    binds: true,
    type: reference('indicator'),
    example: 'area-total',
    synonyms: ['其中', '部分', '上級指標', '歸屬', 'parent'],
  },
  ratio: {
    title: words('ratio', '比率算法'),
    what: words(
      'How the ratio is made: the sum of some indicators to others. A report may then leave it out, and a figure that differs is reported.',
      '比率的算法：哪些指標之和比哪些指標。報告可以不填該比率；填了而不符會報錯。',
    ),
    binds: true,
    type: mapOf('ratio'),
    example: 'of: [area-workstations, area-public]\nto: area-total',
    synonyms: ['比率', '比例', '計算方法', '算法', '公式', 'formula'],
  },
} as const satisfies Readonly<Record<string, IndicatorKeySpec>>;

export const indicator: MapType = {
  name: 'indicator',
  title: words('indicator', '指標'),
  what: words('A figure that clauses test and reports give.', '由條款檢驗、由報告填報的一項數據。'),
  keys: indicatorKeys,
  conditions: [{ key: 'unit', unless: [{ key: 'kind', values: ['ratio'] }] }],
};

export const ratioKeys = {
  of: {
    title: words('numerator', '分子'),
    what: words('One indicator, or several to be added up.', '一個指標，或相加的幾個指標。'),
    type: oneOrListOf(reference('indicator')),
    required: true,
    example: '[area-workstations, area-public]',
    synonyms: ['被除數', '部分', 'numerator'],
  },
  to: {
    title: words('denominator', '分母'),
    what: words('One indicator, or several to be added up.', '一個指標，或相加的幾個指標。'),
    type: oneOrListOf(reference('indicator')),
    required: true,
    example: 'area-total',
    synonyms: ['除數', '總數', '整體', 'denominator', 'by'],
  },
} as const satisfies Readonly<Record<string, KeySpec>>;

export const ratio: MapType = {
  name: 'ratio',
  title: words('ratio', '比率算法'),
  what: words('What is divided by what.', '由什麼除以什麼。'),
  keys: ratioKeys,
};
