import { annexContent } from './annex.ts';
import { whenOf } from './applicability.ts';
import { definition, longListOf, mapOf, oneOf, text, words } from './make.ts';
import type { KeySpec, MapType } from './types.ts';

const clauses: KeySpec = {
  title: words('clauses', '條款'),
  what: words(
    'The clauses in order. A chapter or section holds clauses or sections, not both.',
    '各條款，按順序排列。一章（節）下面或者是條款，或者是節，不能兩者並存。',
  ),
  type: longListOf(mapOf('clause')),
  expected: true,
  example: '- id: mentor-team\n  provision: requirement\n  text: 眾創空間應建立創業導師隊伍。',
  synonyms: ['條', '條文', '各條', 'items', 'provisions'],
};

const sections: KeySpec = {
  title: words('sections', '節'),
  what: words(
    'Sections that divide a chapter or another section. There are at most five levels in all, and a section never stands alone.',
    '把一章或一節再細分。連章在內最多五層；不宜只有單獨一節。',
  ),
  type: longListOf(mapOf('section')),
  example: '- id: venue\n  title: 場地\n  clauses: []\n- id: equipment\n  title: 設備\n  clauses: []',
  synonyms: ['小節', '分節', '二級標題', 'subsections'],
};

function id(en: string, hant: string, example: string): KeySpec {
  return {
    title: words('id', '標識'),
    what: words(
      `The lasting name of the ${en}, by which everything refers to it. It stays when numbers change.`,
      `${hant}的固定標識，別處據此引用。編號變了它也不變。`,
    ),
    type: definition('division'),
    required: true,
    example,
    synonyms: ['編號', '代號', '代碼', '標識符', 'key'],
  };
}

function title(en: string, hant: string, example: string): KeySpec {
  return {
    title: words('title', '標題'),
    what: words(
      `The heading of the ${en}, without a full stop. Neighbours all have one, or none has.`,
      `${hant}的標題，末尾不加標點。同級的要麼都有標題，要麼都沒有。`,
    ),
    type: text,
    expected: true,
    example,
    synonyms: ['名稱', `${hant}名`, `${hant}標題`, '題目', 'name', 'heading'],
  };
}

function body(en: string, hant: string): KeySpec {
  return {
    title: words('text', '正文'),
    what: words(
      `Text at the start of the ${en}. Under GB/T rules, text before the first section (a hanging paragraph) is reported.`,
      `${hant}開頭的文字。按 GB/T 的規則，第一節之前的文字（懸置段）會被提示。`,
    ),
    type: text,
    example: '眾創空間提供下列服務。',
    synonyms: ['內容', '文字', '段落', '導語', 'body', 'content'],
  };
}

export const chapter: MapType = {
  name: 'chapter',
  title: words('chapter', '章'),
  what: words(
    'A chapter: clauses under one heading, or sections that hold them.',
    '一章：同一標題下的若干條款，或者再分為節。',
  ),
  keys: {
    id: id('chapter', '章', 'mentoring'),
    title: title('chapter', '章', '創業輔導'),
    when: whenOf('chapter', '章'),
    text: body('chapter', '章'),
    clauses,
    sections,
  },
  nameKey: 'id',
  exclusive: [['clauses', 'sections']],
  cut: true,
};

export const section: MapType = {
  name: 'section',
  title: words('section', '節'),
  what: words('A part of a chapter, with clauses or further sections.', '章的一部分，含條款或更細的節。'),
  keys: {
    id: id('section', '節', 'venue'),
    title: title('section', '節', '場地'),
    when: whenOf('section', '節'),
    text: body('section', '節'),
    clauses,
    sections,
  },
  nameKey: 'id',
  exclusive: [['clauses', 'sections']],
  cut: true,
};

export const annex: MapType = {
  name: 'annex',
  title: words('annex', '附錄'),
  what: words(
    'An annex: text, lists, tables, images, processes and forms as they are, or clauses numbered A.1, A.2 and so on.',
    '一個附錄：可直接放文字、列項、表、圖、流程、表格，也可含條款，編為 A.1、A.2……。',
  ),
  keys: {
    id: id('annex', '附錄', 'forms'),
    title: title('annex', '附錄', '入駐登記表'),
    nature: {
      title: words('nature', '性質'),
      what: words(
        'Whether the annex is part of what has to be followed, or only helps to understand it.',
        '附錄屬於必須遵守的內容（規範性），還是僅供理解參考（資料性）。',
      ),
      type: oneOf('annex-nature'),
      expected: true,
      default: 'normative',
      example: 'informative',
      synonyms: ['附錄性質', '附錄類型', '類型', 'type', 'kind'],
    },
    when: whenOf('annex', '附錄'),
    text: body('annex', '附錄'),
    ...annexContent,
    clauses: { ...clauses, synonyms: clauses.synonyms.filter((one) => !Object.hasOwn(annexContent, one)) },
    sections,
  },
  nameKey: 'id',
  exclusive: [['clauses', 'sections']],
  cut: true,
};
