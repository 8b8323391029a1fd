/** What is said of files that are taken in or given out. */
export const fileSentences = {
  replace: { en: 'Replace', 'zh-Hans': '替换', 'zh-Hant': '替換' },
  exportOpen: { en: 'Open', 'zh-Hans': '打开', 'zh-Hant': '打開' },
  importTitle: {
    en: 'Choose a Word, HTML or Markdown file',
    'zh-Hans': '选择 Word、HTML 或 Markdown 文件',
    'zh-Hant': '選擇 Word、HTML 或 Markdown 文件',
  },
  importing: { en: 'Reading {file}', 'zh-Hans': '正在读取 {file}', 'zh-Hant': '正在讀取 {file}' },
  notImported: {
    en: 'No standard was made of {file}.',
    'zh-Hans': '没有由 {file} 得出标准。',
    'zh-Hant': '沒有由 {file} 得出標準。',
  },
  imported: {
    en: 'The standard is written. There is nothing in it that has to be looked at.',
    'zh-Hans': '标准已写好，没有需要核对之处。',
    'zh-Hant': '標準已寫好，沒有需要核對之處。',
  },
  importedDoubts: {
    en: 'The standard is written. Places to look at, each with a comment: {count}.',
    'zh-Hans': '标准已写好。待核对之处（各有注释）：{count}。',
    'zh-Hant': '標準已寫好。待核對之處（各有註釋）：{count}。',
  },
  openStandardToCompare: {
    en: 'Open the service standard first, then compare it with its Word file.',
    'zh-Hans': '请先打开服务标准，再与其 Word 文件比较。',
    'zh-Hant': '請先打開服務標準，再與其 Word 文件比較。',
  },
  compareTitle: {
    en: 'Choose the Word file that the standard was exported to',
    'zh-Hans': '选择由本标准导出的 Word 文件',
    'zh-Hant': '選擇由本標準導出的 Word 文件',
  },
  wordSame: {
    en: '{file} says the same as the standard.',
    'zh-Hans': '{file} 与标准内容相同。',
    'zh-Hant': '{file} 與標準內容相同。',
  },
  wordChanges: {
    en: 'Left the Word file, right the standard. An arrow between them takes over one change: {changes}',
    'zh-Hans': '左边是 Word 文件，右边是标准。点两栏之间的箭头，逐处采用改动：{changes}',
    'zh-Hant': '左邊是 Word 文件，右邊是標準。點兩欄之間的箭頭，逐處採用改動：{changes}',
  },
  importList: { en: 'Places to look at', 'zh-Hans': '待核对之处', 'zh-Hant': '待核對之處' },
};
