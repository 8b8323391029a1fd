import { readCreditCode } from '../../model/values/credit-code.ts';
import { inReport } from '../example.ts';
import { defineCheck } from '../rule.ts';

const code = (text: string) => inReport(`operator:\n  name: 示例運營方\n  credit-code: ${text}`);

export const rule = defineCheck({
  code: 'report/credit-code',
  severity: 'error',
  title: { en: 'A unified social credit code that cannot be', 'zh-Hant': '統一社會信用代碼有誤' },
  message: {
    length: {
      en: 'A unified social credit code has 18 characters; this one has {length}. Copy it from the business licence.',
      'zh-Hant': '統一社會信用代碼應為18位，這裡是{length}位。請照營業執照填寫。',
    },
    lookalike: {
      en: 'Character {position} is the letter “{character}”, which credit codes do not use: probably the digit {digit} is meant. Copy the code from the business licence.',
      'zh-Hant': '第{position}位是字母「{character}」，代碼中不用這個字母，大概應為數字{digit}。請照營業執照改正。',
    },
    alphabet: {
      en: 'Character {position}, “{character}”, does not occur in credit codes: they have digits and capital letters without I, O, S, V and Z. Copy the code from the business licence.',
      'zh-Hant':
        '第{position}位「{character}」不會出現在代碼中：代碼只有數字和大寫字母，且不用I、O、S、V、Z。請照營業執照改正。',
    },
    check: {
      en: 'The check character in place {position} does not fit the others, so at least one of the 18 is wrong. Compare with the business licence.',
      'zh-Hant': '第{position}位校驗碼與其餘各位不符，可見18位中至少有一位寫錯。請與營業執照核對。',
    },
    form: {
      en: 'Write the code as on the business licence: half-width digits and capital letters, nothing between them.',
      'zh-Hant': '請照營業執照填寫：半角數字和大寫字母，中間不留空。',
    },
  },
  why: {
    en: 'The code tells operators of the same name apart, and links the reports of one.',
    'zh-Hant': '代碼用來區分同名的單位，並把同一單位的報告聯繫起來。',
  },
  cites: { document: 'GB 32100—2015' },
  fix: 'none',
  on: 'report',
  reads: [],
  *check(report) {
    const field = report.operator?.creditCode;
    const reading = field?.value === undefined ? undefined : readCreditCode(field.value);
    if (field === undefined || reading === undefined || reading.ok) return;
    switch (reading.problem) {
      case 'empty':
        return;
      case 'length':
        yield { at: field, wording: 'length', args: { length: reading.length } };
        return;
      case 'alphabet': {
        const { character, position } = reading;
        const digit = lookalikes[character];
        const wording = digit === undefined ? 'alphabet' : 'lookalike';
        yield { at: field, wording, args: { character, position, digit: digit ?? '' } };
        return;
      }
      case 'check-character':
        yield { at: field, wording: 'check', args: { position: reading.wrong[0]?.position ?? 18 } };
        return;
      default:
        yield { at: field, wording: 'form' };
    }
  },
  examples: () => ({
    bad: [
      code('91310104MA0TD1015'),
      code('9131O104MA0TD1015D'),
      code('91310104MA0TD1015V'),
      code('91310104MA0TD1016D'),
      code('91310104ma0td1015d'),
      code('９１310104MA0TD1015D'),
    ],
    good: [code('91310104MA0TD1015D')],
  }),
});

const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', Z: '2', S: '5' };
