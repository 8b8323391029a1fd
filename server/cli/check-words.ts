import type { Words } from '../base/words.ts';

/** What is said of checks: their options, and what came of them. Findings bring their own words. */
export const checkWords = {
  check: {
    en: 'Check standards and reports. The whole workspace is read; only the named paths are reported.',
    'zh-Hant': '檢查標準與報告。會讀取整個工作區，但只列出所給路徑的問題。',
  },
  format: {
    en: 'how to print: text (unless told), json, ndjson, sarif, junit, github or gitlab',
    'zh-Hant': '輸出形式：text（默認）、json、ndjson、sarif、junit、github 或 gitlab',
  },
  checkedFolder: { en: 'The folder in which the check was run.', 'zh-Hant': '運行檢查時所在的文件夾。' },
  explainMore: { en: 'For more, with examples: {command}', 'zh-Hant': '詳細說明和示例：{command}' },
  quiet: { en: 'tell errors alone, and nothing where there is none', 'zh-Hant': '只列出錯誤；沒有錯誤時不輸出' },
  outputFile: {
    en: 'write what is found into this file, in the format chosen',
    'zh-Hant': '把結果按所選形式寫入這個文件',
  },
  writtenTo: {
    en: 'Written to {path}. Files checked: {files}. Errors {errors}, warnings {warnings}, notes {infos}, hints {hints}.',
    'zh-Hant': '已寫入 {path}。檢查了 {files} 個文件：錯誤 {errors}，警告 {warnings}，提示 {infos}，建議 {hints}。',
  },
  notWritten: {
    en: '{path}: cannot be written. See whether its folder is there and you may write in it.',
    'zh-Hant': '{path}：無法寫入。請查看所在文件夾是否存在、是否有權寫入。',
  },
  jobs: {
    en: 'how many reports are checked at once; default: one for each processor, 8 at most',
    'zh-Hant': '同時檢查多少份報告；默認每個處理器一份，最多 8 份',
  },
  color: { en: 'colours: auto, always or never', 'zh-Hant': '顏色：auto（自動）、always（總是）或 never（從不）' },
  noColor: { en: 'no colours, as with NO_COLOR', 'zh-Hant': '不用顏色，同環境變量 NO_COLOR' },
  dryRun: {
    en: 'with --fix: change no file, print what would be changed as a patch',
    'zh-Hant': '與 --fix 同用：不改動文件，只以補丁形式輸出將做的改動',
  },
  fix: {
    en: 'mend in the files whatever is beyond doubt, then check them',
    'zh-Hant': '先在文件中改正明確無疑的問題，再檢查',
  },
  noCache: {
    en: 'check everything anew: use nothing that was found earlier, and keep nothing',
    'zh-Hant': '全部重新檢查：不用以前留存的結果，也不留存',
  },
  mended: { en: '{path}: mended {count}: {rules}.', 'zh-Hant': '{path}：改正 {count} 處：{rules}。' },
  mendedAll: {
    en: 'Mended in all: {count}. Files changed: {files}.',
    'zh-Hant': '共改正 {count} 處，改動 {files} 個文件。',
  },
  nothingToMend: {
    en: 'Nothing was changed: no finding can be mended without your choice.',
    'zh-Hant': '未改動任何文件：沒有無須您選擇即可改正的問題。',
  },
  maxWarnings: {
    en: 'exit with 1 when there are more warnings than this',
    'zh-Hant': '警告多於此數時以 1 退出',
  },
  wouldMend: { en: '{path}: would mend {count}: {rules}.', 'zh-Hant': '{path}：將改正 {count} 處：{rules}。' },
  wouldMendAll: {
    en: 'Would mend in all: {count}. Files that would change: {files}.',
    'zh-Hant': '共將改正 {count} 處，涉及 {files} 個文件；未作改動。',
  },
  dryWithoutFix: { en: '--dry-run goes with --fix alone.', 'zh-Hant': '--dry-run 只能與 --fix 同用。' },
  nothingHere: {
    en: 'There are no standards or reports here, so nothing was checked. Files are named *.standard.yaml or *.report.yaml.',
    'zh-Hant': '這裡沒有標準或報告，因此沒有檢查任何文件。文件名應為 *.standard.yaml 或 *.report.yaml。',
  },
  notChecked: { en: 'Could not be checked: {count}.', 'zh-Hant': '另有 {count} 處無法檢查。' },
  besides: {
    en: '{problem} You did not ask about it, but the files you named may rest on what is in it.',
    'zh-Hant': '{problem}您沒有要求檢查它，但所給的文件可能以其中的內容為依據。',
  },
  clean: { en: 'Files checked: {files}. No findings.', 'zh-Hant': '檢查了 {files} 個文件，沒有發現問題。' },
  summary: {
    en: 'Files checked: {files}. Errors {errors}, warnings {warnings}, notes {infos}, hints {hints}.',
    'zh-Hant': '檢查了 {files} 個文件：錯誤 {errors}，警告 {warnings}，提示 {infos}，建議 {hints}。',
  },
} satisfies Readonly<Record<string, Words>>;
