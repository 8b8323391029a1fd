import type { Words } from '../../base/words.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';

/** The headings and set phrases of a standard, as GB/T 1.1 has them. */
export const bookWords = {
  foreword: { en: 'Foreword', 'zh-Hant': '前言' },
  introduction: { en: 'Introduction', 'zh-Hant': '引言' },
  scope: { en: 'Scope', 'zh-Hant': '範圍' },
  references: { en: 'Normative references', 'zh-Hant': '規範性引用文件' },
  terms: { en: 'Terms and definitions', 'zh-Hant': '術語和定義' },
  abbreviations: { en: 'Abbreviations', 'zh-Hant': '縮略語' },
  symbols: { en: 'Symbols', 'zh-Hant': '符號' },
  symbolsAndAbbreviations: { en: 'Symbols and abbreviations', 'zh-Hant': '符號和縮略語' },
  part: { en: 'Part {number}: ', 'zh-Hant': '第{number}部分：' },
  adopts: {
    IDT: { en: 'This document is identical to {what}.', 'zh-Hant': '本文件等同採用{what}。' },
    MOD: { en: 'This document adopts {what} with modifications.', 'zh-Hant': '本文件修改採用{what}。' },
    NEQ: { en: 'This document is not equivalent to {what}.', 'zh-Hant': '本文件與{what}的一致性程度為非等效。' },
  },
  levels: { en: 'Levels', 'zh-Hant': '分級要求' },
  indicators: { en: 'Indicators', 'zh-Hant': '指標' },
  evidenceKinds: { en: 'Kinds of evidence', 'zh-Hant': '證明材料' },
  scoring: { en: 'Scoring', 'zh-Hant': '評分' },
  bibliography: { en: 'Bibliography', 'zh-Hant': '參考文獻' },
  omitted: { en: 'Clauses left out', 'zh-Hant': '刪去的條款' },
  annex: { en: 'Annex {letter}', 'zh-Hant': '附錄 {letter}' },
  normative: { en: '(normative)', 'zh-Hant': '（規範性）' },
  informative: { en: '(informative)', 'zh-Hant': '（資料性）' },
  table: { en: 'Table {number}', 'zh-Hant': '表 {number}' },
  figure: { en: 'Figure {number}', 'zh-Hant': '圖 {number}' },
  chartTold: { en: '(the steps are told below)', 'zh-Hant': '（各步驟見下表）' },
  tableUnit: { en: 'Unit: ', 'zh-Hant': '單位為' },
  where: { en: 'where', 'zh-Hant': '式中：' },
  note: { en: 'Note: ', 'zh-Hant': '注：' },
  noteNumbered: { en: 'Note {number}: ', 'zh-Hant': '注{number}：' },
  example: { en: 'Example: ', 'zh-Hant': '示例：' },
  exampleNumbered: { en: 'Example {number}: ', 'zh-Hant': '示例{number}：' },
  addedMark: { en: 'added', 'zh-Hant': '新增' },
  changedMark: { en: 'changed', 'zh-Hant': '修改' },
  openMark: { en: 'to be completed', 'zh-Hant': '待完成' },
  verdict: { en: 'Judged by the figures', 'zh-Hant': '按數據判定' },
  deprecated: { en: 'not to be used: ', 'zh-Hant': '棄用：' },
  source: { en: 'source: ', 'zh-Hant': '來源：' },
  contents: { en: 'Contents', 'zh-Hant': '目次' },
  changedBy: { en: 'Changed by {edition}: ', 'zh-Hant': '{edition} 修改：' },
  omittedBy: { en: 'Left out by {edition}: ', 'zh-Hant': '{edition} 刪去：' },
  replaces: { en: 'Replaces {numbers}', 'zh-Hant': '代替 {numbers}' },
  replacesLong: {
    en: 'This document replaces {numbers}. The main changes are:',
    'zh-Hant': '本文件代替 {numbers}，主要技術變化如下：',
  },
  changes: { en: 'The main changes are:', 'zh-Hant': '主要技術變化如下：' },
  basis: { en: 'This document rests on:', 'zh-Hant': '本文件的制定依據：' },
  proposer: { en: 'Proposed by: ', 'zh-Hant': '提出單位：' },
  committee: { en: 'In charge: ', 'zh-Hant': '歸口單位：' },
  organizations: { en: 'Drafted by: ', 'zh-Hant': '起草單位：' },
  drafters: { en: 'Drafters: ', 'zh-Hant': '起草人：' },
  audience: { en: 'Served are:', 'zh-Hant': '服務對象：' },
  referencesLead: {
    en: 'The content of the following documents is referred to in this text so that it is part of its requirements. Of dated references only the edition cited applies; of undated ones the latest edition, amendments included.',
    'zh-Hant':
      '下列文件中的內容通過文中的規範性引用而構成本文件必不可少的條款。其中，注日期的引用文件，僅該日期對應的版本適用於本文件；不注日期的引用文件，其最新版本（包括所有的修改單）適用於本文件。',
  },
  noReferences: { en: 'This document has no normative references.', 'zh-Hant': '本文件沒有規範性引用文件。' },
  termsLead: {
    en: 'The following terms and definitions apply to this document.',
    'zh-Hant': '下列術語和定義適用於本文件。',
  },
  termsFrom: {
    en: 'The terms and definitions given in {numbers} and the following apply to this document.',
    'zh-Hant': '{numbers}界定的以及下列術語和定義適用於本文件。',
  },
  onlyTermsFrom: {
    en: 'The terms and definitions given in {numbers} apply to this document.',
    'zh-Hant': '{numbers}界定的術語和定義適用於本文件。',
  },
  noTerms: {
    en: 'This document has no terms that need defining.',
    'zh-Hant': '本文件沒有需要界定的術語和定義。',
  },
  abbreviationsLead: {
    en: 'The following abbreviations apply to this document.',
    'zh-Hant': '下列縮略語適用於本文件。',
  },
  symbolsLead: { en: 'The following symbols apply to this document.', 'zh-Hant': '下列符號適用於本文件。' },
  indicator: { en: 'Indicator', 'zh-Hant': '指標' },
  unit: { en: 'Unit', 'zh-Hant': '單位' },
  kind: { en: 'Kind', 'zh-Hant': '性質' },
  definition: { en: 'Definition', 'zh-Hant': '定義' },
  evidenceKind: { en: 'Kind', 'zh-Hant': '種類' },
  sensitive: { en: '(sensitive)', 'zh-Hant': '（敏感）' },
  grade: { en: 'Grade', 'zh-Hant': '等級' },
  from: { en: 'From', 'zh-Hant': '起始分數' },
  total: { en: 'Total', 'zh-Hant': '總分' },
  bonusCap: { en: 'Bonus at most', 'zh-Hant': '加分上限' },
  credit: { en: 'Credit', 'zh-Hant': '得分比例' },
  cappedByVeto: { en: 'Once a veto clause fails, at most', 'zh-Hant': '一票否決後最高等級' },
} satisfies Readonly<Record<string, Words | Readonly<Record<string, Words>>>>;

/** What names a fact or a column stands at the beginning of a line: in English with a capital. */
export function heading({ en, ...chinese }: Words): Words {
  return { en: en.charAt(0).toUpperCase() + en.slice(1), ...chinese };
}

/** Of several notes each has its number; a single one has none. */
export function numberedLabel(role: 'note' | 'example', at: number, count: number): Words {
  if (count < 2) return bookWords[role];
  return phrase(role === 'note' ? bookWords.noteNumbered : bookWords.exampleNumbered, { number: at + 1 });
}

/** Images and processes are counted together. */
export function figureLabel(number: string): Words {
  return phrase(bookWords.figure, { number });
}

export function tableLabel(number: string): Words {
  return phrase(bookWords.table, { number });
}
