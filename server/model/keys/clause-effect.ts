import {
  citation,
  definition,
  flag,
  listOf,
  mapOf,
  numberFrom,
  oneOf,
  reference,
  text,
  treeOf,
  words,
} from './make.ts';
import type { ClauseKeySpec } from './types.ts';

/** What follows from a clause: what reports give for it, how it is verified and counted, and what it refers to. */
export const effect = {
  figures: {
    binds: true,
    title: words('figures to give', '須填報的數據'),
    what: words(
      'Indicators whose values a report must give for this clause although no criterion tests them.',
      '沒有判定條件、但報告仍須為此條款填報的指標。',
    ),
    type: listOf(reference('indicator')),
    example: '[mentor-hours]',
    synonyms: ['數據', '填報數據', '填報指標', '指標', 'indicators', 'data'],
  },
  verification: {
    binds: true,
    title: words('verification', '證實方法'),
    what: words(
      'How an assessor finds out whether the clause is met. Expected of every requirement in a specification.',
      '評價人員怎樣證實條款得到滿足。規範中的每項要求都應寫明。',
    ),
    type: mapOf('verification'),
    example: 'method: examine\ntext: 查驗聘書與導師名單',
    synonyms: ['驗證方法', '檢驗方法', '驗證', '評價方法', '檢查方式', 'verify'],
  },
  evidence: {
    binds: true,
    title: words('evidence', '證明材料'),
    what: words(
      'The kinds of evidence an answer must attach. A list means all of them; use any for either-or.',
      '作答時須提交的證明材料種類。列出的都要；「或」的關係用 any。',
    ),
    type: treeOf(reference('evidence-kind')),
    example: '[roster, {any: [contract, appointment]}]',
    synonyms: ['佐證材料', '證據', '材料', '佐證', '附件', 'proof'],
  },
  'not-applicable': {
    binds: true,
    title: words('not applicable', '不適用'),
    what: words(
      'Whether a report may answer that this clause does not apply to it. Never for requirements and instructions, unless it is said here.',
      '報告能否答「不適用」。要求和指示默認不能，除非在此寫明。',
    ),
    type: oneOf('not-applicable'),
    example: 'with-reason',
    synonyms: ['可否不適用', '不適用規定', 'na'],
  },
  weight: {
    binds: false,
    title: words('weight', '權重'),
    what: words(
      'How much the clause counts in the score, relative to the others.',
      '該條款在評分中所占的分量，與其他條款相對而言。',
    ),
    type: numberFrom(0),
    default: '1',
    example: '3',
    synonyms: ['分值', '分數', '權值', '滿分', 'points', 'score'],
  },
  bonus: {
    binds: false,
    title: words('bonus item', '加分項'),
    what: words(
      'Whether the clause only adds to the score, up to the bonus cap, and is no loss when unmet.',
      '是否只作加分（不超過加分上限），未做到也不扣分。',
    ),
    type: flag,
    default: 'false',
    example: 'true',
    synonyms: ['加分', '附加項', '獎勵項', 'extra'],
  },
  veto: {
    binds: true,
    title: words('veto', '一票否決'),
    what: words(
      'Whether failing this one clause limits the grade, whatever the score.',
      '該條款未滿足時，無論總分多少都限制等級。',
    ),
    type: flag,
    default: 'false',
    example: 'true',
    synonyms: ['否決項', '否決', '一票否決項', 'mandatory'],
  },
  notes: {
    binds: false,
    aside: true,
    title: words('notes', '注'),
    what: words(
      'Notes that help to understand the clause. Statements only, no requirement.',
      '幫助理解條款的注。只用陳述，不寫要求。',
    ),
    type: listOf(text),
    example: '- 專職和兼職導師都計算在內。',
    synonyms: ['註', '備註', '附註', '註釋', '說明', 'note', 'remarks'],
  },
  examples: {
    binds: false,
    aside: true,
    title: words('examples', '示例'),
    what: words('Examples. Statements only, no requirement.', '示例。只用陳述，不寫要求。'),
    type: listOf(text),
    example: '- 每季度舉辦一次創業沙龍。',
    synonyms: ['例', '舉例', '例子', '案例', 'example'],
  },
  see: {
    binds: false,
    title: words('see also', '參見'),
    what: words(
      'Related places: a clause here, a clause of another edition, or a place in another document.',
      '相關之處：本標準的條款、其他版本的條款，或其他文件中的某處。',
    ),
    type: listOf(citation),
    example: '[mentor-hours, makerspace-service@2017#mentor-team, GB/T 39668—2020#5.2]',
    synonyms: ['見', '引用', '相關條款', '另見', 'refs', 'related'],
  },
  aliases: {
    binds: false,
    title: words('former ids', '曾用標識'),
    what: words(
      'Ids that the clause used to have. Reports that still use one keep working and are offered the new one.',
      '條款以前用過的標識。仍在使用的報告繼續有效，並會建議改為新標識。',
    ),
    type: listOf(definition('clause')),
    example: '[mentors]',
    synonyms: ['別名', '舊標識', '曾用名', '原標識', 'former-ids'],
  },
  after: {
    binds: false,
    title: words('placed after', '排在其後'),
    what: words(
      'In a variant: the inherited clause behind which this added one goes. Without it the clause comes last.',
      '變體專用：新增條款排在哪個繼承條款之後。不寫則排在最後。',
    ),
    type: reference('clause'),
    example: 'mentor-team',
    synonyms: ['位置', '之後', '緊接', 'follows', 'position'],
  },
} as const satisfies Readonly<Record<string, ClauseKeySpec>>;
