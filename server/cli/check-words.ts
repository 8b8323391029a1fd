import type { Words } from '../base/words.ts';

/** What is said of checks: their options, and what came of them. Findings bring their own words. */
export const checkWords = {
  rules: {
    en: 'List the rules: code, severity as set here, name.',
    'zh-Hant': '列出規則：代碼、在此處的級別、名稱。',
  },
  usually: { en: 'by itself {severity}', 'zh-Hant': '默認{severity}' },
  inFiles: { en: '{severity} in {files}', 'zh-Hant': '{files} 中為{severity}' },
  rulesText: {
    en: 'only those with this in their code or name, such as report/ or figure',
    'zh-Hant': '只列代碼或名稱中含有此文字的，如 report/ 或「數據」',
  },
  rulesFormat: { en: 'how to print: text (unless told) or json', 'zh-Hant': '輸出形式：text（默認）或 json' },
  noRules: { en: 'No rule has “{text}” in its code or name.', 'zh-Hant': '沒有代碼或名稱含有「{text}」的規則。' },
  off: { en: 'off', 'zh-Hant': '關閉' },
  mendsItself: { en: 'mended by --fix', 'zh-Hant': '可由 --fix 改正' },
  completion: {
    en: 'Print what lets a shell complete commands and options with the Tab key; its first line says where to put it.',
    'zh-Hant': '輸出腳本，使命令行可用 Tab 鍵補全命令和選項；第一行注明放在哪裡。',
  },
  shell: { en: 'bash, zsh, fish or powershell', 'zh-Hant': 'bash、zsh、fish 或 powershell' },
  stdinFilename: {
    en: 'with “-” for a path: where the text from standard input would lie as a file',
    'zh-Hant': '路徑為「-」時，標準輸入的文本視為這個文件',
  },
  stdinAlone: {
    en: '“-” stands for standard input, and no other path beside it.',
    'zh-Hant': '「-」表示標準輸入，不能再有別的路徑。',
  },
  since: {
    en: 'only what has changed since this commit, branch or tag; all where a standard or the settings have',
    'zh-Hant': '只檢查自該提交、分支或標籤以來有改動的文件；標準或設置有改動時檢查全部',
  },
  nothingSince: {
    en: 'No standard or report has changed since {ref}.',
    'zh-Hant': '自 {ref} 以來沒有標準或報告改動。',
  },
  noGit: {
    en: 'What has changed is told by git, and there is none here. Install git, or check without --since.',
    'zh-Hant': '改動情況由 git 提供，但本機沒有 git。請安裝 git，或不用 --since。',
  },
  noRepository: {
    en: 'This folder lies in no git repository, so nobody knows what has changed. Check without --since.',
    'zh-Hant': '這個文件夾不在 git 倉庫中，無從得知改動。請不用 --since。',
  },
  noSuchCommit: {
    en: 'git knows no commit, branch or tag “{ref}” here. On a build server the history may not have been fetched.',
    'zh-Hant': 'git 在這裡找不到提交、分支或標籤「{ref}」。構建服務器上可能沒有取回歷史記錄。',
  },
  shard: {
    en: 'check one part of several, such as 2/5; “merge” makes one result of all',
    'zh-Hant': '只檢查若干份中的一份，如 2/5；再用 merge 合成一個結果',
  },
  badShard: {
    en: '--shard takes a part and how many there are, such as 2/5, not “{given}”.',
    'zh-Hant': '--shard 應為第幾份和總份數，如 2/5，不能是「{given}」。',
  },
  watch: { en: 'check again whenever a file changes', 'zh-Hant': '文件一有改動就重新檢查' },
  watching: {
    en: 'Waiting for changes. Ctrl+C ends it.',
    'zh-Hant': '等待文件改動，按 Ctrl+C 結束。',
  },
  merge: {
    en: 'Make one result of the parts of a check, each printed with --shard and --format json.',
    'zh-Hant': '把分份檢查的結果（各以 --shard 和 --format json 輸出）合成一個。',
  },
  parts: { en: 'files with what each part found', 'zh-Hant': '各份結果的文件' },
  noPart: {
    en: '{path}: is not what check --format json prints.',
    'zh-Hant': '{path}：不是 check --format json 的輸出。',
  },
  otherParts: {
    en: 'These are not the parts of one check: some part is there twice, or belongs to another number of parts.',
    'zh-Hant': '這些不是同一次檢查的各份：有的重複，或總份數不同。',
  },
  missingParts: { en: 'Parts are missing: {missing}.', 'zh-Hant': '缺少第 {missing} 份。' },
  unlikeParts: {
    en: 'These parts were made by different versions of Clausewright or in different languages. Check all of them in the same way.',
    'zh-Hant': '這些結果出自不同版本的 Clausewright 或不同的語言。請用同樣的方式檢查各份。',
  },
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
