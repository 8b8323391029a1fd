import type { FormField } from '../../model/standard.ts';
import { readDate } from '../../model/values/date.ts';
import { readQuantity } from '../../model/values/quantity-text.ts';
import { foldScript } from '../../model/wording/fold.ts';

const yesOrNo = /^(?:是|否|有|无|同意|不同意|yes|no|true|false|y|n|[√✓✔×✗])$/i;

/** Whether what is filled in is what the field takes. */
export function fitsField(field: FormField, filled: string): boolean {
  const text = filled.trim();
  switch (field.type?.value) {
    case 'number':
      return readQuantity(text, field.unit?.value ?? '').ok;
    case 'date':
      return readDate(text).ok;
    case 'choice':
      return field.choices.some(({ plain, by }) =>
        [plain, ...by.values()].some((one) => one !== undefined && foldScript(one.text.trim()) === foldScript(text)),
      );
    case 'yes-no':
      return yesOrNo.test(foldScript(text));
    default:
      return true;
  }
}
