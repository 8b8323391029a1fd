import type { Words } from '../../base/words.ts';
import type { InvalidFormat } from '../../model/slip.ts';
import { looksLikeDocumentNumber } from '../../model/values/document-number-text.ts';
import { inAnswer, inClause, inHeader, inReport } from '../example.ts';
import { placed } from '../kit/words/schema-words.ts';
import { defineSlip } from '../rule.ts';

/** Every form that can be judged; the compiler asks for those to come. */
const formats: Readonly<Record<InvalidFormat['data']['format'], Words>> = {
  date: { en: 'a date such as 2017-09-15', 'zh-Hant': '日期，如 2017-09-15' },
  id: {
    en: 'an id: letters, digits and Han characters, with . _ - between them',
    'zh-Hant': '標識：由字母、數字、漢字組成，中間可用 . _ -',
  },
  edition: { en: 'an edition such as makerspace-service@2017', 'zh-Hant': '版次，如 makerspace-service@2017' },
  number: { en: 'a number', 'zh-Hant': '數字' },
  integer: { en: 'a whole number', 'zh-Hant': '整數' },
  quantity: { en: 'a quantity such as 1200, 1.5萬 or 26.6%', 'zh-Hant': '數量，如 1200、1.5萬、26.6%' },
  amount: { en: 'a number such as 1200 or 1.5萬', 'zh-Hant': '數，如 1200、1.5萬' },
  period: { en: 'a year, or from and to', 'zh-Hant': '年份，或起止日期' },
  ics: { en: 'an ICS code such as 03.080.99', 'zh-Hant': 'ICS 號，如 03.080.99' },
  ccs: { en: 'a CCS code such as A 20', 'zh-Hant': 'CCS 號，如 A 20' },
  line: { en: 'a text on one line', 'zh-Hant': '一行文字' },
  digest: { en: 'eight hexadecimal digits', 'zh-Hant': '八位十六進制數' },
  glob: { en: 'a pattern of paths such as reports/**', 'zh-Hant': '路徑模式，如 reports/**' },
  'document-number': { en: 'a document number such as GB/T 39668—2020', 'zh-Hant': '文件編號，如 GB/T 39668—2020' },
  'edition-or-number': {
    en: 'an edition such as makerspace-service@2017, or a document number',
    'zh-Hant': '版次（如 makerspace-service@2017）或文件編號',
  },
  citation: { en: 'an id, a clause of an edition, or a document number', 'zh-Hant': '標識、某版次的條款，或文件編號' },
  list: { en: 'a list of the right length', 'zh-Hant': '項數正確的列表' },
};

