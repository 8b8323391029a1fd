import type { Words } from '../../base/words.ts';
import { idKey } from '../../model/values/id.ts';
import { formFieldOf } from '../../workspace/resolve/forms.ts';
import { inReport } from '../example.ts';
import { writeInstead } from '../kit/fixes/suggest.ts';
import { fitsField } from '../kit/form-entries.ts';
import { formStandard } from '../kit/form-example.ts';
import { nameOf } from '../kit/words/labels.ts';
import { asWritten } from '../kit/words/phrases.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'report/form-entry',
  severity: 'error',
  title: { en: 'An entry that its field does not take', 'zh-Hant': '填寫的內容不符合欄目' },
  message: {
    number: {
      en: '“{field}” takes a number, with {unit} or none behind it. Correct “{written}”.',
      'zh-Hant': '「{field}」應填數值，單位為{unit}或不寫。請改正「{written}」。',
    },
    'plain-number': {
      en: '“{field}” takes a number. Correct “{written}”.',
      'zh-Hant': '「{field}」應填數值。請改正「{written}」。',
    },
    date: {
      en: '“{field}” takes a date, written 2017-09-15. Correct “{written}”.',
      'zh-Hant': '「{field}」應填日期，寫作 2017-09-15。請改正「{written}」。',
    },
    choice: {
      en: '“{field}” takes one of: {choices}. Correct “{written}”.',
      'zh-Hant': '「{field}」應從下列選項中選填：{choices}。請改正「{written}」。',
    },
    'yes-no': {
      en: '“{field}” takes yes or no. Correct “{written}”.',
      'zh-Hant': '「{field}」應填「是」或「否」。請改正「{written}」。',
    },
  },
  why: {
    en: 'Whoever collects the forms cannot use an entry of another kind.',
    'zh-Hant': '類型不符的內容，匯總表格的人無法使用。',
  },
  fix: 'choose',
  on: 'report',
  reads: ['imports'],
  *check(report, { imports, setting }) {
    const { resolution, complete } = imports;
    if (resolution === undefined || !complete) return;
    for (const { form, entries } of report.forms) {
      for (const { field, filled } of entries) {
        const asked = formFieldOf(resolution, idKey(form.text), idKey(field.text))?.value;
        const type = asked?.type?.value ?? 'text';
        if (asked === undefined || type === 'text' || filled?.value === undefined) continue;
        if (fitsField(asked, filled.value)) continue;
        const choices = asked.choices.flatMap(({ plain, by }) => plain?.value ?? [...by.values()][0]?.value ?? []);
        const unit = asked.unit?.value;
        const name = nameOf(asked.label, field.text, setting.language);
        const wording = type === 'number' && unit === undefined ? 'plain-number' : type;
        const offered = type === 'choice' ? choices : type === 'yes-no' ? ['是', '否'] : [];
        const list: Words = asWritten(choices.join('、'));
        yield {
          at: filled,
          wording,
          args: { field: name, written: filled.value, choices: list, unit: unit ?? '' },
          fixes: () => offered.map((one) => writeInstead(filled, one)),
        };
      }
    }
  },
  examples: () => ({
    bad: [
      inReport('forms:\n  intake:\n    name: 張三\n    age: 不詳', { standard: formStandard() }),
      inReport('forms:\n  intake:\n    name: 張三\n    age: 82 平方米', { standard: formStandard() }),
      inReport('forms:\n  intake:\n    name: 张三\n    moved: 上周', { standard: formStandard('zh-Hans') }),
      inReport('forms:\n  intake:\n    name: 張三\n    care: 重度', { standard: formStandard() }),
      inReport('forms:\n  intake:\n    name: 張三\n    agreed: 也許', { standard: formStandard() }),
    ],
    good: [
      inReport(
        'forms:\n  intake:\n    name: 張三\n    age: 82歲\n    moved: 2016-03-01\n    care: 半自理\n    agreed: 是',
        {
          standard: formStandard(),
        },
      ),
      inReport('forms:\n  intake: {name: 张三, age: 82, care: 半自理, agreed: true}', {
        standard: formStandard('zh-Hans'),
      }),
    ],
  }),
});
