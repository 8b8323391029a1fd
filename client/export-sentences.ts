/** What the export says: by name, in three languages. */
export const exportSentences = {
  openFileToExport: {
    en: 'Open a service standard or a self-report first, then export it.',
    'zh-Hans': '请先打开一份服务标准或自评报告，再导出。',
    'zh-Hant': '請先打開一份服務標準或自評報告，再導出。',
  },
  exportFormat: { en: 'Export as', 'zh-Hans': '导出为', 'zh-Hant': '導出為' },
  exportHtml: {
    en: 'one file to read, print or make a PDF of',
    'zh-Hans': '单个文件，可阅读、打印或另存为 PDF',
    'zh-Hant': '單個文件，可閱讀、打印或另存為 PDF',
  },
  exportWord: {
    en: 'a document laid out as GB/T 1.1 has it',
    'zh-Hans': '按 GB/T 1.1 排版的文档',
    'zh-Hant': '按 GB/T 1.1 排版的文檔',
  },
  exportPack: {
    en: 'a package to hand in: the form, the evidence, an index with checksums, and what is missing (reports)',
    'zh-Hans': '提交包：表格、证明材料、带校验值的清单和缺漏说明（仅报告）',
    'zh-Hant': '提交包：表格、證明材料、帶校驗值的清單和缺漏說明（僅報告）',
  },
  exportExcel: {
    en: 'a workbook: clauses, or answers, figures and score',
    'zh-Hans': '工作簿：条款，或答复、数据与得分',
    'zh-Hant': '工作簿：條款，或答覆、數據與得分',
  },
  exportCsv: {
    en: 'one table of clauses or answers',
    'zh-Hans': '一张条款表或答复表',
    'zh-Hant': '一張條款表或答覆表',
  },
  exportJson: {
    en: 'the same tables for programs',
    'zh-Hans': '供程序使用的同样内容',
    'zh-Hant': '供程序使用的同樣內容',
  },
  exportOscal: {
    en: 'for programs of conformity: catalog, profile or results (JSON)',
    'zh-Hans': '供合规程序使用：目录、剖面或评估结果（JSON）',
    'zh-Hant': '供合規程序使用：目錄、剖面或評估結果（JSON）',
  },
  exportOscalCatalog: {
    en: 'a standard with all that it inherits, as one catalog (JSON)',
    'zh-Hans': '标准连同其继承的全部内容，写成一个目录（JSON）',
    'zh-Hant': '標準連同其繼承的全部內容，寫成一個目錄（JSON）',
  },
  exportPdf: {
    en: 'pages as printed, by Chromium, Chrome or Edge of this machine',
    'zh-Hans': '打印成页，由本机的 Chromium、Chrome 或 Edge 完成',
    'zh-Hant': '打印成頁，由本機的 Chromium、Chrome 或 Edge 完成',
  },
  exportMarkdown: {
    en: 'plain text with headings and tables',
    'zh-Hans': '带标题和表格的纯文本',
    'zh-Hant': '帶標題和表格的純文本',
  },
  exportLanguage: { en: 'In which language?', 'zh-Hans': '用哪种语言？', 'zh-Hant': '用哪種語言？' },
  exportSaveTitle: { en: 'Save as {format}', 'zh-Hans': '保存为 {format}', 'zh-Hant': '保存為 {format}' },
  exporting: { en: 'Exporting', 'zh-Hans': '正在导出', 'zh-Hant': '正在導出' },
  exported: { en: 'Exported: {file}.', 'zh-Hans': '已导出：{file}。', 'zh-Hant': '已導出：{file}。' },
  exportedMany: {
    en: 'Exported {count} files, each beside its own.',
    'zh-Hans': '已导出 {count} 个文件，各在原文件旁。',
    'zh-Hant': '已導出 {count} 個文件，各在原文件旁。',
  },
  notSaved: {
    en: '{file} could not be written: {why}.',
    'zh-Hans': '无法写入 {file}：{why}。',
    'zh-Hant': '無法寫入 {file}：{why}。',
  },
  replaceExported: {
    en: 'Already there: {files}. Replace them?',
    'zh-Hans': '已有文件：{files}。要替换吗？',
    'zh-Hant': '已有文件：{files}。要替換嗎？',
  },
  notPrinted: {
    en: '{file} was not exported: no Chromium, Chrome or Edge could print it here. Export it as HTML, open that in a browser and print it to PDF.',
    'zh-Hans':
      '{file} 未导出：这里没有可用于打印的 Chromium、Chrome 或 Edge。请导出为 HTML，在浏览器中打开后打印为 PDF。',
    'zh-Hant':
      '{file} 未導出：這裡沒有可用於打印的 Chromium、Chrome 或 Edge。請導出為 HTML，在瀏覽器中打開後打印為 PDF。',
  },
  notExported: {
    en: '{file} was not exported: it is neither a standard nor a report, or cannot be read.',
    'zh-Hans': '{file} 未导出：它既不是标准也不是报告，或无法读取。',
    'zh-Hant': '{file} 未導出：它既不是標準也不是報告，或無法讀取。',
  },
} as const;