export const rule = defineSlip({
  code: 'schema/invalid-format',
  severity: 'error',
  title: { en: 'A value that does not read', 'zh-Hant': '無法識讀的值' },
  message: {
    default: {
      en: '“{value}” does not read as {format}. Correct it.',
      'zh-Hant': '「{value}」不能讀作{format}。請改正。',
    },
    'unknown-number': {
      en: '“{value}” has no form that is known of document numbers. Compare it with the document; if it stands there like that, leave it.',
      'zh-Hant': '「{value}」不是已知的文件編號形式。請與文件本身核對；如文件上就這樣寫，保留即可。',
    },
    repaired: {
      en: '“{value}” does not read as {format}. Write “{repaired}”.',
      'zh-Hant': '「{value}」不能讀作{format}。應寫作「{repaired}」。',
    },
    'full-width': {
      en: '“{value}” is written with full-width signs. Write “{repaired}”.',
      'zh-Hant': '「{value}」用了全角字符。應寫作「{repaired}」。',
    },
    'no-such-day': {
      en: '“{value}” names a day that the calendar does not have. Correct it.',
      'zh-Hant': '日曆上沒有「{value}」這一天。請改正。',
    },
    range: {
      en: '“{value}” names a range; here belongs one quantity.',
      'zh-Hant': '「{value}」是一個範圍，此處應填一個數量。',
    },
    bound: {
      en: '“{value}” names a bound; write the quantity alone.',
      'zh-Hant': '「{value}」是限值的說法，請只寫數量。',
    },
    'too-small': {
      en: '“{value}” is smaller than allowed here.',
      'zh-Hant': '「{value}」小於此處允許的最小值。',
    },
    'not-whole': {
      en: '“{value}” is no whole number.',
      'zh-Hant': '「{value}」不是整數。',
    },
    'too-long': {
      en: 'This pattern has more than {limit} characters, so it counts for no file. Write a shorter one, such as reports/**.',
      'zh-Hant': '該模式超過 {limit} 個字符，對任何文件都不起作用。請改用較短的模式，如 reports/**。',
    },
    'too-nested': {
      en: 'This pattern has more than {limit} opening brackets, so it counts for no file. Write a simpler one, such as reports/**.',
      'zh-Hant': '該模式的左括號超過 {limit} 個，對任何文件都不起作用。請改用較簡單的模式，如 reports/**。',
    },
    'no-edition': {
      en: '“{value}” names no edition. Write it behind an @, as in makerspace-service@2017.',
      'zh-Hant': '「{value}」沒有寫明版次。請在 @ 後寫明，如 makerspace-service@2017。',
    },
  },
  why: {
    en: 'What does not read cannot be compared or calculated with.',
    'zh-Hant': '無法識讀的值不能用來比較和計算。',
  },
  fix: 'auto',
  required: true,
  slip: 'schema/invalid-format',
  word({ data, repair }, fragment) {
    const { value, format, misfit } = data;
    const { problem, repaired } = misfit;
    const args = { value, format: formats[format], ...(repaired === undefined ? {} : { repaired }) };
    const wording = problem === 'full-width' && repaired === undefined ? 'default' : problem;
    const known = wording in this.message ? wording : repaired === undefined ? 'default' : 'repaired';
    // Numbers are given in more forms than anybody knows.
    if (isUnknownNumber(data)) return { args, wording: 'unknown-number', severity: 'hint' };
    if (repair === undefined) return { args, wording: known };
    const title = { en: 'Write “{repaired}”', 'zh-Hant': '改為「{repaired}」' };
    return {
      args,
      wording: known,
      fixes: () => [{ title, args, edits: placed(repair, fragment), preferred: true }],
    };
  },
  examples: () => ({
    bad: [
      inHeader('published: 2017年9月15日'),
      inHeader('published: 2017/9/15', 'zh-Hans'),
      inHeader('published: ２０１７-09-15'),
      inHeader('published: 2017-02-30'),
      inClause('provision: statement\ntext: 無\nweight: three'),
      inAnswer('status: implemented\nself-score: 三分'),
      inReport('period: 2016/3/31'),
      inHeader('references:\n  - number: 眾創空間規範'),
      {
        part: 'settings',
        files: { '.clausewright.yaml': `rules:\n  report/unanswered: {severity: hint, in: '{drafts/**'}\n` },
        show: `rules:\n  report/unanswered: {severity: hint, in: '{drafts/**'}`,
      },
    ],
    good: [
      inHeader('published: 2020-09-15'),
      inHeader(
        `bibliography:\n${[
          ...['JGJ 38', 'CJJ/T 263', 'TSG T5002', 'JTG D20', 'JTS 149', 'EN 1176-1', 'ASTM F1487', 'DB11/501—2017'],
          ...['建標 144', '商務部令2012年第11號', 'T/CHAS 10-4-3—2019'],
        ]
          .map((number) => `  - number: ${number}`)
          .join('\n')}`,
      ),
      inHeader('bibliography:\n  - number: 建标 144—2010\n  - number: 商务部令2012年第11号', 'zh-Hans'),
    ],
  }),
});

function isUnknownNumber({ value, format, misfit }: InvalidFormat['data']): boolean {
  if (misfit.problem !== 'unreadable' || misfit.repaired !== undefined) return false;
  if (format === 'document-number') return true;
  return (format === 'citation' || format === 'edition-or-number') && looksLikeDocumentNumber(value);
}
