import type { Words } from '../../base/words.ts';

/** What stands in the form that a report is handed in as. */
export const reportWords = {
  genre: { en: 'Self-report', 'zh-Hant': '自評報告' },
  title: { en: 'Self-report by {standard}', 'zh-Hant': '{standard}自評報告' },
  unknownStandard: {
    en: 'The standard {edition} is not known here, so its clauses are missing.',
    'zh-Hant': '找不到標準 {edition}，因此缺少其條款。',
  },
  basics: { en: 'Basic information', 'zh-Hant': '基本信息' },
  premises: { en: 'premises', 'zh-Hant': '服務場所' },
  premisesType: { en: 'type of premises', 'zh-Hant': '場所類型' },
  summary: { en: 'Summary', 'zh-Hant': '概述' },
  figures: { en: 'Figures', 'zh-Hant': '數據' },
  answers: { en: 'Answers', 'zh-Hant': '逐條自評' },
  others: { en: 'Answers to other clauses', 'zh-Hant': '其他答覆' },
  forms: { en: 'Forms', 'zh-Hant': '表格' },
  attachments: { en: 'Attachments', 'zh-Hant': '附件' },
  standing: { en: 'Where it stands', 'zh-Hant': '自評情況' },
  declaration: { en: 'Declaration of truthfulness', 'zh-Hant': '真實性承諾書' },
  leftOut: { en: 'What is not shown', 'zh-Hant': '遮蓋說明' },
  masked: { en: 'masked', 'zh-Hant': '已遮蓋' },
  maskedCount: {
    en: '{kind}: sensitive, so title, file and link of {count} are masked.',
    'zh-Hant': '{kind}：屬敏感材料，已遮蓋 {count} 份的名稱、文件和網址。',
  },
  maskedUnknown: {
    en: '{kind}: whether it is sensitive is not known here, so title, file and link of {count} are masked.',
    'zh-Hant': '{kind}：是否敏感無從得知，已遮蓋 {count} 份的名稱、文件和網址。',
  },
  times: { en: '({count} times)', 'zh-Hant': '（{count} 次）' },
  noKind: { en: 'Without a kind', 'zh-Hant': '未注明種類' },
  indicator: { en: 'Indicator', 'zh-Hant': '指標' },
  value: { en: 'Figure', 'zh-Hant': '數值' },
  evidence: { en: 'Evidence', 'zh-Hant': '證明材料' },
  number: { en: 'No.', 'zh-Hant': '序號' },
  document: { en: 'Document', 'zh-Hant': '材料' },
  kind: { en: 'Kind', 'zh-Hant': '種類' },
  file: { en: 'File or link', 'zh-Hant': '文件或網址' },
  dates: { en: 'Dates', 'zh-Hant': '日期' },
  collected: { en: 'of {date}', 'zh-Hant': '{date}取得' },
  expires: { en: 'valid until {date}', 'zh-Hant': '有效期至{date}' },
  proves: { en: 'proves {indicators}', 'zh-Hant': '證明{indicators}' },
  redacted: { en: 'secrets blacked out', 'zh-Hant': '原件已遮蓋' },
  attached: { en: 'attachment {number}', 'zh-Hant': '附件{number}' },
  reckoned: { en: '{figure} (reckoned)', 'zh-Hant': '{figure}（計算值）' },
  toGive: { en: 'to be given', 'zh-Hant': '待填' },
  toAnswer: { en: 'to be answered', 'zh-Hant': '待答' },
  toAttach: { en: 'to be attached: {kinds}', 'zh-Hant': '待交：{kinds}' },
  missingFigures: { en: 'figures to be given: {indicators}', 'zh-Hant': '待填數據：{indicators}' },
  notSigned: { en: 'to be signed', 'zh-Hant': '待簽署' },
  due: { en: 'by {date}', 'zh-Hant': '期限：{date}' },
  from: { en: '{from} to {to}', 'zh-Hant': '{from} 至 {to}' },
} satisfies Readonly<Record<string, Words>>;

/** Whether the figures meet what a clause asks. */
export const verdictWords = {
  met: { en: 'criteria met', 'zh-Hant': '達到判定條件' },
  unmet: { en: 'criteria not met', 'zh-Hant': '未達到判定條件' },
  unknown: { en: 'criteria undecided', 'zh-Hant': '判定條件未定' },
} satisfies Readonly<Record<string, Words>>;
