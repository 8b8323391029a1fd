import type { Field, Language } from '../../../model/field.ts';
import { mapType } from '../../../model/keys/table.ts';
import type { Printed } from '../../../syntax/print.ts';
import { scalarText } from '../../../syntax/quote.ts';
import { languageOf } from '../../../workspace/document.ts';
import { type Instead, printedField } from '../../../workspace/resolve/print-value.ts';
import type { Sourced } from '../../../workspace/resolve/resolution.ts';
import { entry, type NewContent } from './new-entry.ts';

/** What a base says under a key of its maps of a kind, as a variant's own file in some language says it, with some of its scalars replaced. */
export function inheritedContent(
  { document, value }: Sourced<Field<unknown>>,
  into: Language,
  [map, key]: readonly [string, string],
  instead: Instead,
): NewContent {
  const languages = { own: languageOf(document), wanted: into, instead };
  return contentOf(printedField(value, mapType(map).keys[key]?.type, languages));
}

/** What is printed, as fixes write it. `write`: how a scalar stands there. */
export function contentOf(printed: Printed, write: (text: string) => string = scalarText): NewContent {
  switch (printed.kind) {
    case 'scalar':
      return write(printed.text);
    case 'list':
      return { items: printed.items.map((one) => contentOf(one, write)) };
    case 'map':
      return printed.entries.map(({ key, value }) => entry(scalarText(key), contentOf(value, write)));
  }
}
