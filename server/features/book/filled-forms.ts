import type { FilledForm } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { asWritten } from '../../rules/kit/words/phrases.ts';
import { formOf } from '../../workspace/resolve/forms.ts';
import type { BookBlock, SheetField } from './book.ts';
import type { ReportContext } from './report-context.ts';
import { sheetField, sheetTitle } from './sheets.ts';
import { fieldWording, placeIn, spoken } from './wording.ts';

/** The forms that a report fills, in its order: each field of the standard's, then what that does not have. */
export function filledForms(context: ReportContext): readonly BookBlock[] {
  return context.document.model.forms.map((form, at) => filledForm(form, at, context));
}

function filledForm(filled: FilledForm, at: number, context: ReportContext): BookBlock {
  const { document, setting, resolution } = context;
  const form = resolution && formOf(resolution, idKey(filled.form.text));
  const entries = new Map(filled.entries.map((one) => [idKey(one.field.text), one]));
  const asked = form?.value.fields ?? [];
  const known = new Set(asked.map(({ id }) => idKey(id?.text ?? '')));
  const own = asked.flatMap((field): readonly SheetField[] => {
    if (form === undefined) return [];
    const blank = sheetField(field, form.document, setting);
    const given = fieldWording(entries.get(idKey(field.id?.text ?? ''))?.filled, document, setting);
    if (given.length === 0) return [{ ...blank, ...(blank.isRequired && { isOpen: true }) }];
    const isUnit = field.type?.value === 'number' && !given.some(({ paragraphs }) => /\D$/.test(lastOf(paragraphs)));
    return [{ ...blank, hint: isUnit ? blank.hint : [], filled: given }];
  });
  const others = filled.entries.flatMap(({ field, filled: said }): readonly SheetField[] =>
    known.has(idKey(field.text))
      ? []
      : [
          {
            label: fieldWording(field, document, setting),
            hint: [],
            isRequired: false,
            filled: fieldWording(said, document, setting),
          },
        ],
  );
  return {
    kind: 'sheet',
    id: `=forms/${at + 1}`,
    at: placeIn(document, filled.form),
    title:
      form === undefined
        ? spoken(asWritten(filled.form.text), setting)
        : sheetTitle(form.value, form.document, setting),
    fields: [...own, ...others],
  };
}

/** The last that is said: 82, or 82歲. */
function lastOf(paragraphs: readonly (readonly { readonly text: string }[])[]): string {
  return paragraphs.flat().at(-1)?.text ?? '';
}
