/** What is said of files that are taken in or given out. */
export const fileSentences = {
  replace: { en: 'Replace', 'zh-Hans': '替换', 'zh-Hant': '替換' },
  exportOpen: { en: 'Open', 'zh-Hans': '打开', 'zh-Hant': '打開' },
  importTitle: {
    en: 'Choose a Word, HTML or Markdown file',
    'zh-Hans': '选择 Word、HTML 或 Markdown 文件',
    'zh-Hant': '選擇 Word、HTML 或 Markdown 文件',
  },
  importSaveTitle: { en: 'Save the standard as', 'zh-Hans': '标准保存为', 'zh-Hant': '標準保存為' },
  importing: { en: 'Reading {file}', 'zh-Hans': '正在读取 {file}', 'zh-Hant': '正在讀取 {file}' },
  notRead: {
    en: '{file} could not be read: {why}.',
    'zh-Hans': '无法读取 {file}：{why}。',
    'zh-Hant': '無法讀取 {file}：{why}。',
  },
  tooLarge: {
    en: '{file} is too large to read.',
    'zh-Hans': '{file} 过大，无法读取。',
    'zh-Hant': '{file} 過大，無法讀取。',
  },
  notImported: {
    en: 'No standard was made of {file}.',
    'zh-Hans': '未能从 {file} 导入标准。',
    'zh-Hant': '未能從 {file} 導入標準。',
  },
  imported: {
    en: 'The standard is written. There is nothing in it that has to be looked at.',
    'zh-Hans': '标准已写好，没有需要核对之处。',
    'zh-Hant': '標準已寫好，沒有需要核對之處。',
  },
  importedDoubts: {
    en: 'The standard is written. Places to look at, each with a comment: {count}. Ctrl+F8 goes from one to the next.',
    'zh-Hans': '标准已写好。待核对之处（各有注释）：{count}。按 Ctrl+F8 逐处查看。',
    'zh-Hant': '標準已寫好。待核對之處（各有註釋）：{count}。按 Ctrl+F8 逐處查看。',
  },
  openFileToCompare: {
    en: 'Open the service standard or self-report first, then compare it with its Word or Excel file.',
    'zh-Hans': '请先打开服务标准或自评报告，再与其 Word 或 Excel 文件比较。',
    'zh-Hant': '請先打開服務標準或自評報告，再與其 Word 或 Excel 文件比較。',
  },
  compareTitle: {
    en: 'Choose the Word or Excel file that this was exported to',
    'zh-Hans': '选择由此导出的 Word 或 Excel 文件',
    'zh-Hant': '選擇由此導出的 Word 或 Excel 文件',
  },
  fileSame: {
    en: '{file} says the same as the file here.',
    'zh-Hans': '{file} 与此处内容相同。',
    'zh-Hant': '{file} 與此處內容相同。',
  },
  fileChanges: {
    en: '{file} was changed in {count} place(s). Take them over?',
    'zh-Hans': '{file} 有 {count} 处改动。是否采用？',
    'zh-Hant': '{file} 有 {count} 處改動。是否採用？',
  },
  notTaken: {
    en: 'These cannot be taken over from here; change them by hand: {changes}',
    'zh-Hans': '以下改动不能由此采用，请手工修改：{changes}',
    'zh-Hant': '以下改動不能由此採用，請手工修改：{changes}',
  },
  takeAll: { en: 'Take All', 'zh-Hans': '全部采用', 'zh-Hant': '全部採用' },
  chooseChanges: { en: 'Choose…', 'zh-Hans': '选择…', 'zh-Hant': '選擇…' },
  whichChanges: {
    en: 'Which changes to take over?',
    'zh-Hans': '采用哪些改动？',
    'zh-Hant': '採用哪些改動？',
  },
  changedInBoth: {
    en: 'changed in both; ticked, it replaces what stands here',
    'zh-Hans': '两边都有改动；勾选后以工作簿为准',
    'zh-Hant': '兩邊都有改動；勾選後以工作簿為準',
  },
  importLine: { en: 'line {line}', 'zh-Hans': '第 {line} 行', 'zh-Hant': '第 {line} 行' },
  importList: { en: 'Places to look at', 'zh-Hans': '待核对之处', 'zh-Hant': '待核對之處' },
};
