import type { Locale, Words } from '../../../base/words.ts';
import type { Text } from '../../../model/field.ts';
import type { BlankForm, FormField } from '../../../model/standard.ts';
import { type Document, languageOf } from '../../../workspace/document.ts';
import type { Sourced } from '../../../workspace/resolve/resolution.ts';
import { nameOf } from '../words/labels.ts';
import { asWritten, joined, phrase } from '../words/phrases.ts';
import { hint } from './hint.ts';
import { entry, type NewEntry } from './new-entry.ts';

const asked: Words = { en: '{label} ({what})', 'zh-Hant': '{label}（{what}）' };
const or: Words = { en: ' or ', 'zh-Hant': '或' };
const yesOrNo: Words = { en: 'yes or no', 'zh-Hant': '是或否' };
const date = asWritten('YYYY-MM-DD');

/** The fields of a form, each yet to be filled in: what it is called, and what may stand there. */
export function newFormEntries({ document, value }: Sourced<BlankForm>, reader: Locale): readonly NewEntry[] {
  return fieldEntries(value.fields, document, reader);
}

export function fieldEntries(fields: readonly FormField[], home: Document, reader: Locale): readonly NewEntry[] {
  return fields.flatMap((field) => {
    const id = field.id?.value;
    return id === undefined ? [] : [entry(id, hint(whatToFill(field, home), reader))];
  });
}

function whatToFill(field: FormField, home: Document): Words {
  const own = languageOf(home);
  const label = nameOf(field.label, field.id?.text ?? '', own);
  const what = kindOfEntry(field, (choice) => nameOf(choice, '', own));
  return what === undefined ? label : phrase(asked, { label, what });
}

function kindOfEntry({ type, unit, choices }: FormField, name: (choice: Text) => Words): Words | undefined {
  switch (type?.value) {
    case 'number':
      return unit && asWritten(unit.text);
    case 'date':
      return date;
    case 'choice':
      return choices.length === 0 ? undefined : joined(choices.map(name), or);
    case 'yes-no':
      return yesOrNo;
    default:
      return undefined;
  }
}
