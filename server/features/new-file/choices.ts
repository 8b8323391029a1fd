import { type Locale, say } from '../../base/words.ts';
import { valuesOf } from '../../model/keys/enums.ts';
import type { EnumName } from '../../model/keys/types.ts';
import type { NewItem } from '../../protocol/new-file.ts';
import { type StandardDocument, wholeOf } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { standardName } from '../titles.ts';

/** The values of a closed choice, with what each is for. */
export function choicesOf(name: EnumName, locale: Locale): readonly NewItem[] {
  return valuesOf(name).map(({ value, title, what }) => ({
    value,
    label: say(title, locale),
    description: value,
    detail: say(what, locale),
  }));
}

/** The standards that can be named, by edition: the workspace's own first. */
function knownStandards({ standards }: Snapshot): readonly StandardDocument[] {
  const known = [...standards.values()].flatMap(([first]) => (first === undefined ? [] : [wholeOf(first)]));
  return known.toSorted((a, b) => Number(a.origin === 'shipped') - Number(b.origin === 'shipped'));
}

export function standardChoices(snapshot: Snapshot, locale: Locale): readonly NewItem[] {
  return knownStandards(snapshot).flatMap((standard): NewItem[] => {
    const edition = standard.model.edition?.value;
    return edition === undefined
      ? []
      : [{ value: edition, label: standardName(standard, locale), description: edition }];
  });
}
