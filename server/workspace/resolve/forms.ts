import type { BlankForm, FormField } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { annexContentOf } from './annex-content.ts';
import type { Resolution, Sourced } from './resolution.ts';

/** The form of an id, in NFC. */
export function formOf(resolution: Pick<Resolution, 'annexes'>, id: string): Sourced<BlankForm> | undefined {
  return formsIn(resolution).find(({ value }) => idKey(value.id?.text ?? '') === id);
}

/** Those of all annexes, in their order. */
export function formsIn({ annexes }: Pick<Resolution, 'annexes'>): readonly Sourced<BlankForm>[] {
  return annexes.flatMap((annex) => annexContentOf(annex, 'forms'));
}

/** The field of a form; both ids in NFC. */
export function formFieldOf(
  resolution: Pick<Resolution, 'annexes'> | undefined,
  form: string | undefined,
  id: string,
): Sourced<FormField> | undefined {
  const found = resolution && formOf(resolution, form ?? '');
  const field = found?.value.fields.find((one) => idKey(one.id?.text ?? '') === id);
  return found && field && { document: found.document, value: field };
}
