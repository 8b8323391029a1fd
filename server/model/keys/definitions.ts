import { levelKeys } from './applicability.ts';
import { definition, flag, integerFrom, line, listOf, numberFrom, text, words } from './make.ts';
import type { MapType, ProseKeySpec } from './types.ts';

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
  group: {
    title: words('group', '術語分組'),
    what: words(
      'The heading under which the term stands together with others that name the same one.',
      '術語分組的標題；寫同一標題的術語排在一起。',
    ),
    type: line,
    example: '一般術語',
    synonyms: ['分組', '組', '類別', '分類', 'category', 'section'],
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

export const level: MapType = {
  name: 'level',
  title: words('level', '級別'),
  what: words(
    'A level with more than its name. One that needs no more is just its name.',
    '帶有說明的級別。不需說明的級別直接寫名稱即可。',
  ),
  keys: levelKeys,
  nameKey: 'id',
};
