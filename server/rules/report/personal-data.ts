import { maskPersonalNumber, mayHoldPersonalNumbers, personalNumbersIn } from '../../model/values/personal-data.ts';
import { sign, signsOf } from '../../model/wording/signs.ts';
import { inAnswer, inReport } from '../example.ts';
import { placeIn, replaceIn } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

const mask = { en: 'Mask it', 'zh-Hant': '遮蓋號碼' };

export const rule = defineCheck({
  code: 'report/personal-data',
  severity: 'warning',
  title: { en: 'A person’s number in the text', 'zh-Hant': '文字中有個人號碼' },
  message: {
    'identity-card': {
      en: 'This is a person’s identity-card number. Mask or remove it.',
      'zh-Hant': '這是個人的身份證號碼。請遮蓋或刪去。',
    },
    mobile: {
      en: 'This looks like a person’s mobile number. Mask or remove it; the contact belongs under “operator”.',
      'zh-Hant': '這像是個人的手機號碼。請遮蓋或刪去，聯繫方式寫在「operator」下。',
    },
  },
  why: {
    en: 'Reports are passed on and published; personal numbers must not go with them.',
    'zh-Hant': '報告會轉交和公開，個人號碼不應隨之外傳。',
  },
  fix: 'once',
  on: 'text',
  reads: [],
  within: 'report',
  concerns: ({ prose: { text } }) => (signsOf(text) & sign.digit) !== 0 && mayHoldPersonalNumbers(text),
  *check({ prose }) {
    for (const number of personalNumbersIn(prose.text)) {
      yield {
        at: placeIn(prose, number),
        wording: number.kind,
        fixes: () => [
          { title: mask, edits: [replaceIn(prose, number, maskPersonalNumber(prose.text, number))], preferred: true },
        ],
      };
    }
  },
  examples: () => ({
    bad: [
      inAnswer('status: implemented\nstatement: 導師組長的身份證號碼為11010519491231002X。'),
      inAnswer('status: implemented\nstatement: |\n  看房請打13800138000，\n  找前臺。'),
      inReport('language: zh-Hans\nsummary: >-\n  负责人手机\n  +86 138 0013 8000。'),
    ],
    good: [
      inAnswer('status: implemented\nstatement: 導師組長的身份證號碼為11010519491231003X。'),
      inAnswer('status: implemented\nstatement: 總收入13812345678元，看房請打138****8000。'),
      inReport(
        'operator: {name: 示例運營方, credit-code: 91310104MA0TD1015D, contact: {name: 張三, phone: "13800138000"}}',
      ),
    ],
  }),
});
