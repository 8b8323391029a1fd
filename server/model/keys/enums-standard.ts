import { value, words } from './make.ts';
import type { EnumType } from './types.ts';

const languageValues = [
  value(
    'zh-Hant',
    ['Traditional Chinese', '繁體中文'],
    ['Chinese in Traditional script.', '用繁體字書寫的中文。'],
    ['繁體', '繁體字', '正體', '正體中文', 'zh-TW', 'zh-HK', 'hant'],
  ),
  value(
    'zh-Hans',
    ['Simplified Chinese', '簡體中文'],
    ['Chinese in Simplified script.', '用簡體字書寫的中文。'],
    ['簡體', '簡體字', '簡化字', '中文', 'zh-CN', 'hans', 'zh', 'chinese'],
  ),
  value('en', ['English', '英文'], ['English.', '英文。'], ['英語', 'en-US', 'en-GB', 'eng']),
] as const;

export const standardEnums = {
  language: {
    title: words('language', '語言'),
    what: words('The languages in which texts can be written.', '文本可以使用的語言。'),
    values: languageValues,
  },
  locale: {
    title: words('language of messages', '提示語言'),
    what: words('The languages in which messages can be shown.', '提示可以使用的語言。'),
    values: languageValues,
  },
  'adoption-degree': {
    title: words('degree of adoption', '一致性程度'),
    what: words('How closely an international document is followed.', '與所採用的國際文件一致到什麼程度。'),
    values: [
      value(
        'IDT',
        ['identical', '等同'],
        [
          'The same in content and structure; at most small editorial changes.',
          '內容和結構相同，僅有最小限度的編輯性改動。',
        ],
        ['等同採用', '等同', '完全一致', 'idt'],
      ),
      value(
        'MOD',
        ['modified', '修改'],
        ['Changed technically; the changes are listed and explained.', '有技術差異或結構調整，並清楚說明。'],
        ['修改採用', '修改', '等效', 'mod'],
      ),
      value(
        'NEQ',
        ['not equivalent', '非等效'],
        [
          'Differs without every change being told: it refers to the document, and does not adopt it.',
          '有差異而未逐一說明；只表明對應關係，不屬於採用。',
        ],
        ['非等效採用', '非等效', '參照', 'neq'],
      ),
    ],
  },
  class: {
    title: words('class of document', '標準類別'),
    what: words('Who issues a document, and at what level.', '文件由誰、在哪一級發布。'),
    values: [
      value(
        'national',
        ['national standard', '國家標準'],
        [
          'Issued for the whole country: GB, GB/T, GB/Z; CNS in Taiwan.',
          '全國範圍的標準：GB、GB/T、GB/Z；台灣為 CNS。',
        ],
        ['國標', '國家', 'GB', 'CNS'],
      ),
      value(
        'sector',
        ['sector standard', '行業標準'],
        ['Issued for one trade: two letters, as in SZ/T.', '某一行業的標準：兩個字母開頭，如 SZ/T。'],
        ['行標', '行業', 'industry'],
      ),
      value(
        'local',
        ['local standard', '地方標準'],
        ['Issued by a province or city: DB and two or four digits.', '省、市發布的標準：DB 加兩位或四位數字。'],
        ['地標', '地方', 'DB', 'regional'],
      ),
      value(
        'group',
        ['group standard', '團體標準'],
        [
          'Made by an association, for voluntary use: T/ and its code.',
          '社會團體制定、自願採用的標準：T/ 加團體代號。',
        ],
        ['團標', '團體', '社團標準', 'T', 'association'],
      ),
      value(
        'enterprise',
        ['enterprise standard', '企業標準'],
        ['Made by an enterprise for itself: Q/ and its code.', '企業為自身制定的標準：Q/ 加企業代號。'],
        ['企標', '企業', 'Q', 'company'],
      ),
      value(
        'policy',
        ['policy document', '政策文件'],
        [
          'Issued by an authority as a notice. Chapters start at 1, and no drafting rules apply unless given.',
          '主管部門以通知等形式發布。章從 1 起編號，不另注明則不套用編寫規則。',
        ],
        ['政策', '規範性文件', '行政文件', '公文', '通知'],
      ),
    ],
  },
  'document-type': {
    title: words('type of document', '文件類型'),
    what: words('What kind of document it is.', '文件屬於哪一類。'),
    values: [
      value(
        'specification',
        ['specification', '規範'],
        ['Requirements, each with a way to verify it.', '規定要求，並逐項給出證實方法。'],
        ['服務規範', '規範標準', 'spec'],
      ),
      value(
        'code-of-practice',
        ['code of practice', '規程'],
        ['How something is done, step by step.', '規定按什麼程序去做。'],
        ['操作規程', '規程標準', 'procedure'],
      ),
      value(
        'guideline',
        ['guideline', '指南'],
        ['Advice and information, without requirements.', '給出建議和信息，不提要求。'],
        ['指引', '導則', 'guide', 'guidance'],
      ),
      value(
        'statistics',
        ['statistics', '統計'],
        ['Indicators for returns; they need not all be used by clauses.', '供統計填報的指標，不必都被條款用到。'],
        ['統計制度', '統計標準', '報表制度', 'statistical'],
      ),
      value('other', ['other', '其他'], ['None of these.', '以上都不是。'], ['其它', '別的', 'misc']),
    ],
  },
  'drafting-rules': {
    title: words('drafting rules', '編寫規則'),
    what: words('The rules for wording that a text follows.', '文本遵循的編寫規則。'),
    values: [
      value(
        'gbt-1.1-2020',
        ['GB/T 1.1—2020', 'GB/T 1.1—2020'],
        [
          'The current Chinese rules: 應, 宜, 可, 能; 不得 and 必須 are not used for requirements.',
          '現行規則：用「應」「宜」「可」「能」；要求不用「不得」「必須」。',
        ],
        ['GB/T 1.1-2020', 'GB/T 1.1', '2020版'],
      ),
      value(
        'gbt-1.1-2009',
        ['GB/T 1.1—2009', 'GB/T 1.1—2009'],
        [
          'The rules before October 2020. Here 不得 is right for a prohibition, and the text calls itself 本標準.',
          '2020 年 10 月以前的規則：禁止可用「不得」，文中自稱「本標準」。',
        ],
        ['GB/T 1.1-2009', '2009版'],
      ),
      value(
        'engineering',
        ['engineering codes', '工程建設標準'],
        [
          'Codes for construction: 必須 and 嚴禁 are the strictest words, then 應 and 不得.',
          '工程建設類：「必須」「嚴禁」最嚴，其次「應」「不得」。',
        ],
        ['工程', '工程規範', '工程建設', 'construction'],
      ),
      value(
        'iso-iec-2',
        ['ISO/IEC Directives, Part 2', 'ISO/IEC 導則第 2 部分'],
        ['For English texts: shall, should, may, can.', '用於英文：shall、should、may、can。'],
        ['ISO/IEC Directives', 'ISO', 'ISO/IEC導則', 'iso-iec'],
      ),
      value(
        'cns',
        ['CNS (experimental)', 'CNS（試驗）'],
        ['Practice in Taiwan, not verified against a rule.', '台灣的習慣用法，尚未與正式規則核對。'],
        ['中華民國國家標準', '台灣'],
      ),
      value(
        'none',
        ['none', '無'],
        ['No rules for wording; nothing is reported about it.', '不套用編寫規則，措辭不作提示。'],
        ['沒有', '不適用', '不檢查', 'off'],
      ),
    ],
  },
  status: {
    title: words('status', '狀態'),
    what: words('Where a document is in its life.', '文件所處的階段。'),
    values: [
      value(
        'draft',
        ['draft', '草案'],
        ['Being written; needs no number yet.', '編寫中，可以沒有編號。'],
        ['草稿', '徵求意見稿', '送審稿', '報批稿', '起草'],
      ),
      value('trial', ['trial', '試行'], ['In force on trial.', '試行期間有效。'], ['暫行', '試用', '試行本']),
      value(
        'current',
        ['in force', '現行'],
        ['In force.', '現行有效。'],
        ['有效', '現行有效', '實施', '生效', 'active', 'in-force', 'valid'],
      ),
      value(
        'superseded',
        ['superseded', '被代替'],
        ['Replaced by another edition or document.', '已被其他版本或文件代替。'],
        ['已被代替', '替代', '已替代', 'replaced', 'obsolete'],
      ),
      value(
        'withdrawn',
        ['withdrawn', '廢止'],
        ['No longer in force.', '不再有效。'],
        ['作廢', '已廢止', '失效', '撤銷', 'abolished', 'cancelled'],
      ),
    ],
  },
} as const satisfies Readonly<Record<string, EnumType>>;
