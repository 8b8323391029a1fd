import type { Words } from '../../base/words.ts';
import type { BlankForm, FormField } from '../../model/standard.ts';
import { asWritten } from '../../rules/kit/words/phrases.ts';
import type { Document } from '../../workspace/document.ts';
import type { SheetField, Wording } from './book.ts';
import { strung } from './preliminaries.ts';
import { fieldWording, spoken, type Typesetting, wordingOf } from './wording.ts';

const words = {
  date: { en: 'year    month    day', 'zh-Hant': '　　年　　月　　日' },
  yesNo: { en: '□ yes  □ no', 'zh-Hant': '□ 是　□ 否' },
} satisfies Readonly<Record<string, Words>>;

/** The heading of a form; its id where it has none. */
export function sheetTitle({ title, id }: BlankForm, home: Document, setting: Typesetting): Wording {
  const wording = wordingOf(title, home, setting);
  return wording.length > 0 || id === undefined ? wording : spoken(asWritten(id.text), setting);
}

export function sheetField(field: FormField, home: Document, setting: Typesetting): SheetField {
  const label = wordingOf(field.label, home, setting);
  return {
    label: label.length > 0 || field.id === undefined ? label : fieldWording(field.id, home, setting),
    hint: hintOf(field, home, setting),
    isRequired: field.required?.value === true,
  };
}

/** What stands in the blank: boxes to tick, a unit. */
function hintOf({ type, unit, choices }: FormField, home: Document, setting: Typesetting): Wording {
  switch (type?.value) {
    case 'date':
      return spoken(words.date, setting);
    case 'yes-no':
      return spoken(words.yesNo, setting);
    case 'choice': {
      const box = spoken(asWritten('□ '), setting);
      const boxed = choices.map((one) => {
        const said = wordingOf(one, home, setting);
        return strung([box.slice(0, said.length), said], setting, asWritten(''));
      });
      return strung(boxed, setting, asWritten('　'));
    }
    default:
      return fieldWording(unit, home, setting);
  }
}
