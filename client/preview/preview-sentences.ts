/** What the preview says around its page. */
export const previewSentences = {
  openFileToPreview: {
    en: 'Open a service standard or a self-report first, then preview it.',
    'zh-Hans': '请先打开一份服务标准或自评报告，再预览。',
    'zh-Hant': '請先打開一份服務標準或自評報告，再預覽。',
  },
  preview: { en: 'Preview', 'zh-Hans': '预览', 'zh-Hant': '預覽' },
  previewLanguage: { en: 'Language', 'zh-Hans': '语言', 'zh-Hant': '語言' },
  previewChanges: { en: 'Mark what the variant changed', 'zh-Hans': '标出变体的改动', 'zh-Hant': '標出變體的改動' },
  previewPaper: { en: 'As on paper', 'zh-Hans': '纸面效果', 'zh-Hant': '紙面效果' },
  previewBeside: { en: 'Beside it', 'zh-Hans': '并列', 'zh-Hant': '並列' },
  previewAlone: { en: 'nothing', 'zh-Hans': '无', 'zh-Hant': '無' },
  previewFind: { en: 'Find', 'zh-Hans': '查找', 'zh-Hant': '查找' },
  previewNext: { en: 'Next (Enter)', 'zh-Hans': '下一处（回车键）', 'zh-Hant': '下一處（回車鍵）' },
  previewPrevious: {
    en: 'Previous (Shift+Enter)',
    'zh-Hans': '上一处（Shift+回车键）',
    'zh-Hant': '上一處（Shift+回車鍵）',
  },
  previewFound: {
    en: '{at} of {count}',
    'zh-Hans': '第 {at} 处，共 {count} 处',
    'zh-Hant': '第 {at} 處，共 {count} 處',
  },
  previewNotFound: { en: 'not found', 'zh-Hans': '没有找到', 'zh-Hant': '沒有找到' },
  previewNothing: {
    en: 'There is no page of this file: it is neither a standard nor a report.',
    'zh-Hans': '此文件没有页面：它既不是标准也不是报告。',
    'zh-Hant': '此文件沒有頁面：它既不是標準也不是報告。',
  },
  previewSkip: { en: 'Skip to the page', 'zh-Hans': '跳到正文', 'zh-Hant': '跳到正文' },
  previewBook: {
    en: 'The printed page: up and down go from part to part, Enter to where it is written',
    'zh-Hans': '成文页面：上下键逐段移动，回车键前往源文',
    'zh-Hant': '成文頁面：上下鍵逐段移動，回車鍵前往源文',
  },
};
