import type { Words } from '../base/words.ts';
import { importCliWords } from './import-words.ts';

/** What the command line itself says. Findings bring their own words. */
export const cliWords = {
  description: {
    en: 'Checks, completes and explains service standards and self-reports written in YAML.',
    'zh-Hant': '檢查、補全並解說以 YAML 書寫的服務標準與自評報告。',
  },
  explain: {
    en: 'Explain a rule: what it finds, why, and how to mend it.',
    'zh-Hant': '解說一條規則：查什麼、為什麼、如何改正。',
  },
  rule: { en: 'the code of a rule, such as report/unanswered', 'zh-Hant': '規則代碼，如 report/unanswered' },
  noRule: {
    en: 'There is no rule “{code}”. The name of a rule stands in brackets at the end of each line that check prints.',
    'zh-Hant': '沒有「{code}」這條規則。規則的名稱在 check 所輸出的每行末尾的方括號中。',
  },
  didYouMean: {
    en: 'There is no rule “{code}”. Did you mean {near}?',
    'zh-Hant': '沒有「{code}」這條規則。是否指 {near}？',
  },
  resolve: {
    en: 'Print a standard with everything it inherits, as YAML that needs no base.',
    'zh-Hant': '輸出標準連同其繼承的全部內容，所得 YAML 不再依賴所基於的標準。',
  },
  edition: { en: 'an edition, such as makerspace-coworking@2017', 'zh-Hant': '版次，如 makerspace-coworking@2017' },
  noEdition: {
    en: 'There is no standard “{edition}” in this workspace or among those that come with Clausewright. Known: {known}.',
    'zh-Hant': '本工作區和 Clausewright 自帶的標準中都沒有「{edition}」。已知的有：{known}。',
  },
  nearEdition: {
    en: 'There is no standard “{edition}” in this workspace or among those that come with Clausewright. Did you mean {near}?',
    'zh-Hant': '本工作區和 Clausewright 自帶的標準中都沒有「{edition}」。是否指 {near}？',
  },
  brokenBase: {
    en: '“{edition}” cannot be resolved: its base “{base}” is not known, or leads back to itself.',
    'zh-Hant': '「{edition}」無法解析：找不到它所基於的「{base}」，或該標準又回到自身。',
  },
  failed: {
    en: 'Clausewright cannot go on: {reason}. Set DEBUG=clausewright to see where it stopped.',
    'zh-Hant': 'Clausewright 出錯，無法繼續：{reason}。設置環境變量 DEBUG=clausewright 可顯示出錯位置。',
  },
  export: {
    en: 'Write standards and reports as pages to print, read or hand in.',
    'zh-Hant': '把標準和報告導出為可打印、閱讀或提交的頁面。',
  },
  pack: {
    en: 'Pack reports for handing in: the form, the evidence, an index with checksums, and what is missing.',
    'zh-Hant': '把報告打成提交包：表格、證明材料、帶校驗值的清單和缺漏說明。',
  },
  files: {
    en: 'standards and reports, or folders that hold them',
    'zh-Hant': '標準、報告，或存放它們的文件夾',
  },
  to: {
    en: 'format: docx, pdf, html, md, pack (a report with its evidence), xlsx, csv, json, oscal (catalog, profile or assessment results) or oscal-catalog; default: html',
    'zh-Hant':
      '格式：docx、pdf、html、md、pack（報告連同證明材料）、xlsx、csv、json、oscal（目錄、剖面或評估結果）或 oscal-catalog；默認為 html',
  },
  bookLanguage: {
    en: 'language of the pages: zh-Hant, zh-Hans, en or both (two columns); default: that of the file',
    'zh-Hant': '頁面的語言：zh-Hant、zh-Hans、en 或 both（雙欄對照）；默認與文件相同',
  },
  output: {
    en: 'folder to write into, or the file itself where one is exported; default: beside each file',
    'zh-Hant': '寫入的文件夾，只導出一個文件時也可為文件名；默認寫在各文件旁邊',
  },
  ...importCliWords,
  changes: { en: 'mark what a variant changed', 'zh-Hant': '標出變體的改動' },
  nameTaken: {
    en: '{path}: not written, since another of the files is written under this name. Export one of them into another folder.',
    'zh-Hant': '{path}：未寫入，另一個文件也導出為此名稱。請把其中之一導出到別的文件夾。',
  },
  oneOutput: {
    en: '{path}: not written, since {count} files are to be exported and this names one. Name a folder with --output.',
    'zh-Hant': '{path}：未寫入，要導出的文件有 {count} 個，這裡只是一個文件名。請用 --output 指定文件夾。',
  },
  exportFailed: {
    en: '{path}: not written, since Clausewright itself failed at it: {reason}. The rest is written. Please send the file, if you may, and what the same command says with DEBUG=clausewright set, to whoever looks after Clausewright.',
    'zh-Hant':
      '{path}：Clausewright 自身在此出錯，未寫入：{reason}；其餘照常寫入。請把該文件（如可提供）連同設置環境變量 DEBUG=clausewright 後重新運行的輸出發給 Clausewright 的維護者。',
  },
  noPrinter: {
    en: '{path}: not written. No Chromium, Chrome or Edge could print it here. Export it as html, open that in a browser and print it to PDF; or set CHROME_PATH to a browser.',
    'zh-Hant':
      '{path}：未寫入。本機沒有可用於打印的 Chromium、Chrome 或 Edge。請導出為 html，在瀏覽器中打開後打印為 PDF；或用環境變量 CHROME_PATH 指定瀏覽器。',
  },
  notInFormat: {
    en: '{path}: not written. A report is written so only where its standard is among the files, a catalog is made of standards alone, and a package of reports.',
    'zh-Hant':
      '{path}：未寫入。報告須有所依據的標準在場，才能寫成這種格式；目錄（catalog）只能由標準產生，提交包只能由報告產生。',
  },
  lsp: { en: 'Run the language server for an editor.', 'zh-Hant': '為編輯器運行語言服務。' },
  badPositive: {
    en: '{option} takes a whole number from 1 up, not “{given}”.',
    'zh-Hant': '{option} 只能是不小於 1 的整數，不能是「{given}」。',
  },
  'changed-meanwhile': {
    en: '{path}: left as it is, since another program changed it meanwhile. Run the check again.',
    'zh-Hant': '{path}：未改動，其間另有程序改過這個文件。請重新檢查。',
  },
  'not-utf-8': {
    en: '{path}: left as it is, since it is not UTF-8 text throughout. Save it as UTF-8 first.',
    'zh-Hant': '{path}：未改動，其中有不屬於 UTF-8 編碼的內容。請先存為 UTF-8。',
  },
  'linked-outside': {
    en: '{path}: left as it is, since it is a link to a file outside the workspace.',
    'zh-Hant': '{path}：未改動，它是指向工作區之外的鏈接。',
  },
  'not-writable': {
    en: '{path}: left as it is, since it cannot be written.',
    'zh-Hant': '{path}：未改動，無法寫入。',
  },
  locale: {
    en: 'language of the messages: en, zh-Hans or zh-Hant',
    'zh-Hant': '提示信息的語言：en、zh-Hans 或 zh-Hant',
  },
  stdio: { en: 'talk over standard input and output', 'zh-Hant': '經標準輸入輸出通信' },
  version: { en: 'print the version', 'zh-Hant': '顯示版本' },
  help: { en: 'show this help', 'zh-Hant': '顯示本說明' },
  missing: { en: '{path}: there is no such file or folder.', 'zh-Hant': '{path}：沒有這個文件或文件夾。' },
  unreadable: {
    en: '{path}: cannot be read. See whether you may open it.',
    'zh-Hant': '{path}：無法讀取。請查看是否有權打開。',
  },
  'not-text': {
    en: '{path}: is not text in UTF-8. If it is a text, save it again in that encoding.',
    'zh-Hant': '{path}：不是 UTF-8 編碼的文本。如果確是文本，請以 UTF-8 編碼重新保存。',
  },
  'too-large': { en: '{path}: is too large to read. Split it.', 'zh-Hant': '{path}：文件過大，無法讀取。請拆分。' },
  'failed-inside': {
    en: '{path}: not checked, since Clausewright itself failed at it; the rest is checked. Please send the file, if you may, and what the same command says with DEBUG=clausewright set, to whoever looks after Clausewright.',
    'zh-Hant':
      '{path}：Clausewright 自身在此出錯，未能檢查；其餘照常檢查。請把該文件（如可提供）連同設置環境變量 DEBUG=clausewright 後重新運行的輸出發給 Clausewright 的維護者。',
  },
  sealed: {
    en: '{path}: the folder cannot be opened, so nothing in it is checked. See whether you may open it.',
    'zh-Hant': '{path}：無法打開這個文件夾，其中的文件都沒有檢查。請查看是否有權打開。',
  },
  outside: {
    en: '{path}: is a link that leads out of the workspace, so it is not read. Put the file itself here.',
    'zh-Hant': '{path}：是指向工作區之外的鏈接，因此沒有讀取。請把文件本身放到這裡。',
  },
  notOurs: {
    en: '{path}: is neither a standard nor a report. Files are named *.standard.yaml, *.report.yaml or .clausewright.yaml.',
    'zh-Hant': '{path}：既不是標準也不是報告。文件名應為 *.standard.yaml、*.report.yaml 或 .clausewright.yaml。',
  },
  matchesNothing: {
    en: '{path}: no standard or report has such a name. Put a pattern into quotation marks, so that it arrives here as it was written.',
    'zh-Hant': '{path}：沒有符合這個模式的標準或報告。請給模式加上引號，使它原樣傳入。',
  },
  noOption: { en: 'There is no option “{given}”.', 'zh-Hant': '沒有「{given}」這個選項。' },
  noCommand: { en: 'There is no command “{given}”.', 'zh-Hant': '沒有「{given}」這個命令。' },
  orMeant: { en: 'Did you mean {near}?', 'zh-Hant': '是否指 {near}？' },
  optionWithoutValue: { en: 'A value is missing after “{given}”.', 'zh-Hant': '「{given}」後面缺少值。' },
  missingArgument: { en: '<{given}> is missing: {what}.', 'zh-Hant': '缺少 <{given}>：{what}。' },
  tooMany: {
    en: 'The command takes at most {most} argument(s), not {came}.',
    'zh-Hant': '這個命令最多接受 {most} 個參數，給了 {came} 個。',
  },
  wrongUse: { en: 'Wrong use: {reason}', 'zh-Hant': '用法有誤：{reason}' },
  badOption: {
    en: '{option} takes one of {allowed}, not “{given}”.',
    'zh-Hant': '{option} 只能是 {allowed}，不能是「{given}」。',
  },
  badNumber: {
    en: '{option} takes a whole number from 0 up, not “{given}”.',
    'zh-Hant': '{option} 只能是不小於 0 的整數，不能是「{given}」。',
  },
  reading: { en: 'Reading', 'zh-Hant': '讀取' },
  checking: { en: 'Checking', 'zh-Hant': '檢查' },
  writing: { en: 'Writing', 'zh-Hant': '寫入' },
  paths: {
    en: 'files, folders or patterns such as "reports/**", "!" before what is left out; default: the current folder',
    'zh-Hant': '文件、文件夾或模式（如 "reports/**"，前加 "!" 表示排除）；默認為當前文件夾',
  },
} satisfies Readonly<Record<string, Words>>;

/** Headings of the help, by what the parser calls them. */
export const titleWords: Readonly<Record<string, Words>> = {
  // The parser puts a space behind it.
  'Usage:': { en: 'Usage:', 'zh-Hant': '用法' },
  'Arguments:': { en: 'Arguments:', 'zh-Hant': '參數：' },
  'Options:': { en: 'Options:', 'zh-Hant': '選項：' },
  'Commands:': { en: 'Commands:', 'zh-Hant': '命令：' },
};

/** The severity, as it stands before a message. */
export const severityWords = {
  error: { en: 'error', 'zh-Hant': '錯誤' },
  warning: { en: 'warning', 'zh-Hant': '警告' },
  info: { en: 'note', 'zh-Hant': '提示' },
  hint: { en: 'hint', 'zh-Hant': '建議' },
} satisfies Readonly<Record<string, Words>>;
