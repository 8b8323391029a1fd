import { date, definition, mapOf, oneOf, text, word, words } from './make.ts';
import type { HeaderKey } from './types.ts';

/** What identifies a standard: its name, number and dates. */
export const identity = {
  standard: {
    title: words('edition', '版本標識'),
    what: words(
      'Names this standard and its edition, as id@edition. Reports and variants point to it by exactly this; a new edition gets a new one.',
      '這份標準及其版本的標識，寫作「標識@版本」。自評報告和變體據此指向它；出新版本時另取一個。',
    ),
    type: definition('edition'),
    required: true,
    inherited: 'own',
    example: 'makerspace-service@2017',
    synonyms: ['標準', '標準標識', 'id', 'edition'],
  },
  title: {
    title: words('title', '標題'),
    what: words(
      'The full title, as on the cover. May be given in several languages.',
      '標準的全稱，與封面一致。可以用幾種語言給出。',
    ),
    role: 'title',
    type: text,
    required: true,
    inherited: 'own',
    example: '眾創空間服務規範（試行）',
    synonyms: ['名稱', '標準名稱', '文件名稱', '題目', 'name'],
  },
  part: {
    title: words('part', '部分'),
    what: words(
      'Which part of a standard in several parts this is: shown behind the title as 第2部分：…….',
      '標準分部分發布時，這是第幾部分；顯示在標題之後，如「第2部分：……」。',
    ),
    type: mapOf('part'),
    inherited: 'own',
    example: 'number: 2\ntitle: 機構養老服務',
    synonyms: ['分部分', '第幾部分', '部分號', 'volume'],
  },
  language: {
    title: words('language', '語言'),
    what: words(
      'The language in which the texts of this file are written, unless a text says otherwise. Wording is checked by the rules for it.',
      '文件中各段文字所用的語言（另有注明的除外）。措辭按該語言的規則檢查。',
    ),
    type: oneOf('language'),
    required: true,
    inherited: 'own',
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
    inherited: 'own',
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
    inherited: 'own',
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
    inherited: 'own',
    example: 'T/CAS 290—2017',
    synonyms: ['編號', '標準號', '文號', '發文字號', 'no'],
  },
  'filing-number': {
    title: words('filing number', '備案號'),
    what: words('The number under which the document is filed, shown on the cover.', '標準備案的號碼，印在封面上。'),
    type: word('line'),
    inherited: 'own',
    example: '12345—2026',
    synonyms: ['備案編號', '備案', '登記號', 'record-number'],
  },
  'drafting-rules': {
    title: words('drafting rules', '編寫規則'),
    what: words(
      'The rules for wording that this text follows. They decide which modal verbs are right and which are reported. Policy documents follow none unless it is said here.',
      '本文遵循的編寫規則，決定哪些能願動詞正確、哪些要提示。政策文件默認不套用任何規則。',
    ),
    type: oneOf('drafting-rules'),
    default: 'gbt-1.1-2020',
    inherited: 'own',
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
    inherited: 'own',
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
    inherited: 'own',
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
    inherited: 'own',
    example: 'A 20',
    synonyms: ['中國標準文獻分類號', '中國標準分類號', 'CCS'],
  },
  published: {
    title: words('date of publication', '發布日期'),
    what: words('The day on which the document was published.', '文件發布的日期。'),
    type: date,
    inherited: 'own',
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
    inherited: 'own',
    example: '2017-09-15',
    synonyms: ['實施', '生效日期', '施行日期', 'effective-date'],
  },
} as const satisfies Readonly<Record<string, HeaderKey>>;
