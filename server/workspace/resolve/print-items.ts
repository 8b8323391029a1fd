import { languages } from '../../model/field.ts';
import { adaptedItemKeys } from '../../model/keys/items.ts';
import type { AdaptedItem } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { Printed, PrintedEntry } from '../../syntax/print.ts';
import type { StandardDocument } from '../document.ts';
import { changedKeysOf } from './adapted-items.ts';
import { type LanguagePair, printedField } from './print-value.ts';
import type { EffectiveClause, Sourced } from './resolution.ts';

/** The printed items of a clause with what its adaptations say anew of single ones. */
export function adaptedItems(
  printed: Printed,
  { adaptations }: EffectiveClause,
  intoOurs: (from: StandardDocument) => LanguagePair,
): Printed {
  // What was said of items that were then replaced as a whole is gone with them.
  const whole = adaptations.findLastIndex(({ value }) => value.given.has('items'));
  const changes = adaptations
    .slice(Math.max(0, whole))
    .flatMap(({ document, value }) => value.adaptItems.map((one) => ({ document, value: one })));
  return changes.reduce((all, change) => withChange(all, change, intoOurs(change.document)), printed);
}

function withChange(printed: Printed, change: Sourced<AdaptedItem>, into: LanguagePair): Printed {
  if (printed.kind !== 'list') return printed;
  return { ...printed, items: printed.items.map((one) => changedItem(one, change, into)) };
}

/** An item that bears an id is a map. */
function changedItem(item: Printed, change: Sourced<AdaptedItem>, into: LanguagePair): Printed {
  if (item.kind !== 'map') return item;
  const entries = item.entries.map(({ key, value }) => ({
    key,
    value: key === 'items' ? withChange(value, change, into) : value,
  }));
  const id = entries.find(({ key }) => key === 'id')?.value;
  const named = change.value.item?.text;
  const isMeant = named !== undefined && id?.kind === 'scalar' && idKey(id.text) === idKey(named);
  if (!isMeant) return { ...item, entries };
  const said = changedEntries(change.value, into);
  const isAnew = said.some(({ key }) => key === 'text');
  const all = new Map(entries.filter(({ key }) => !isAnew || !isLanguage(key)).map(({ key, value }) => [key, value]));
  for (const { key, value } of said) all.set(key, value);
  return { ...item, entries: Array.from(all, ([key, value]) => ({ key, value })) };
}

/** Of an item that gives its text by languages itself. */
function isLanguage(key: string): boolean {
  return languages.some((one) => one === key);
}

function changedEntries(change: AdaptedItem, into: LanguagePair): readonly PrintedEntry[] {
  return changedKeysOf(change).flatMap((key) => {
    const field = change.given.get(key);
    return field === undefined ? [] : [{ key, value: printedField(field, adaptedItemKeys[key].type, into) }];
  });
}
