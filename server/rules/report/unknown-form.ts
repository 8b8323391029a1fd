import { nearestIds } from '../../model/keys/nearest-ids.ts';
import { idKey } from '../../model/values/id.ts';
import { formOf, formsIn } from '../../workspace/resolve/forms.ts';
import { inReport } from '../example.ts';
import { removal } from '../kit/fixes/removal.ts';
import { guessFixes } from '../kit/fixes/suggest.ts';
import { formStandard } from '../kit/form-example.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const remove = { en: 'Remove it', 'zh-Hant': '刪去' };

export const rule = defineCheck({
  code: 'report/unknown-form',
  severity: 'error',
  title: { en: 'A form or field that the standard does not have', 'zh-Hant': '標準中沒有的表格或欄目' },
  message: {
    form: {
      en: 'The standard has no form “{id}”. Correct the id, or remove the form.',
      'zh-Hant': '標準中沒有表格「{id}」。請改正標識，或刪去。',
    },
    field: {
      en: 'The form “{form}” has no field “{id}”. Correct the id, or remove it.',
      'zh-Hant': '表格「{form}」沒有欄目「{id}」。請改正標識，或刪去。',
    },
  },
  why: {
    en: 'What is filled in there is asked by nobody, and missing elsewhere.',
    'zh-Hant': '填在這裡的內容沒有人要，而該填的地方卻空著。',
  },
  fix: 'choose',
  on: 'report',
  reads: ['imports'],
  *check(report, { document, imports, setting }) {
    const { resolution, complete } = imports;
    if (resolution === undefined || !complete) return;
    for (const { form, entries } of report.forms) {
      const found = formOf(resolution, idKey(form.text));
      if (found === undefined) {
        const ids = formsIn(resolution).flatMap(({ value }) => value.id?.value ?? []);
        const fixes = () => [...guessFixes(form, nearestIds(ids, form.text)), ...removal(document, form, remove)];
        yield { at: form, wording: 'form', args: { id: form.text }, fixes };
        continue;
      }
      const ids = found.value.fields.flatMap(({ id }) => id?.value ?? []);
      const known = new Set(ids.map(idKey));
      const name = nameOf(found.value.title, form.text, setting.language);
      for (const { field } of entries) {
        if (known.has(idKey(field.text))) continue;
        const fixes = () => [...guessFixes(field, nearestIds(ids, field.text)), ...removal(document, field, remove)];
        yield { at: field, wording: 'field', args: { id: field.text, form: name }, fixes };
      }
    }
  },
  examples: () => ({
    bad: [
      inReport('forms:\n  intaek:\n    name: 張三', { standard: formStandard() }),
      inReport('forms:\n  intake:\n    name: 張三\n    agee: 82', { standard: formStandard() }),
      inReport('forms:\n  intake: {name: 张三, 性别: 男}', { standard: formStandard('zh-Hans') }),
    ],
    good: [
      inReport('forms:\n  intake:\n    name: 張三\n    age: 82', { standard: formStandard() }),
      inReport('forms:\n  intake: {name: 张三}', { standard: formStandard('zh-Hans') }),
    ],
  }),
});
