import { listOf, longListOf, mapOf, words } from './make.ts';
import type { HeaderKey } from './types.ts';

/** The substance of a standard: chapters and annexes, what a variant changes, and how answers are scored. */
export const body = {
  chapters: {
    title: words('chapters', '章'),
    what: words(
      'The chapters in order. Numbers follow from the order and are never typed. A variant adds to a chapter by giving its id again.',
      '各章，按順序排列。編號由順序得出，不必手寫。變體沿用某章的標識，即在該章增加內容。',
    ),
    type: longListOf(mapOf('chapter')),
    inherited: 'united',
    example: '- id: mentoring\n  title: 創業輔導\n  clauses: []',
    synonyms: ['章節', '正文', '各章', 'sections'],
  },
  annexes: {
    title: words('annexes', '附錄'),
    what: words(
      'The annexes in order, lettered A, B and so on. The text should mention each of them.',
      '各附錄，按順序編為 A、B……。正文應當提及每個附錄。',
    ),
    type: longListOf(mapOf('annex')),
    inherited: 'united',
    example: '- id: forms\n  title: 入駐登記表\n  nature: informative\n  text: 登記表的樣式如下。',
    synonyms: ['附件', '附表', 'appendices', 'appendix'],
  },
  adapt: {
    title: words('adapted clauses', '修改的條款'),
    what: words(
      'In a variant: the inherited clauses it changes. What is given replaces that field; it may be stricter than before, never laxer.',
      '變體專用：對繼承條款的修改。寫出的字段取代原字段；只能加嚴，不能放寬。',
    ),
    type: longListOf(mapOf('adaptation')),
    inherited: 'variants-only',
    example: '- clause: mentor-team\n  because: 聯合辦公空間的導師需求更大\n  weight: 4',
    synonyms: ['修改', '調整', '變更條款', '改編', 'modify'],
  },
  omit: {
    title: words('omitted clauses', '刪去的條款'),
    what: words(
      'In a variant: the inherited clauses that do not apply to it, each with a reason. Requirements and instructions cannot be omitted.',
      '變體專用：不適用的繼承條款，逐條說明理由。要求和指示不能刪去。',
    ),
    type: listOf(mapOf('omission')),
    inherited: 'variants-only',
    example: '- clause: lab-access\n  because: 聯合辦公空間不設實驗室',
    synonyms: ['刪除', '刪減', '省略', '不適用條款', 'remove', 'exclude'],
  },
  scoring: {
    title: words('scoring', '評分'),
    what: words(
      'How answers become a score and a grade. Clauses that do not apply, or of which that is undecided, are left out of it.',
      '如何由逐條答覆得出分數和等級。不適用的、是否適用未定的條款不計入。',
    ),
    type: mapOf('scoring'),
    inherited: 'unless-given',
    example: 'total: 100\ngrades:\n  - {name: 合格, from: 60}\n  - {name: 不合格, from: 0}',
    synonyms: ['評分辦法', '計分', '打分', '評價', 'score'],
  },
} as const satisfies Readonly<Record<string, HeaderKey>>;
