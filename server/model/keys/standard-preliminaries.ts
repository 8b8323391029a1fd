import { definition, integerFrom, keyed, line, listOf, longKeyed, mapOf, text, words } from './make.ts';
import type { HeaderKey } from './types.ts';

/** What stands before the chapters: basis, foreword, scope, references, and what the clauses build on. */
export const preliminaries = {
  basis: {
    title: words('basis', '制定依據'),
    what: words('The policies and documents on which this one rests.', '制定本文件所依據的政策和文件。'),
    type: listOf(mapOf('document')),
    inherited: 'united',
    example: '- number: 國辦發〔2015〕9號\n  title: 關於發展眾創空間推進大眾創新創業的指導意見',
    synonyms: ['依據', '政策依據', '法律依據', '編制依據'],
  },
  foreword: {
    title: words('foreword', '前言'),
    what: words(
      'The foreword: how the document came about. It holds no requirement, recommendation or permission.',
      '前言，說明文件的由來。其中不寫要求、推薦或允許。',
    ),
    role: 'foreword',
    type: text,
    inherited: 'own',
    example: '本文件按照GB/T 1.1—2020的規定起草。',
    synonyms: ['序言', '序', 'preface'],
  },
  introduction: {
    title: words('introduction', '引言'),
    what: words(
      'Background that helps to understand the document. It holds no requirement.',
      '幫助理解文件的背景信息。其中不寫要求。',
    ),
    role: 'introduction',
    type: text,
    inherited: 'own',
    example: '眾創空間是為大眾創新創業提供服務的平台。',
    synonyms: ['導言', '緒論', 'intro'],
  },
  scope: {
    title: words('scope', '範圍'),
    what: words(
      'What the document covers and to whom it applies. Statements only, no requirement.',
      '文件規定了什麼、適用於誰。只用陳述，不寫要求。',
    ),
    role: 'scope',
    type: text,
    inherited: 'unless-given',
    example: '本文件規定了眾創空間的服務內容，適用於眾創空間的運營機構。',
    synonyms: ['適用範圍'],
  },
  audience: {
    title: words('who is served', '服務對象'),
    what: words('The people and organisations that the service is for.', '服務面向的人和組織。'),
    type: listOf(text),
    inherited: 'unless-given',
    example: '[創業團隊, 初創企業, 創客群體]',
    synonyms: ['對象', '受眾', '客戶', 'users'],
  },
  references: {
    title: words('normative references', '規範性引用文件'),
    what: words(
      'The documents that have to be followed together with this one. Whatever the clauses require of another document is listed here.',
      '應用本文件時必須一併遵守的文件。條款中作規範性引用的文件都列在這裡。',
    ),
    type: listOf(mapOf('document')),
    inherited: 'united',
    example: '- number: GB/T 39668—2020\n  title: 科技企業孵化器服務規範',
    synonyms: ['引用文件', '規範性引用', '引用標準', 'normative-references'],
  },
  bibliography: {
    title: words('bibliography', '參考文獻'),
    what: words('Documents that are good to know but need not be followed.', '有參考價值而不必遵守的文件。'),
    type: listOf(mapOf('document')),
    inherited: 'united',
    example: '- number: GB/T 19012\n  title: 質量管理 顧客滿意 組織投訴處理指南',
    synonyms: ['參考資料', '文獻', '資料性引用文件', 'informative-references'],
  },
  declares: {
    title: words('declared counts', '自述數量'),
    what: words(
      'How many chapters and clauses the text itself claims to have. You are told when the standard has more or fewer.',
      '標準自稱有多少章、多少條款。與實際不符時會提示。',
    ),
    type: mapOf('declared-counts'),
    inherited: 'own',
    example: 'chapters: 4\nclauses: 36',
    synonyms: ['聲明', '數量聲明', '合計', 'counts'],
  },
  abbreviations: {
    title: words('abbreviations', '縮略語'),
    what: words(
      'Abbreviations used in the text and what they stand for. Where there are any, the clauses start at chapter 5.',
      '文中用到的縮略語及其全稱。有縮略語一章時，正文的章從 5 起編號。',
    ),
    type: keyed(line, text),
    inherited: 'united',
    example: 'SaaS: 軟件即服務',
    synonyms: ['縮寫', '簡稱', '符號和縮略語', 'acronyms'],
  },
  terms: {
    title: words('terms and definitions', '術語和定義'),
    what: words(
      'The terms of the standard by id. A term’s definition shows wherever it is used, and its outdated forms are reported.',
      '標準的術語，按標識排列。凡用到術語處都能看到定義，已棄用的說法會被提示。',
    ),
    type: longKeyed(definition('term'), mapOf('term')),
    inherited: 'united',
    example: 'makerspace:\n  name: 眾創空間\n  definition: 為創新創業提供低成本、便利化服務的平台',
    synonyms: ['術語', '定義', '名詞解釋', 'glossary'],
  },
  indicators: {
    title: words('indicators', '指標'),
    what: words(
      'The figures that clauses test and reports give, by id. Each has one unit, in which it is compared.',
      '條款所檢驗、報告所填報的數據，按標識排列。每個指標有一個單位，比較時以它為準。',
    ),
    type: longKeyed(definition('indicator'), mapOf('indicator')),
    inherited: 'united',
    example: 'area-total:\n  title: 服務場地總面積\n  unit: 平方米\n  kind: stock',
    synonyms: ['指標體系', '統計指標', '數據項', 'metrics'],
  },
  'evidence-kinds': {
    title: words('kinds of evidence', '證明材料種類'),
    what: words(
      'The kinds of supporting documents that clauses ask for and reports attach, by id.',
      '條款要求、報告提交的證明材料種類，按標識排列。',
    ),
    type: longKeyed(definition('evidence-kind'), mapOf('evidence-kind')),
    inherited: 'united',
    example: 'roster:\n  title: 名單\n  sensitive: true',
    synonyms: ['證明材料類型', '佐證材料種類', '材料種類', '證據種類', 'evidence-types'],
  },
  'first-chapter': {
    title: words('number of the first chapter', '首章編號'),
    what: words(
      'The number of the first chapter given here, where it differs from the usual one (4, or 5 with abbreviations; 1 in policy documents).',
      '這裡第一章的編號。僅在與通常不同時填寫（通常為 4，有縮略語時為 5，政策文件為 1）。',
    ),
    type: integerFrom(1),
    inherited: 'unless-given',
    example: '4',
    synonyms: ['起始章號', '首章', '第一章編號', 'start'],
  },
} as const satisfies Readonly<Record<string, HeaderKey>>;
