import { either, listOf, mapOf, oneOf, text, treeOf, word, words } from './make.ts';
import type { ClauseKeySpec } from './types.ts';

/** What a clause says. */
export const content = {
  number: {
    binds: false,
    title: words('number', '編號'),
    what: words(
      'A number of its own in place of the derived one. Only for documents whose historic numbering does not follow from the order.',
      '代替自動編號的固定編號。僅用於編號不按順序得出的歷史文件。',
    ),
    type: word('number-override'),
    example: '(一)1',
    synonyms: ['條號', '條款編號', '序號', 'no'],
  },
  title: {
    binds: false,
    title: words('title', '標題'),
    what: words(
      'The heading of the clause, without a full stop. Neighbouring clauses all have one, or none has.',
      '條款的標題，末尾不加標點。同級條款要麼都有標題，要麼都沒有。',
    ),
    role: 'title',
    type: text,
    expected: 'evenly',
    example: '創業導師隊伍',
    synonyms: ['名稱', '條款標題', '條標題', '題目', 'name', 'heading'],
  },
  when: {
    binds: 'where-given',
    title: words('condition', '適用條件'),
    what: words(
      'For whom the clause is: a text for readers, and figures, types of space or levels by which it is decided. A report that is known to be outside is not asked; where a figure is missing, that is left open. In a variant, {} drops the condition.',
      '條款適用於誰：給讀者看的文字，以及可供判斷的數據、空間類型或級別。報告明確不屬於的，不必作答；缺少數據時，是否適用待定。變體寫 {} 即取消條件。',
    ),
    adapted: 'widen',
    shown: words('Applies to', '適用於'),
    type: either(text, mapOf('applicability')),
    example: 'text: 內設醫療機構的\ncriteria: [{indicator: area-total, at-least: 1000}]',
    synonyms: ['適用', '適用範圍', '適用於', 'if', 'applies-to', 'for'],
  },
  provision: {
    binds: true,
    title: words('type of provision', '條款類型'),
    what: words(
      'How binding the clause is. It has to agree with the verb in the text (應 for a requirement, 宜 for a recommendation), and decides whether a report must answer.',
      '條款的約束程度。須與條文中的能願動詞一致（要求用「應」，推薦用「宜」），並決定報告是否需要作答。',
    ),
    adapted: 'raise',
    type: oneOf('provision'),
    example: 'requirement',
    synonyms: ['類型', '條款種類', '約束力', '性質', 'type', 'kind', 'modality'],
  },
  text: {
    binds: true,
    title: words('text', '條文'),
    what: words(
      'The wording of the clause. One thing a clause; [[id]] refers to another clause or a term.',
      '條款的文字。一條只說一件事；用 [[標識]] 引用其他條款或術語。',
    ),
    role: 'text',
    type: text,
    example: '眾創空間應建立不少於3人的創業導師隊伍。',
    synonyms: ['正文', '內容', '條款內容', '文字', 'body', 'content', 'statement'],
  },
  items: {
    binds: true,
    title: words('list items', '列項'),
    what: words(
      'A list led in by the text, shown as a), b), c). An item may hold a list of its own.',
      '由條文引出的列項，顯示為 a)、b)、c)。列項下可以再有列項。',
    ),
    type: listOf(either(text, mapOf('item'))),
    example: '- 有固定的辦公場地；\n- 有專職的管理人員。',
    synonyms: ['列表', '項', '分項', '子項', 'list'],
  },
  tables: {
    binds: true,
    title: words('tables', '表'),
    what: words('Tables that belong to the clause.', '屬於該條款的表格。'),
    type: listOf(mapOf('table')),
    example: '- title: 服務時限\n  columns: [服務, 時限]\n  rows:\n    - [諮詢, 1個工作日]',
    synonyms: ['表格', '附表', 'table'],
  },
  formula: {
    binds: true,
    title: words('formula', '公式'),
    what: words(
      'A formula that belongs to the clause, as text; as a map with an id where texts refer to it.',
      '屬於該條款的公式，以文字寫出；文中要引用時，寫成帶標識的公式。',
    ),
    type: either(text, mapOf('formula')),
    example: '占比 =（工位面積 + 公共服務場地面積）÷ 總面積',
    synonyms: ['計算公式', '計算方法', '算式', 'equation'],
  },
  images: {
    binds: 'where-given',
    title: words('images', '圖'),
    what: words(
      'Images that belong to the clause, from files of the workspace.',
      '屬於該條款的圖，取自工作區內的文件。',
    ),
    type: listOf(mapOf('image')),
    example: '- {id: floor-plan, title: 服務場所平面布置, file: images/floor-plan.png, alt: 接待處在入口右側}',
    synonyms: ['圖片', '圖像', '插圖', '附圖', 'image', 'pictures'],
  },
  processes: {
    binds: 'where-given',
    title: words('processes', '服務流程'),
    what: words(
      'Service processes that belong to the clause, step by step; each is drawn as a flow chart. A variant may shorten time limits, not lengthen them.',
      '屬於該條款的服務流程，逐步寫出，自動繪成流程圖。變體只能縮短時限，不能放長。',
    ),
    adapted: 'tighten',
    type: listOf(mapOf('process')),
    example:
      '- id: intake\n  title: 入住接待流程\n  steps:\n    - {id: apply, title: 提出申請, role: 申請人}\n    - {id: review, title: 審核, role: 接待員, within: 30 min}',
    synonyms: ['流程', '服務藍圖', '流程圖', '工作流程', '程序', 'process', 'service-blueprint', 'workflow', 'flow'],
  },
  criteria: {
    binds: true,
    title: words('criteria', '判定條件'),
    what: words(
      'The part of the clause that can be checked by figures. A list means all of them; use any for either-or.',
      '條款中可以用數據檢驗的部分。列出的條件須全部滿足；「或」的關係用 any。',
    ),
    adapted: 'tighten',
    shown: words('Criteria', '判定條件'),
    type: treeOf(mapOf('criterion')),
    example: '- {indicator: mentor-count, at-least: 3}',
    synonyms: ['判定準則', '條件', '指標要求', '量化要求', '標準', 'conditions', 'thresholds'],
  },
} as const satisfies Readonly<Record<string, ClauseKeySpec>>;
