import { inClause, inHeader, standardFile } from '../example.ts';
import type { ProblemRule } from '../rule.ts';

/** One wording for each reason of `syntax/syntax-reason.ts`. */
export const rule: ProblemRule = {
  code: 'yaml/syntax',
  severity: 'error',
  title: { en: 'Text that cannot be read', 'zh-Hant': '無法讀取的文字' },
  message: {
    'unclosed-quote': {
      en: 'This quotation mark is never closed. Close it at the end of the value.',
      'zh-Hant': '這個引號沒有閉合。請在值的末尾補上引號。',
    },
    'unclosed-bracket': {
      en: 'The closing “{sign}” is missing. Add it behind the last item.',
      'zh-Hant': '缺少結尾的「{sign}」。請在最後一項後補上。',
    },
    'unexpected-bracket': {
      en: '“{sign}” closes nothing. Remove it, or add the opening bracket.',
      'zh-Hant': '「{sign}」沒有對應的左括號。請刪去，或補上左括號。',
    },
    'bad-indentation': {
      en: 'This line begins at a column that fits nothing above it. Line it up with what it belongs to.',
      'zh-Hant': '這一行的縮進與上文對不上。請與所屬內容對齊。',
    },
    'stray-line': {
      en: 'This line interrupts what goes on below it, and fits nothing there. Line it up with what it belongs to, or remove it.',
      'zh-Hant': '這一行打斷了前後相連的內容，又不屬於其中任何一級。請與所屬內容對齊，或刪去。',
    },
    'stray-colon': {
      en: 'Behind “{key}” a half-width colon and a space belong (“: ”), not the full-width “：”; nor does the line stand below the keys that it goes with. Mend both.',
      'zh-Hant':
        '「{key}」後應用半角冒號加空格（「: 」），不能用全角冒號「：」；這一行也沒有與上下的鍵對齊。請一併改正。',
    },
    'stray-space': {
      en: 'Behind “{key}:” a space is missing; nor does the line stand below the keys that it goes with. Mend both.',
      'zh-Hant': '「{key}:」後缺少空格；這一行也沒有與上下的鍵對齊。請一併改正。',
    },
    'missing-colon': {
      en: 'A key stands here without its colon. Write “key: value”.',
      'zh-Hant': '這裡的鍵缺少冒號。請寫成「鍵: 值」。',
    },
    'missing-comma': {
      en: 'A comma is missing between two items.',
      'zh-Hant': '兩項之間缺少逗號。',
    },
    'missing-dash': {
      en: 'This entry of the list lacks its “- ”.',
      'zh-Hant': '列表的這一項缺少「- 」。',
    },
    'unexpected-colon': {
      en: 'A second colon on this line begins nothing that may stand here. Put the value in quotes, or on lines of its own.',
      'zh-Hant': '這一行的第二個冒號後不能再起一個鍵。請給值加引號，或另起一行。',
    },
    'unexpected-comma': {
      en: 'A comma stands here without an item. Remove it.',
      'zh-Hant': '這裡的逗號前後缺少內容。請刪去。',
    },
    'unexpected-dash': {
      en: 'A list cannot begin on this line. Put it on lines of its own, below the key.',
      'zh-Hant': '列表不能從這一行開始。請在鍵的下一行起寫。',
    },
    'unexpected-text': {
      en: 'Behind the closing mark nothing more may stand. Remove this, or move it inside.',
      'zh-Hant': '結束符號之後不能再有文字。請刪去，或移到裡面。',
    },
    'bad-escape': {
      en: '“{sign}” means nothing inside double quotes. Write \\\\ for a backslash, or use single quotes.',
      'zh-Hant': '「{sign}」在雙引號中沒有意義。反斜線請寫作 \\\\，或改用單引號。',
    },
    'bad-start': {
      en: 'A value cannot begin with “{sign}”. Put it in quotes.',
      'zh-Hant': '值不能以「{sign}」開頭。請加引號。',
    },
    'bad-block-header': {
      en: 'Behind | or > the line must end. Begin the text on the next line.',
      'zh-Hant': '| 或 > 之後應當換行。請從下一行寫正文。',
    },
    'bad-block-indentation': {
      en: 'A line of this text is indented less than its first line. Line them up.',
      'zh-Hant': '這段文字中有一行的縮進少於首行。請對齊。',
    },
    'bad-key': {
      en: 'This cannot be a key. A key is plain text on one line.',
      'zh-Hant': '這裡不能作為鍵。鍵應是一行以內的普通文字。',
    },
    'comment-without-space': {
      en: 'Before the # of a comment belongs a space.',
      'zh-Hant': '註釋的 # 前應有空格。',
    },
    'unknown-alias': {
      en: '“*{name}” refers to nothing above. Correct the name, or put the value in quotes.',
      'zh-Hant': '上文沒有「*{name}」所指的內容。請改正名稱，或給值加引號。',
    },
    'bad-anchor': {
      en: 'A name with & or * cannot stand here. Put the value in quotes.',
      'zh-Hant': '這裡不能用 & 或 * 開頭的名稱。請給值加引號。',
    },
    'bad-tag': {
      en: 'A type with ! cannot stand here. Put the value in quotes.',
      'zh-Hant': '這裡不能用 ! 開頭的類型。請給值加引號。',
    },
    'bad-directive': {
      en: 'A line that begins with % is no part of this format. Remove it.',
      'zh-Hant': '以 % 開頭的行不屬於本格式。請刪去。',
    },
    'control-character': {
      en: 'There is a control character here that no text holds. Remove it.',
      'zh-Hant': '這裡有文本中不應出現的控制字符。請刪去。',
    },
    default: {
      en: 'This cannot be read. Compare it with the lines around it.',
      'zh-Hant': '這裡無法讀取。請與前後行對照。',
    },
  },
  why: {
    en: 'Until it is mended, what stands here is not checked.',
    'zh-Hant': '改正之前，這裡的內容不會被核對。',
  },
  fix: 'once',
  problem: 'syntax',
  mending: {
    title: { en: 'Line it up', 'zh-Hant': '對齊這一行' },
    by: {
      'stray-colon': { en: 'Write “{key}: ” and line it up', 'zh-Hant': '改成「{key}: 」並對齊' },
      'stray-space': { en: 'Write “{key}: ” and line it up', 'zh-Hant': '改成「{key}: 」並對齊' },
      'missing-colon': { en: 'Add the colon', 'zh-Hant': '補上冒號' },
      'missing-dash': { en: 'Add “- ”', 'zh-Hant': '補上「- 」' },
      'unclosed-bracket': { en: 'Add “{sign}” at the end of the line', 'zh-Hant': '在行末補上「{sign}」' },
    },
  },
  examples: () => ({
    bad: [
      inHeader('published: "2020-09-15'),
      inHeader('space-types: [co-working'),
      inClause('provision: "statement" 多餘\ntext: 無'),
      inHeader('audience: [创业团队, 初创企业', 'zh-Hans'),
      standardFile(
        'standard: demo@2020\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: draft\nchapters:\n  - id: one\ntext：無\n    title: 甲',
      ),
      inHeader('audience:\n  - 創業團隊\n和初創企業，以及\n  - 創客'),
      inHeader('scope 本規範適用於眾創空間。'),
    ],
    good: [
      inHeader('scope: "本規範適用於眾創空間。"'),
      inHeader('audience: [创业团队, 初创企业]', 'zh-Hans'),
      standardFile(
        '# 註釋\nstandard: demo@2020\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: draft\nchapters:\n  - {id: one, title: 甲, text: 無}',
      ),
    ],
  }),
};
