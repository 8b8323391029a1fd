import {
  definition,
  flag,
  integerFrom,
  listOf,
  mapOf,
  numberFrom,
  oneOf,
  oneOrListOf,
  reference,
  text,
  word,
  words,
} from './make.ts';
import type { IndicatorKeySpec, KeySpec, MapType, ProseKeySpec } from './types.ts';

export const termKeys = {
  name: {
    title: words('term', '術語'),
    what: words('The preferred form of the term.', '術語的首選說法。'),
    role: 'name',
    type: text,
    required: true,
    example: '眾創空間',
    synonyms: ['名稱', '術語名稱', '首選術語', '詞', 'title', 'preferred'],
  },
  definition: {
    title: words('definition', '定義'),
    what: words('What the term means. It holds no requirement.', '術語的含義。其中不寫要求。'),
    role: 'definition',
    type: text,
    expected: true,
    example: '為創新創業提供低成本、便利化服務的平台',
    synonyms: ['釋義', '含義', '解釋', '說明', 'meaning'],
  },
  admitted: {
    title: words('admitted forms', '許用術語'),
    what: words('Other forms that may be used as well.', '同樣可以使用的其他說法。'),
    role: 'none',
    type: listOf(text),
    example: '[創客空間平台]',
    synonyms: ['同義詞', '別稱', '又稱', '許用', 'synonyms'],
  },
  deprecated: {
    title: words('deprecated forms', '棄用術語'),
    what: words(
      'Forms that should no longer be used; where one appears in a text, the preferred form is offered.',
      '不再使用的說法。文中出現時會提示並建議改用首選說法。',
    ),
    role: 'none',
    type: listOf(text),
    example: '[創客空間]',
    synonyms: ['棄用', '停用', '拒用術語', '禁用', 'obsolete'],
  },
  notes: {
    title: words('notes', '注'),
    what: words('Notes to the entry. Statements only.', '條目的注。只用陳述。'),
    role: 'note',
    type: listOf(text),
    example: '- 包括線上平台。',
    synonyms: ['註', '備註', '註釋', '附註', 'note'],
  },
  source: {
    title: words('source', '來源'),
    what: words('Where the definition was taken from.', '定義的出處。'),
    role: 'none',
    type: text,
    example: 'GB/T 39668—2020, 3.1',
    synonyms: ['出處', '引自', '資料來源', 'origin'],
  },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;

export const term: MapType = {
  name: 'term',
  title: words('term', '術語'),
  what: words(
    'A term, what it means, and which other forms are right or wrong.',
    '一個術語、它的含義，以及可用和棄用的其他說法。',
  ),
  keys: termKeys,
};

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

export const evidenceKindKeys = {
  title: {
    title: words('title', '名稱'),
    what: words('What this kind of evidence is called.', '這類材料的名稱。'),
    role: 'name',
    type: text,
    required: true,
    example: '名單',
    synonyms: ['標題', '材料名稱', 'name'],
  },
  definition: {
    title: words('definition', '定義'),
    what: words('What a document of this kind has to show.', '這類材料須載明什麼。'),
    role: 'definition',
    type: text,
    example: '載明姓名、單位和聘期的導師名單',
    synonyms: ['釋義', '說明', '要求', '描述', 'description'],
  },
  sensitive: {
    title: words('sensitive', '敏感'),
    what: words(
      'Whether such documents hold personal or business secrets. Exports then mask them.',
      '是否含有個人信息或商業秘密。含有的在導出時遮蓋。',
    ),
    type: flag,
    default: 'false',
    example: 'true',
    synonyms: ['敏感信息', '涉密', '保密', '隱私', 'confidential', 'private'],
  },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;

export const evidenceKind: MapType = {
  name: 'evidence-kind',
  title: words('kind of evidence', '證明材料種類'),
  what: words('A kind of supporting document.', '一類證明材料。'),
  keys: evidenceKindKeys,
};

export const declaredCounts: MapType = {
  name: 'declared-counts',
  title: words('declared counts', '自述數量'),
  what: words('The counts that the text claims of itself.', '標準自稱的數量。'),
  keys: {
    chapters: {
      title: words('chapters', '章數'),
      what: words('How many chapters the resolved standard has.', '合成後的標準共有幾章。'),
      type: integerFrom(0),
      example: '4',
      synonyms: ['章', '章數量', '章的數量'],
    },
    clauses: {
      title: words('clauses', '條款數'),
      what: words('How many clauses the resolved standard has.', '合成後的標準共有幾項條款。'),
      type: integerFrom(0),
      example: '36',
      synonyms: ['條', '條款', '條數', '條款數量', '項數'],
    },
  },
};

export const grade: MapType = {
  name: 'grade',
  title: words('grade', '等級'),
  what: words('A grade and the score from which it is given.', '一個等級及其起始分數。'),
  keys: {
    name: {
      title: words('name', '名稱'),
      what: words('What the grade is called.', '等級的名稱。'),
      type: definition('grade'),
      required: true,
      example: '合格',
      synonyms: ['等級', '等級名稱', '級別', 'title', 'grade'],
    },
    from: {
      title: words('from', '起始分數'),
      what: words('The lowest score that earns the grade.', '達到該等級的最低分數。'),
      type: numberFrom(0),
      required: true,
      example: '60',
      synonyms: ['最低分', '分數線', '起', '下限', '以上', 'min', 'at-least'],
    },
  },
  nameKey: 'name',
};
