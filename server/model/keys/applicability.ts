import { definition, either, mapOf, oneOrListOf, reference, text, treeOf, words } from './make.ts';
import type { KeySpec, ProseKeySpec } from './types.ts';

/** What a condition says: for readers, and what can be decided of a report. All that is given has to hold. */
export const applicabilityKeys = {
  text: {
    title: words('text', '文字'),
    what: words(
      'The condition as readers see it: 內設醫療機構的. By itself it decides nothing; a report then says whether it holds, by answering or with not-applicable.',
      '給讀者看的條件，如「內設醫療機構的」。只有文字時由報告自行說明是否符合：作答，或答「不適用」。',
    ),
    type: text,
    expected: true,
    example: '內設醫療機構的',
    synonyms: ['內容', '條件文字', '說明', '描述', 'description', 'content'],
  },
  criteria: {
    title: words('criteria', '數據條件'),
    what: words(
      'Figures by which the condition is decided. A list means all of them; use any for either-or.',
      '用來判斷條件是否成立的數據。列出的須全部成立；「或」的關係用 any。',
    ),
    type: treeOf(mapOf('criterion')),
    example: '- {indicator: area-total, at-least: 1000}',
    synonyms: ['判定條件', '指標條件', '數據', '量化條件', 'figures', 'thresholds'],
  },
  'space-types': {
    title: words('types of space', '空間類型'),
    what: words('The types of space that are asked; one or several.', '適用於哪些類型的空間，一種或幾種。'),
    type: oneOrListOf(reference('space-type')),
    example: '[co-working]',
    synonyms: ['適用類型', '類型', '空間種類', 'types', 'space-type', 'type'],
  },
  level: {
    title: words('level', '級別'),
    what: words(
      'The levels that are asked; one or several. Name each: what is asked of a lower level is asked of a higher one only where that is named too.',
      '適用於哪些級別，一個或幾個。逐一寫出：只寫了較低級別的，較高級別並不因此也要達到。',
    ),
    type: oneOrListOf(reference('level')),
    example: '[甲級, 乙級]',
    synonyms: ['等級', '適用級別', '級', 'levels', 'grade'],
  },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;

/** Of a chapter, section or annex: whatever stands in it is asked only where the condition holds. */
export function whenOf(en: string, hant: string): KeySpec {
  return {
    title: words('condition', '適用條件'),
    what: words(
      `For whom the ${en} is. A report that is known to be outside is not asked for anything in it; where a figure is missing, that is left open.`,
      `這一${hant}適用於誰。報告明確不屬於的，其中各條都不必作答；缺少數據時，是否適用待定。`,
    ),
    type: either(text, mapOf('applicability')),
    example: 'text: 提供住宿的\ncriteria: [{indicator: room-count, at-least: 1}]',
    synonyms: ['條件', '適用', '適用範圍', '適用於', 'if', 'applies-to', 'for'],
  };
}

export const levelKeys = {
  id: {
    title: words('name', '名稱'),
    what: words('What the level is called, in thresholds and reports too.', '級別的名稱，界限和報告中也用它。'),
    type: definition('level'),
    required: true,
    example: '甲級',
    synonyms: ['級別', '標識', '代號', 'name', 'level'],
  },
  title: {
    title: words('title', '標題'),
    what: words(
      'Its name for readers, where that is longer or in several languages.',
      '供讀者看的名稱，較長或有幾種語言時給出。',
    ),
    role: 'name',
    type: text,
    expected: true,
    example: '{zh-Hant: 甲級, en: Grade A}',
    synonyms: ['全稱', '級別名稱', 'label'],
  },
  text: {
    title: words('text', '說明'),
    what: words('What the level stands for.', '該級別的含義。'),
    type: text,
    example: '規模較大、服務全面的機構。',
    synonyms: ['含義', '描述', '定義', 'description', 'definition'],
  },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;
