import { date, either, keyed, line, listOf, mapOf, numberFrom, oneOf, reference, text, word, words } from './make.ts';
import type { MapType, ProseKeySpec } from './types.ts';

/** What is answered, to a clause as to an item of it. */
const saidKeys = {
  status: {
    title: words('status', '狀態'),
    what: words(
      'How far the clause is met. It is checked against the figures: implemented with criteria that fail is an error.',
      '條款落實到什麼程度。會與數據核對：答「已實施」而判定條件不成立即為錯誤。',
    ),
    type: oneOf('answer-status'),
    expected: true,
    example: 'implemented',
    synonyms: ['實施狀態', '落實情況', '完成情況', '符合情況', '結論', 'state'],
  },
  statement: {
    title: words('statement', '情況說明'),
    what: words(
      'How the clause is met, in the operator’s own words. A copy of the clause does not count.',
      '用自己的話說明怎樣滿足條款。照抄條文不算說明。',
    ),
    role: 'statement',
    type: text,
    expected: true,
    example: '聘有專兼職創業導師5人，每季度開展輔導。',
    synonyms: ['說明', '陳述', '自評說明', '描述', '內容', 'description', 'text'],
  },
  reason: {
    title: words('reason', '理由'),
    what: words(
      'Why the clause is met in another way, or does not apply. Needed for alternative and not-applicable.',
      '為何採用替代做法，或為何不適用。答「替代實施」「不適用」時必須寫。',
    ),
    role: 'reason',
    type: text,
    example: '本空間不設實驗室，由合作高校提供。',
    synonyms: ['原因', '不適用理由', '替代理由', '因為', 'because', 'why'],
  },
  plan: {
    title: words('plan', '整改計劃'),
    what: words(
      'What will be done and by when. Needed where a requirement or instruction is not fully met.',
      '將做什麼、何時完成。要求和指示尚未完全落實時必須寫。',
    ),
    type: mapOf('plan'),
    example: 'action: 再聘請2名創業導師\ndue: 2017-06-30',
    synonyms: ['計劃', '改進計劃', '整改措施', '整改', 'actions'],
  },
  evidence: {
    title: words('evidence', '證明材料'),
    what: words(
      'What proves the answer: attachments by id, or evidence written here. The clause says which kinds it asks for.',
      '證明答覆的材料：已列附件的標識，或直接寫在這裡。需要哪些種類由條款規定。',
    ),
    type: listOf(either(reference('attachment'), mapOf('evidence'))),
    expected: true,
    example: '- accounts\n- kind: roster\n  title: 導師名單\n  file: evidence/mentors.xlsx',
    synonyms: ['佐證材料', '證據', '佐證', '材料', '附件', 'proof'],
  },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;

export const answerKeys = {
  ...saidKeys,
  items: {
    title: words('answers to list items', '列項答覆'),
    what: words(
      'Answers to the list items of the clause one by one, by their ids. The clause’s own status then follows from theirs and may be left out.',
      '對條款的列項逐項作答，按列項的標識。這時條款的狀態由各列項得出，可以不寫。',
    ),
    type: keyed(reference('item'), mapOf('item-answer')),
    example: 'emergency-contact: {status: implemented, statement: 前台公示值班電話}',
    synonyms: ['列項', '分項', '分項答覆', '逐項作答', '子項', 'list'],
  },
  deductions: {
    title: words('points taken off', '自查扣分'),
    what: words(
      'What was found of the clause’s deductions, and how often. What is not listed was not found.',
      '條款的扣分項中自查發現了哪些、各幾次。沒有列出的即未發生。',
    ),
    type: listOf(mapOf('deducted')),
    example: '- {for: 未佩戴工牌, times: 2}',
    synonyms: ['扣分', '扣分項', '扣分情況', '減分', 'deduct'],
  },
  'self-score': {
    title: words('self-score', '自評分'),
    what: words(
      'The points that the operator gives itself; at most the clause’s weight, and no more than its scoring gives for this answer.',
      '運營機構自己打的分，不超過該條款的權重，也不多於按評分辦法所得。',
    ),
    type: numberFrom(0),
    example: '3',
    synonyms: ['自評得分', '得分', '分數', '評分', 'score', 'points'],
  },
  digest: {
    title: words('digest', '條款指紋'),
    what: words(
      'A short code of the clause as it was when answered. When the clause has changed since, the answer is shown as stale. Filled in for you; leave it as it is.',
      '作答時條款內容的短碼。條款此後有變，答覆即顯示為過時。由系統填寫，不必改動。',
    ),
    type: word('digest'),
    example: "'7d41c2f0'",
    synonyms: ['指紋', '摘要值', '校驗值', 'hash'],
  },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;

/** As it is written in a file: `self-score`. */
export type AnswerKey = keyof typeof answerKeys;

export const answer: MapType = {
  name: 'answer',
  title: words('answer', '答覆'),
  what: words('What the operator answers to one clause.', '運營機構對一項條款的答覆。'),
  keys: answerKeys,
  conditions: [{ key: 'status', unless: [{ key: 'items' }] }],
};

const { status, statement, reason, plan: planned, evidence } = saidKeys;

export const itemAnswerKeys = {
  status: {
    ...status,
    what: words('How far the item is met.', '該列項落實到什麼程度。'),
  },
  statement: { ...statement, what: words('How the item is met.', '怎樣滿足該列項。') },
  reason,
  plan: planned,
  evidence: { ...evidence, what: words('What proves the answer to the item.', '證明該列項答覆的材料。') },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;

export const itemAnswer: MapType = {
  name: 'item-answer',
  title: words('answer to a list item', '列項答覆'),
  what: words('What the operator answers to one list item of a clause.', '運營機構對條款的一個列項的答覆。'),
  keys: { ...itemAnswerKeys, status: { ...itemAnswerKeys.status, required: true } },
};

export const planKeys = {
  action: {
    title: words('action', '措施'),
    what: words('What will be done.', '將採取的措施。'),
    role: 'plan',
    type: text,
    expected: true,
    example: '再聘請2名創業導師',
    synonyms: ['行動', '內容', '整改措施', '任務', 'what', 'task'],
  },
  due: {
    title: words('due', '完成期限'),
    what: words('The day by which it is done; not before the declaration.', '完成日期，不早於承諾書的日期。'),
    type: date,
    expected: true,
    example: '2017-06-30',
    synonyms: ['期限', '截止日期', '完成日期', '完成時間', 'deadline', 'by'],
  },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;

export const plan: MapType = {
  name: 'plan',
  title: words('plan', '整改計劃'),
  what: words('What will be done, and by when.', '將做什麼、何時完成。'),
  keys: planKeys,
};

export const declarationKeys = {
  name: {
    title: words('name', '姓名'),
    what: words('Who signs for the operator.', '代表單位承諾的人。'),
    type: line,
    expected: true,
    example: '張三',
    synonyms: ['承諾人', '簽字人', '負責人', '名字', 'signed-by'],
  },
  role: {
    title: words('role', '職務'),
    what: words('The office that the person holds.', '承諾人的職務。'),
    role: 'name',
    type: text,
    expected: true,
    example: '總經理',
    synonyms: ['職位', '身份', '崗位', '頭銜', 'position', 'title'],
  },
  date: {
    title: words('date', '日期'),
    what: words('The day of signing; not before the reporting period ends.', '承諾的日期，不早於報告期結束。'),
    type: date,
    expected: true,
    example: '2017-01-20',
    synonyms: ['承諾日期', '簽字日期', '簽署日期', '時間', 'signed'],
  },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;

export const declaration: MapType = {
  name: 'declaration',
  title: words('declaration of truthfulness', '真實性承諾書'),
  what: words('Who vouches for the report, and when.', '由誰、在何時承諾報告真實。'),
  keys: declarationKeys,
};
