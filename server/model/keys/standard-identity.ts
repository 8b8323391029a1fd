import { date, definition, listOf, oneOf, period, reference, text, word, words } from './make.ts';
import type { KeySpec } from './types.ts';

/** What identifies a standard: its name, number, dates and the bodies behind it. */
export const identity: Readonly<Record<string, KeySpec>> = {
  standard: {
    title: words('edition', '版本標識'),
    what: words(
      'Names this standard and its edition, as id@edition. Reports and variants point to it by exactly this; a new edition gets a new one.',
      '這份標準及其版本的標識，寫作「標識@版本」。自評報告和變體據此指向它；出新版本時另取一個。',
    ),
    type: definition('edition'),
    required: true,
    example: 'makerspace-service@2017',
    synonyms: ['標準', '標準標識', 'id', 'edition'],
  },
  title: {
    title: words('title', '標題'),
    what: words(
      'The full title, as on the cover. May be given in several languages.',
      '標準的全稱，與封面一致。可以用幾種語言給出。',
    ),
    type: text,
    required: true,
    example: '眾創空間服務規範（試行）',
    synonyms: ['名稱', '標準名稱', '文件名稱', '題目', 'name'],
  },
  language: {
    title: words('language', '語言'),
    what: words(
      'The language in which the texts of this file are written, unless a text says otherwise. Wording is checked by the rules for it.',
      '文件中各段文字所用的語言（另有注明的除外）。措辭按該語言的規則檢查。',
    ),
    type: oneOf('language'),
    required: true,
    example: 'zh-Hant',
    synonyms: ['語種', '文字', 'lang'],
  },
  class: {
    title: words('class of document', '標準類別'),
    what: words(
      'Who issues the document and at what level. It decides which form of number fits, how chapters are numbered and which drafting rules apply by default.',
      '由誰、在哪一級發布。它決定編號的形式、章的起始編號和默認的編寫規則。',
    ),
    type: oneOf('class'),
    required: true,
    example: 'policy',
    synonyms: ['類別', '標準級別', '級別', '層級', 'level'],
  },
  'document-type': {
    title: words('type of document', '文件類型'),
    what: words(
      'What kind of document it is. In a specification (規範) every requirement is expected to say how it is verified.',
      '文件屬於哪一類。「規範」中的每項要求都應給出證實方法。',
    ),
    type: oneOf('document-type'),
    default: 'specification',
    example: 'specification',
    synonyms: ['類型', '文件類別', '文件的類別', 'type'],
  },
  number: {
    title: words('document number', '標準編號'),
    what: words(
      'The official number. It must fit the class: GB for national, DB for local, T/ for group standards and so on. Not needed for a policy document or a draft.',
      '正式編號，須與類別相符：國家標準用 GB，地方標準用 DB，團體標準用 T/ 等。政策文件和草案可以沒有編號。',
    ),
    type: word('document-number'),
    example: 'T/CAS 290—2017',
    synonyms: ['編號', '標準號', '文號', '發文字號', 'no'],
  },
  'drafting-rules': {
    title: words('drafting rules', '編寫規則'),
    what: words(
      'The rules for wording that this text follows. They decide which modal verbs are right and which are reported. Policy documents follow none unless it is said here.',
      '本文遵循的編寫規則，決定哪些能願動詞正確、哪些要提示。政策文件默認不套用任何規則。',
    ),
    type: oneOf('drafting-rules'),
    default: 'gbt-1.1-2020',
    example: 'gbt-1.1-2020',
    synonyms: ['起草規則', '編寫依據', '編寫標準', 'rules'],
  },
  status: {
    title: words('status', '狀態'),
    what: words(
      'Where the document is in its life. Reports against a withdrawn or superseded edition get a warning.',
      '文件處於哪個階段。依據已廢止或已被代替的版本寫的報告會收到警告。',
    ),
    type: oneOf('status'),
    required: true,
    example: 'trial',
    synonyms: ['標準狀態', '文件狀態', '效力', '有效性', 'state'],
  },
  ics: {
    title: words('ICS code', 'ICS 號'),
    what: words(
      'The number from the International Classification for Standards, shown on the cover.',
      '國際標準分類號，印在封面上。',
    ),
    type: word('ics'),
    example: '03.080.99',
    synonyms: ['國際標準分類號', 'ICS'],
  },
  ccs: {
    title: words('CCS code', 'CCS 號'),
    what: words(
      'The code from the Chinese Classification for Standards, shown on the cover.',
      '中國標準文獻分類號，印在封面上。',
    ),
    type: word('ccs'),
    example: 'A 20',
    synonyms: ['中國標準文獻分類號', '中國標準分類號', 'CCS'],
  },
  published: {
    title: words('date of publication', '發布日期'),
    what: words('The day on which the document was published.', '文件發布的日期。'),
    type: date,
    example: '2017-09-15',
    synonyms: ['發布', '發佈日期', '公布日期', '頒布日期', 'publication-date'],
  },
  effective: {
    title: words('date of implementation', '實施日期'),
    what: words(
      'The day from which the document applies; not before it was published. Reports for later periods are told of a newer edition by this date.',
      '文件開始實施的日期，不早於發布日期。系統據此判斷報告期內是否已有新版本生效。',
    ),
    type: date,
    example: '2017-09-15',
    synonyms: ['實施', '生效日期', '施行日期', 'effective-date'],
  },
  issuer: {
    title: words('issuing body', '發布機構'),
    what: words('The body that issues the document.', '發布該文件的機構。'),
    type: text,
    example: '科學技術部火炬高技術產業開發中心',
    synonyms: ['發布單位', '發佈機構', '頒布單位', '發文機關', 'publisher'],
  },
  proposer: {
    title: words('proposing body', '提出單位'),
    what: words('The body that proposed the document; named in the foreword.', '提出該文件的單位，寫在前言裡。'),
    type: text,
    example: '科學技術部',
    synonyms: ['提出', '提出機構'],
  },
  committee: {
    title: words('body in charge', '歸口單位'),
    what: words(
      'The committee or body that has technical charge of the document.',
      '對該文件負有技術歸口責任的委員會或單位。',
    ),
    type: text,
    example: '全國服務標準化技術委員會',
    synonyms: ['歸口', '技術歸口', '歸口機構', '標委會'],
  },
  'drafting-organizations': {
    title: words('drafting organisations', '起草單位'),
    what: words('The organisations that took part in drafting, in order.', '參加起草的單位，按順序排列。'),
    type: listOf(text),
    example: '[方糖小鎮, 優客工場]',
    synonyms: ['主要起草單位', '參編單位', '編制單位', 'drafting-organisations', 'organizations'],
  },
  drafters: {
    title: words('drafters', '起草人'),
    what: words('The people who drafted the document, in order.', '起草人姓名，按順序排列。'),
    type: listOf(text),
    example: '[張三, 李四]',
    synonyms: ['主要起草人', '編寫人', '作者', 'authors'],
  },
  supersedes: {
    title: words('supersedes', '代替'),
    what: words(
      'The editions or documents that this one replaces. Reports against them are pointed here.',
      '本文件所代替的版本或文件。依據舊版本寫的報告會得到提示。',
    ),
    type: listOf({ kind: 'edition-or-number' }),
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
    example: '[增加了對創業導師的要求]',
    synonyms: ['變化', '主要技術變化', '修訂內容', '變更', 'changelog'],
  },
  extends: {
    title: words('base standard', '所依據的標準'),
    what: words(
      'The standard this one is a variant of. Everything in it is inherited; here you only add, tighten or, where allowed, omit.',
      '本變體所依據的標準。其全部內容都被繼承，這裡只寫增加、加嚴或（允許時）刪去的部分。',
    ),
    type: reference('edition'),
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
    example: '2016',
    synonyms: ['統計期', '評價期', '考核期', '報告期間', 'period'],
  },
};
