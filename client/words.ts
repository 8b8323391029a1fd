import type { ReaderLocale } from '../server/protocol/settings.ts';
import { exportSentences } from './export-sentences.ts';
import { fileSentences } from './file-sentences.ts';
import { previewSentences } from './preview/preview-sentences.ts';

type SentenceByLocale = Readonly<Record<ReaderLocale, string>>;

/**
 * What the editor's side itself says. Everything about a file comes from the server; these are for when there is none
 * yet, or no more. Written out in each script, since the converter stays out of the client; a test compares them.
 */
export const sentences = {
  ...fileSentences,
  ...exportSentences,
  ...previewSentences,
  starting: { en: 'Clausewright is starting', 'zh-Hans': 'Clausewright 正在启动', 'zh-Hant': 'Clausewright 正在啟動' },
  reading: { en: 'Reading the file', 'zh-Hans': '正在读取文件', 'zh-Hant': '正在讀取文件' },
  stillReading: {
    en: 'Clausewright is still reading: one moment.',
    'zh-Hans': 'Clausewright 仍在读取，请稍候。',
    'zh-Hant': 'Clausewright 仍在讀取，請稍候。',
  },
  stopped: { en: 'Clausewright has stopped', 'zh-Hans': 'Clausewright 已停止', 'zh-Hant': 'Clausewright 已停止' },
  stoppedDetail: {
    en: 'Files are not being checked.',
    'zh-Hans': '目前不检查文件。',
    'zh-Hant': '目前不檢查文件。',
  },
  restart: { en: 'Restart', 'zh-Hans': '重新启动', 'zh-Hant': '重新啟動' },
  restarted: {
    en: 'Clausewright has restarted and reads all files anew.',
    'zh-Hans': 'Clausewright 已重新启动，正在重新读取所有文件。',
    'zh-Hant': 'Clausewright 已重新啟動，正在重新讀取所有文件。',
  },
  showOutput: { en: 'Show what happened', 'zh-Hans': '查看输出', 'zh-Hant': '查看輸出' },
  showResolved: { en: 'Show the standard', 'zh-Hans': '查看标准', 'zh-Hant': '查看標準' },
  cannotStart: {
    en: 'Clausewright could not start, so files are not being checked. Nothing in your files was changed.',
    'zh-Hans': 'Clausewright 无法启动，目前不检查文件。您的文件没有任何改动。',
    'zh-Hant': 'Clausewright 無法啟動，目前不檢查文件。您的文件沒有任何改動。',
  },
  notAnswering: {
    en: 'Clausewright does not answer, so what you asked for was not done. Restart it; your files stay as they are.',
    'zh-Hans': 'Clausewright 没有回应，您要做的操作没有完成。请重新启动；文件不受影响。',
    'zh-Hant': 'Clausewright 沒有回應，您要做的操作沒有完成。請重新啟動；文件不受影響。',
  },
  keepsFailing: {
    en: 'Clausewright stopped several times within three minutes and was left stopped. Nothing in your files was changed.',
    'zh-Hans': 'Clausewright 在三分钟内多次停止，现已不再重新启动。您的文件没有任何改动。',
    'zh-Hant': 'Clausewright 在三分鐘內多次停止，現已不再重新啟動。您的文件沒有任何改動。',
  },
  checkFolder: { en: 'Check all files', 'zh-Hans': '检查全部文件', 'zh-Hant': '檢查全部文件' },
  attach: { en: 'Attach as evidence', 'zh-Hans': '附作证明材料', 'zh-Hant': '附作證明材料' },
  openOwnFile: {
    en: 'Open a service standard or a self-report first, then ask for its standard.',
    'zh-Hans': '请先打开一份服务标准或自评报告，再查看它的标准。',
    'zh-Hant': '請先打開一份服務標準或自評報告，再查看它的標準。',
  },
  languageOfFile: { en: 'The language of the file', 'zh-Hans': '与文件相同', 'zh-Hant': '與文件相同' },
  languageBoth: { en: 'Chinese and English side by side', 'zh-Hans': '中英文对照', 'zh-Hant': '中英文對照' },
  openFileToConvert: {
    en: 'Open a service standard or a self-report first, then convert it.',
    'zh-Hans': '请先打开一份服务标准或自评报告，再转换。',
    'zh-Hant': '請先打開一份服務標準或自評報告，再轉換。',
  },
  nothingToMend: {
    en: 'There is nothing in the files of this workspace that could be mended without you.',
    'zh-Hans': '本工作区的文件中没有可以自动改正的内容。',
    'zh-Hant': '本工作區的文件中沒有可以自動改正的內容。',
  },
  mendFiles: {
    en: 'Mend {count} place(s) in {files} file(s)? Nothing of it alters what a file means.',
    'zh-Hans': '改正 {files} 个文件中的 {count} 处？这些改动都不影响文件的含义。',
    'zh-Hant': '改正 {files} 個文件中的 {count} 處？這些改動都不影響文件的含義。',
  },
  mendAll: { en: 'Mend All', 'zh-Hans': '全部改正', 'zh-Hant': '全部改正' },
  mendEach: { en: 'Look at Each First', 'zh-Hans': '先逐处查看', 'zh-Hant': '先逐處查看' },
  nothingToConvert: {
    en: 'There is nothing to convert in this file.',
    'zh-Hans': '此文件没有需要转换的内容。',
    'zh-Hant': '此文件沒有需要轉換的內容。',
  },
  unknownStandard: {
    en: 'The standard “{standard}” is neither in this workspace nor among those that come with Clausewright.',
    'zh-Hans': '本工作区和 Clausewright 自带的标准中都没有“{standard}”。',
    'zh-Hant': '本工作區和 Clausewright 自帶的標準中都沒有「{standard}」。',
  },
  namesNoStandard: {
    en: 'This file does not name a standard yet.',
    'zh-Hans': '此文件尚未写明标准。',
    'zh-Hant': '此文件尚未寫明標準。',
  },
  openReport: {
    en: 'Open a self-report first, then go through its answers.',
    'zh-Hans': '请先打开一份自评报告，再查看它的答复。',
    'zh-Hant': '請先打開一份自評報告，再查看它的答覆。',
  },
  noneUnanswered: {
    en: 'No clause is without an answer, or the standard of this report is not known.',
    'zh-Hans': '没有尚未答复的条款，或者找不到这份报告的标准。',
    'zh-Hant': '沒有尚未答覆的條款，或者找不到這份報告的標準。',
  },
  noneStale: {
    en: 'No answer of this report was given to a clause that has changed since.',
    'zh-Hans': '本报告的答复中，没有条款在答复之后有变的。',
    'zh-Hant': '本報告的答覆中，沒有條款在答覆之後有變的。',
  },
  whichHold: {
    en: 'These clauses have changed since they were answered. Which answers still hold?',
    'zh-Hans': '以下条款在答复之后有变，哪些答复仍然成立？',
    'zh-Hant': '以下條款在答覆之後有變，哪些答覆仍然成立？',
  },
  untickOthers: {
    en: 'Untick what no longer holds; OK marks the others as given to today’s text.',
    'zh-Hans': '不再成立的请取消勾选；确定后，其余答复即视为对现在内容的答复。',
    'zh-Hant': '不再成立的請取消勾選；確定後，其餘答覆即視為對現在內容的答覆。',
  },
  changesUnknown: {
    en: 'What the clause said when it was answered is not known: read it again.',
    'zh-Hans': '答复时的内容无从得知，请重读条款。',
    'zh-Hant': '答覆時的內容無從得知，請重讀條款。',
  },
  openStandard: {
    en: 'Open a service standard that names its edition first, then derive a variant of it.',
    'zh-Hans': '请先打开一份写有版本标识的服务标准，再由它派生变体。',
    'zh-Hant': '請先打開一份寫有版本標識的服務標準，再由它派生變體。',
  },
  pointAtClause: {
    en: 'Put the cursor on a clause of a service standard first.',
    'zh-Hans': '请先把光标放在服务标准的一条条款上。',
    'zh-Hant': '請先把光標放在服務標準的一條條款上。',
  },
  tightenWhere: {
    en: 'Where is “{clause}” to be tightened?',
    'zh-Hans': '在哪个变体中加严“{clause}”？',
    'zh-Hant': '在哪個變體中加嚴「{clause}」？',
  },
  newVariant: { en: 'A new variant', 'zh-Hans': '新变体', 'zh-Hant': '新變體' },
  compareAnswer: { en: 'See what changed', 'zh-Hans': '查看改动', 'zh-Hant': '查看改動' },
  notChanged: {
    en: 'Nothing was changed: a file cannot be written, or became another meanwhile. Please try once more.',
    'zh-Hans': '没有任何改动：有文件无法写入，或其间已有变化。请再试一次。',
    'zh-Hant': '沒有任何改動：有文件無法寫入，或其間已有變化。請再試一次。',
  },
  changedAgain: {
    en: 'A clause or an answer changed again while you were looking, so nothing was written. Please go through the answers once more.',
    'zh-Hans': '在您查看期间，条款或答复又有改动，因此没有写入任何内容。请再查看一遍。',
    'zh-Hant': '在您查看期間，條款或答覆又有改動，因此沒有寫入任何內容。請再查看一遍。',
  },
  pointAtAnswer: {
    en: 'Put the cursor on an answer of a self-report first.',
    'zh-Hans': '请先把光标放在自评报告的一条答复上。',
    'zh-Hant': '請先把光標放在自評報告的一條答覆上。',
  },
  nothingNext: {
    en: 'There is no list here that something could be added to.',
    'zh-Hans': '此处没有可以添加内容的列表。',
    'zh-Hant': '此處沒有可以添加內容的列表。',
  },
  nothingOpen: {
    en: 'Nothing in this file is left open.',
    'zh-Hans': '此文件没有待补或待改的内容。',
    'zh-Hant': '此文件沒有待補或待改的內容。',
  },
  openPlace: {
    en: '{number} of {count}: {label}',
    'zh-Hans': '{number}/{count}：{label}',
    'zh-Hant': '{number}/{count}：{label}',
  },
  openedAsYaml: {
    en: '“{file}” is a service standard or self-report by its name, but it is open as ordinary YAML, so Clausewright does not check it.',
    'zh-Hans': '从文件名看，“{file}”是服务标准或自评报告，但它是作为普通 YAML 打开的，Clausewright 不会检查它。',
    'zh-Hant': '從文件名看，「{file}」是服務標準或自評報告，但它是作為普通 YAML 打開的，Clausewright 不會檢查它。',
  },
  switchLanguage: { en: 'Check it', 'zh-Hans': '进行检查', 'zh-Hant': '進行檢查' },
  beginStandard: { en: 'New standard', 'zh-Hans': '新建标准', 'zh-Hant': '新建標準' },
  beginVariant: { en: 'New variant', 'zh-Hans': '新建变体', 'zh-Hant': '新建變體' },
  beginReport: { en: 'New self-report', 'zh-Hans': '新建自评报告', 'zh-Hant': '新建自評報告' },
  cannotBegin: {
    en: 'Clausewright does not answer, so that nothing can be begun. See its output.',
    'zh-Hans': 'Clausewright 没有应答，无法新建。请查看输出。',
    'zh-Hant': 'Clausewright 沒有應答，無法新建。請查看輸出。',
  },
  notBegun: {
    en: '“{file}” could not be written: see whether there is a file of this name, and whether you may write here.',
    'zh-Hans': '无法写入“{file}”：请查看是否已有同名文件，以及是否有权在此写入。',
    'zh-Hant': '無法寫入「{file}」：請查看是否已有同名文件，以及是否有權在此寫入。',
  },
  nameTaken: {
    en: 'There is a file “{file}” here. Choose another name.',
    'zh-Hans': '这里已有文件“{file}”，请另取名称。',
    'zh-Hant': '這裡已有文件「{file}」，請另取名稱。',
  },
  neverAsk: { en: 'Do not ask again', 'zh-Hans': '不再询问', 'zh-Hant': '不再詢問' },
} as const satisfies Readonly<Record<string, SentenceByLocale>>;

export type SentenceName = keyof typeof sentences;

/**
 * The sentence in the reader's language, `{name}` replaced by the argument of that name. An argument may be a file's name or text:
 * a sign without width keeps what looks like a link from being one.
 */
export function tell(locale: ReaderLocale, name: SentenceName, args: Readonly<Record<string, string>> = {}): string {
  return sentences[name][locale].replace(/\{(\w+)\}/g, (whole, key: string) => {
    return args[key]?.replace(/\](?=\()/g, ']\u2060') ?? whole;
  });
}
