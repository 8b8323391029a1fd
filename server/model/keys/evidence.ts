import { date, flag, listOf, reference, text, word, words } from './make.ts';
import type { Condition, MapType, ProseKeySpec } from './types.ts';

export const evidenceKeys = {
  kind: {
    title: words('kind', '種類'),
    what: words('Which kind of evidence it is, among those of the standard.', '屬於標準所列的哪一種證明材料。'),
    type: reference('evidence-kind'),
    required: true,
    example: 'roster',
    synonyms: ['類型', '類別', '材料種類', '證明材料種類', 'type'],
  },
  title: {
    title: words('title', '名稱'),
    what: words('What the document is called.', '材料的名稱。'),
    role: 'name',
    type: text,
    expected: true,
    example: '導師名單',
    synonyms: ['標題', '材料名稱', '文件名稱', 'name'],
  },
  file: {
    title: words('file', '文件'),
    what: words(
      'The file, relative to this report and inside the workspace. It is looked for, never opened or sent.',
      '文件路徑，相對於本報告，須在工作區內。只檢查是否存在，不打開也不發送。',
    ),
    type: word('file'),
    expected: true,
    example: 'evidence/mentors.xlsx',
    synonyms: ['文件路徑', '路徑', '附件', '文檔', 'path'],
  },
  url: {
    title: words('link', '鏈接'),
    what: words('A web address. It is shown, never opened.', '網址。只顯示，不打開。'),
    type: word('url'),
    example: 'https://example.com/mentors',
    synonyms: ['網址', '網頁', '地址', 'href', 'website'],
  },
  collected: {
    title: words('collected', '取得日期'),
    what: words(
      'The day on which it was made or obtained; not after the declaration.',
      '材料形成或取得的日期，不晚於承諾書的日期。',
    ),
    type: date,
    example: '2016-12-31',
    synonyms: ['收集日期', '形成日期', '日期', '出具日期', 'date'],
  },
  expires: {
    title: words('expires', '有效期至'),
    what: words(
      'The last day on which it holds. One that lapses within the period needs a successor of its kind.',
      '材料有效的最後一天。在報告期內到期的，須有同類材料接續。',
    ),
    type: date,
    example: '2017-12-31',
    synonyms: ['有效期', '到期日', '到期日期', '失效日期', '截止日期', 'valid-until'],
  },
  proves: {
    title: words('proves', '證明的數據'),
    what: words('The indicators whose figures it proves.', '它證明哪些指標的數據。'),
    type: listOf(reference('indicator')),
    example: '[mentor-count]',
    synonyms: ['證明', '證明指標', '對應指標', '支持', 'supports', 'indicators'],
  },
  redacted: {
    title: words('redacted', '已遮蓋'),
    what: words(
      'Whether personal or business secrets in it are already blacked out.',
      '其中的個人信息或商業秘密是否已遮蓋。',
    ),
    type: flag,
    default: 'false',
    example: 'true',
    synonyms: ['已脫敏', '脫敏', '打碼', '隱去', 'masked'],
  },
} as const satisfies Readonly<Record<string, ProseKeySpec>>;

const conditions: readonly Condition[] = [{ key: 'title', unless: [{ key: 'file' }, { key: 'url' }] }];

export const evidence: MapType = {
  name: 'evidence',
  title: words('evidence', '證明材料'),
  what: words(
    'A document that proves an answer or a figure: its kind, and a title, a file or a link.',
    '證明答覆或數據的材料：寫明種類，並給出名稱、文件或鏈接。',
  ),
  keys: evidenceKeys,
  nameKey: 'kind',
  conditions,
};

export const attachment: MapType = {
  name: 'attachment',
  title: words('attachment', '附件'),
  what: words('Evidence that several answers or figures use.', '供多處答覆或數據使用的證明材料。'),
  keys: evidenceKeys,
  conditions,
};
