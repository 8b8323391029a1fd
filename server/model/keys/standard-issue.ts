import { editionOrNumber, listOf, mapOf, oneOrListOf, period, reference, text, words } from './make.ts';
import type { HeaderKey } from './types.ts';

/** The bodies behind a standard, and where it stands among others. */
export const issue = {
  issuer: {
    title: words('issuing body', '發布機構'),
    what: words('The body that issues the document.', '發布該文件的機構。'),
    role: 'none',
    type: text,
    inherited: 'own',
    example: '科學技術部火炬高技術產業開發中心',
    synonyms: ['發布單位', '發佈機構', '頒布單位', '發文機關', 'publisher'],
  },
  proposer: {
    title: words('proposing body', '提出單位'),
    what: words('The body that proposed the document; named in the foreword.', '提出該文件的單位，寫在前言裡。'),
    role: 'none',
    type: text,
    inherited: 'own',
    example: '科學技術部',
    synonyms: ['提出', '提出機構'],
  },
  committee: {
    title: words('body in charge', '歸口單位'),
    what: words(
      'The committee or body that has technical charge of the document.',
      '對該文件負有技術歸口責任的委員會或單位。',
    ),
    role: 'none',
    type: text,
    inherited: 'own',
    example: '全國服務標準化技術委員會',
    synonyms: ['歸口', '技術歸口', '歸口機構', '標委會'],
  },
  'drafting-organizations': {
    title: words('drafting organisations', '起草單位'),
    what: words('The organisations that took part in drafting, in order.', '參加起草的單位，按順序排列。'),
    role: 'none',
    type: listOf(text),
    inherited: 'own',
    example: '[方糖小鎮, 優客工場]',
    synonyms: ['主要起草單位', '參編單位', '編制單位', 'drafting-organisations', 'organizations'],
  },
  drafters: {
    title: words('drafters', '起草人'),
    what: words('The people who drafted the document, in order.', '起草人姓名，按順序排列。'),
    role: 'none',
    type: listOf(text),
    inherited: 'own',
    example: '[張三, 李四]',
    synonyms: ['主要起草人', '編寫人', '作者', 'authors'],
  },
  supersedes: {
    title: words('supersedes', '代替'),
    what: words(
      'The editions or documents that this one replaces. Reports against them are pointed here.',
      '本文件所代替的版本或文件。依據舊版本寫的報告會得到提示。',
    ),
    type: listOf(editionOrNumber),
    inherited: 'own',
    example: '[makerspace-service@2015, T/CAS 12—2012]',
    synonyms: ['代替文件', '代替標準', '替代', '取代', 'replaces'],
  },
  changes: {
    title: words('main changes', '主要變化'),
    what: words(
      'What has changed since the document it replaces, one change an item; part of the foreword.',
      '與所代替文件相比的主要技術變化，一條一項；屬於前言。',
    ),
    type: listOf(text),
    inherited: 'own',
    example: '[增加了對創業導師的要求]',
    synonyms: ['變化', '主要技術變化', '修訂內容', '變更', 'changelog'],
  },
  adopts: {
    title: words('adopted document', '採用的文件'),
    what: words(
      'The international document that this one adopts, and how closely: shown on the cover and in the foreword.',
      '本文件採用的國際文件及一致性程度，寫在封面和前言裡。',
    ),
    type: oneOrListOf(mapOf('adoption')),
    inherited: 'own',
    example: 'number: ISO 10002:2018\ndegree: IDT',
    synonyms: ['採標', '採用', '採用國際標準', '一致性程度', '等同採用', 'adoption'],
  },
  extends: {
    title: words('base standard', '所依據的標準'),
    what: words(
      'The standard this one is a variant of. Its clauses, what they build on, its scope and its scoring are inherited: here you only add, tighten or, where allowed, omit. The help of each key says what a variant takes over.',
      '本變體所依據的標準。其條款、條款用到的定義、範圍和評分都被繼承，這裡只寫增加、加嚴或（允許時）刪去的部分。各鍵是否繼承，見該鍵的說明。',
    ),
    type: reference('edition'),
    inherited: 'variants-only',
    example: 'makerspace-service@2017',
    synonyms: ['繼承', '基礎標準', '依據標準', '擴展', 'base', 'inherits'],
  },
  variant: {
    title: words('variant', '變體'),
    what: words(
      'What the variant is for, in a word or two: 聯合辦公. Needed where the standard extends another one.',
      '這個變體針對什麼，一兩個詞即可，如「聯合辦公」。依據其他標準而寫時必須有。',
    ),
    type: text,
    inherited: 'variants-only',
    example: '聯合辦公',
    synonyms: ['變體名稱', '細分'],
  },
  'space-types': {
    title: words('types of space', '空間類型'),
    what: words(
      'The types of space that the standard is for. A report by another type of space is told so.',
      '標準適用的空間類型。其他類型的空間據此自評時會得到提示。',
    ),
    type: listOf(reference('space-type')),
    inherited: 'unless-given',
    example: '[co-working]',
    synonyms: ['適用空間', '適用類型', '空間種類', 'types'],
  },
  'reporting-period': {
    title: words('reporting period', '報告期'),
    what: words(
      'The period that reports must cover, where the standard fixes one.',
      '標準規定的報告期；規定了的，自評報告須與之一致。',
    ),
    type: period,
    inherited: 'unless-given',
    example: '2016',
    synonyms: ['統計期', '評價期', '考核期', '報告期間', 'period'],
  },
} as const satisfies Readonly<Record<string, HeaderKey>>;
