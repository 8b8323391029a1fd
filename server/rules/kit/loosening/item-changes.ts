import type { Words } from '../../../base/words.ts';
import { itemNumber, placedItems } from '../../../model/numbered-parts.ts';
import type { Adaptation, AdaptedItem, Item } from '../../../model/standard.ts';
import { idKey } from '../../../model/values/id.ts';
import type { Place } from '../../../syntax/tree.ts';
import { type AdaptedItemKey, changedKeysOf, isAboutItem } from '../../../workspace/resolve/adapted-items.ts';
import type { Fix } from '../../rule.ts';
import { withoutEntry, withoutItem } from '../fixes/removal.ts';
import { asWritten, joined } from '../words/phrases.ts';
import { type AdaptedClause, keepInherited, keepTitle } from './adapted.ts';

/** Where a variant's own file says something anew of a list item. */
interface ItemChange {
  readonly adaptation: Adaptation;
  readonly place: Place;
  readonly keep: () => readonly Fix[];
}

/** An item of the base, and what it has become. */
interface ChangedItem {
  readonly before: Item;
  readonly after: Item;
  readonly change: ItemChange;
  /** The clause, and the item by its letter. */
  readonly name: Words;
}

/** Items with ids that the variant's own file keeps and says anew in a field: by themselves, or with the whole list. */
export function changedItems(clause: AdaptedClause, key: AdaptedItemKey): readonly ChangedItem[] {
  const now = placedItems(clause.after.content);
  return placedItems(clause.before.content).flatMap(({ item: before }): readonly ChangedItem[] => {
    const found = before.id && now.find(({ item }) => idKey(item.id?.text ?? '') === idKey(before.id?.text ?? ''));
    const change = found && found.item !== before ? changeOfItem(clause, found.item, key) : undefined;
    if (found === undefined || change === undefined) return [];
    const name = joined([clause.name, asWritten(itemNumber(found.path))], asWritten(' '));
    return [{ before, after: found.item, change, name }];
  });
}

function changeOfItem(clause: AdaptedClause, item: Item, key: AdaptedItemKey): ItemChange | undefined {
  for (const { document, value } of [...clause.after.adaptations].reverse()) {
    if (document !== clause.document) continue;
    const own = value.adaptItems.find((one) => isAboutItem(one, item) && one.given.has(key));
    if (own !== undefined) return inChange(clause, value, own, key);
    if (value.given.has('items'))
      return { adaptation: value, place: item.id ?? item.handle, keep: () => keepInherited(clause, 'items') };
  }
  return undefined;
}

/** The first place at which the variant's own file says a field anew of single items. */
export function firstItemChange(clause: AdaptedClause, key: AdaptedItemKey): ItemChange | undefined {
  for (const { document, value } of [...clause.after.adaptations].reverse()) {
    const own = document === clause.document && value.adaptItems.find((one) => one.given.has(key));
    if (own) return inChange(clause, value, own, key);
  }
  return undefined;
}

function inChange(clause: AdaptedClause, adaptation: Adaptation, item: AdaptedItem, key: AdaptedItemKey): ItemChange {
  const field = item.given.get(key);
  return { adaptation, place: field ?? item.handle, keep: () => withoutField(clause, item, field?.key) };
}

/** Takes back what is said anew of an item; with its last field goes the item. */
function withoutField({ document }: AdaptedClause, item: AdaptedItem, key: Place | undefined): readonly Fix[] {
  const isLast = changedKeysOf(item).length === 1;
  const edit = isLast ? withoutItem(document, item.handle) : key && withoutEntry(document, key);
  return edit === undefined ? [] : [{ title: keepTitle, edits: [edit], preferred: true }];
}
