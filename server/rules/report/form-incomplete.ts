import { idKey } from '../../model/values/id.ts';
import { formOf } from '../../workspace/resolve/forms.ts';
import { inReport } from '../example.ts';
import { addEntry } from '../kit/fixes/additions.ts';
import { fieldEntries } from '../kit/fixes/new-forms.ts';
import { formStandard } from '../kit/form-example.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'report/form-incomplete',
  severity: 'warning',
  title: { en: 'A form with fields left empty', 'zh-Hant': '表格有必填欄目未填' },
  message: {
    en: 'The form “{form}” still needs: {fields}. Fill them in.',
    'zh-Hant': '表格「{form}」還須填寫：{fields}。',
  },
  why: {
    en: 'The standard asks for these fields of whoever fills the form.',
    'zh-Hant': '標準規定這些欄目必填。',
  },
  lacks: 'value',
  fix: 'once',
  on: 'report',
  reads: ['imports'],
  *check(report, { document, imports, setting }) {
    const { resolution, complete } = imports;
    if (resolution === undefined || !complete) return;
    for (const filledIn of report.forms) {
      const { form, entries } = filledIn;
      const found = formOf(resolution, idKey(form.text));
      if (found === undefined) continue;
      // A field that stands there and is yet to be filled in is told by itself.
      const there = new Set(
        entries.flatMap(({ field, filled }) => (filled?.text.trim() === '' ? [] : [idKey(field.text)])),
      );
      const missing = found.value.fields.filter(
        ({ id, required }) => required?.value === true && id !== undefined && !there.has(idKey(id.text)),
      );
      if (missing.length === 0) continue;
      const name = nameOf(found.value.title, form.text, setting.language);
      const fields = missing.map(({ label, id }) => nameOf(label, id?.text ?? '', setting.language));
      yield {
        at: form,
        args: { form: name, fields },
        fixes: (reader) => {
          const given = new Set(entries.map(({ field }) => idKey(field.text)));
          const absent = missing.filter(({ id }) => !given.has(idKey(id?.text ?? '')));
          const added = fieldEntries(absent, found.document, reader);
          const edit = added.length === 0 ? undefined : addEntry(document, filledIn, ...added);
          const title = { en: 'Add the fields that are missing', 'zh-Hant': '添加缺少的欄目' };
          return edit === undefined ? [] : [{ title, edits: [edit], preferred: true }];
        },
      };
    }
  },
  examples: () => ({
    bad: [
      inReport('forms:\n  intake:\n    age: 82', { standard: formStandard() }),
      inReport('forms:\n  intake: {care: 半自理}', { standard: formStandard('zh-Hans') }),
    ],
    good: [
      inReport('forms:\n  intake:\n    name: 張三', { standard: formStandard() }),
      inReport('summary: 全年入住 12 人。', { standard: formStandard() }),
    ],
  }),
});
