import {
  definition,
  figure,
  keyed,
  longKeyed,
  mapOf,
  numberFrom,
  oneOf,
  period,
  reference,
  text,
  word,
  words,
} from './make.ts';
import type { MapType, ProseKeySpec } from './types.ts';

export const reportKeys = {
  report: {
    title: words('report id', '報告標識'),
    what: words(
      'The name of this report. No two reports in the workspace share one.',
      '這份報告的標識，工作區內不得重複。',
    ),
    type: definition('report'),
    required: true,
    example: 'fangtang-2016',
    synonyms: ['報告', '報告編號', '自評報告', '標識', 'id'],
  },
  against: {
    title: words('standard', '依據的標準'),
    what: words(
      'The edition of the standard that the report answers. It decides which clauses, figures and evidence are asked for.',
      '報告所依據的標準版本。須答哪些條款、填哪些數據、交哪些材料都由它決定。',
    ),
    type: reference('edition'),
    required: true,
    example: 'makerspace-coworking@2017',
    synonyms: ['依據', '標準', '對照標準', '評價標準', '所依據的標準', 'standard'],
  },
  language: {
    title: words('language', '語言'),
    what: words(
      'The language of the report’s texts. Without it, that of the standard.',
      '報告文字所用的語言。不寫則與標準相同。',
    ),
    type: oneOf('language'),
    example: 'zh-Hant',
    synonyms: ['語種', '文字', 'lang'],
  },
  operator: {
    title: words('operator', '運營機構'),
    what: words('The organisation that runs the space and answers for the report.', '運營該空間並對報告負責的單位。'),
    type: mapOf('operator'),
    required: true,
    example: 'name: 方糖小鎮\ncredit-code: 91310000MA1K35QX2X',
    synonyms: ['運營單位', '運營主體', '運營商', '單位', '機構', 'organization'],
  },
  space: {
    title: words('space', '空間'),
    what: words(
      'The space that is reported on. It is not the same as the organisation that runs it.',
      '報告所針對的空間。它與運營機構不是一回事。',
    ),
    type: mapOf('space'),
    expected: true,
    example: 'name: 方糖小鎮長陽店\ntype: co-working',
    synonyms: ['眾創空間', '場地', '場所', '載體', 'venue'],
  },
  level: {
    title: words('level', '級別'),
    what: words(
      'The level that the report claims, where the standard has levels. Without it, you are told which level the answers and figures come to.',
      '報告申報的級別（標準分級時）。不寫則提示答覆和數據達到哪一級。',
    ),
    type: reference('level'),
    example: '甲級',
    synonyms: ['等級', '申報級別', '申報等級', '級', 'grade', 'tier'],
  },
  period: {
    title: words('reporting period', '報告期'),
    what: words(
      'The period that figures and answers are about: a year, or from and to.',
      '數據和答覆所屬的期間：一個年份，或起止日期。',
    ),
    type: period,
    required: true,
    example: '2016',
    synonyms: ['期間', '報告期間', '統計期', '年度', '年份', 'year'],
  },
  summary: {
    title: words('summary', '摘要'),
    what: words('The year in a few sentences.', '用幾句話概括報告期的情況。'),
    role: 'summary',
    type: text,
    example: '2016年服務創業團隊120個，舉辦活動36場。',
    synonyms: ['概述', '概況', '總結', '綜述', '簡介', 'abstract'],
  },
  figures: {
    title: words('figures', '數據'),
    what: words(
      'The values of the standard’s indicators, each once. Clauses are checked against them.',
      '標準各項指標的數值，每項只填一次。條款據此檢驗。',
    ),
    type: longKeyed(reference('indicator'), figure),
    expected: true,
    example: 'area-total: 1200\nincome-service: {value: 394, unit: 萬元, approx: about}\nclients-served: 近40萬',
    synonyms: ['指標', '指標數據', '數據表', '統計數據', '填報數據', 'indicators', 'data'],
  },
  attachments: {
    title: words('attachments', '附件'),
    what: words('Evidence that is used more than once, by id.', '多處用到的證明材料，按標識列出。'),
    type: longKeyed(definition('attachment'), mapOf('attachment')),
    example: 'accounts:\n  kind: financial-statement\n  title: 審計報告\n  file: evidence/fs.pdf',
    synonyms: ['附件清單', '材料', '證明材料', '佐證材料', 'files'],
  },
  answers: {
    title: words('answers', '逐條答覆'),
    what: words(
      'One answer for each clause that asks for one (requirements, instructions, recommendations), by clause id.',
      '對每項須作答的條款（要求、指示、推薦）各答一條，以條款標識為鍵。',
    ),
    type: longKeyed(reference('clause'), mapOf('answer')),
    expected: true,
    example: 'mentor-team:\n  status: implemented\n  statement: 聘有導師5人。',
    synonyms: ['答覆', '回答', '自評', '逐條自評', '條款答覆', 'responses', 'clauses'],
  },
  'self-score': {
    title: words('score by itself', '自評總分'),
    what: words(
      'The score that the operator gives itself over all. It has to be the sum of what its answers say.',
      '運營機構自評的總分，須與各條得分合計一致。',
    ),
    type: numberFrom(0),
    example: '92',
    synonyms: ['總分', '自評得分', '自評分', '合計', '得分', 'score', 'total'],
  },
  forms: {
    title: words('filled-in forms', '填報表格'),
    what: words(
      'Forms of the standard that are filled in, by id: behind each field, what is filled in.',
      '填寫好的標準表格，按標識列出：每個欄目後面寫填寫的內容。',
    ),
    type: longKeyed(reference('form'), keyed(reference('form-field'), word('entry'))),
    example: 'intake-form:\n  name: 張三\n  age: 82\n  agreed: 是',
    synonyms: ['表格', '登記表', '填表', '附表', '表單', 'form', 'sheets'],
  },
  declaration: {
    title: words('declaration of truthfulness', '真實性承諾書'),
    what: words(
      'Who vouches for the report, and when. A report without it is incomplete.',
      '由誰、在何時承諾報告真實。沒有承諾的報告不完整。',
    ),
    type: mapOf('declaration'),
    expected: true,
    example: 'name: 張三\nrole: 總經理\ndate: 2017-01-20',
    synonyms: ['承諾書', '承諾', '聲明', '真實性聲明', 'statement'],
  },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;

export const report: MapType = {
  name: 'report',
  title: words('self-report', '自評報告'),
  what: words(
    'An operator’s own report on how its space meets a standard: figures, answers clause by clause, and evidence.',
    '運營機構就其空間符合標準的情況所作的自評：數據、逐條答覆和證明材料。',
  ),
  keys: reportKeys,
  cut: true,
};
