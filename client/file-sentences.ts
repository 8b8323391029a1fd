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
  importList: { en: 'Places to look at', 'zh-Hans': '待核对之处', 'zh-Hant': '待核對之處' },
};
