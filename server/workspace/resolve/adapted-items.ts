import { fieldName } from '../../model/fields-of.ts';
import { adaptedItemKeys } from '../../model/keys/items.ts';
import type { AdaptedItem, Item } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';

/** What an adaptation may say anew of a list item. */
export type AdaptedItemKey = Exclude<keyof typeof adaptedItemKeys, 'item'>;

/** Items with what an adaptation says anew of some of them, each found by its id at any depth; all others stay the same objects. */
export function withAdaptedItems(items: readonly Item[], changes: readonly AdaptedItem[]): readonly Item[] {
  const now = items.map((item) => {
    const inside = withAdaptedItems(item.items, changes);
    const own = changes.filter((one) => isAboutItem(one, item));
    if (own.length === 0 && inside === item.items) return item;
    return Object.assign({ ...item, items: inside }, ...own.map(changedFields)) as Item;
  });
  return now.every((one, at) => one === items[at]) ? items : now;
}

export function isAboutItem({ item: named }: AdaptedItem, { id }: Item): boolean {
  return named !== undefined && id !== undefined && idKey(named.text) === idKey(id.text);
}

/** The keys of its item that a change gives anew. */
export function changedKeysOf({ given }: AdaptedItem): readonly AdaptedItemKey[] {
  return changeable.filter((key) => given.has(key));
}

const changeable = Object.keys(adaptedItemKeys).filter(isAdaptedItemKey);

export function isAdaptedItemKey(key: string): key is AdaptedItemKey {
  return key !== 'item' && Object.hasOwn(adaptedItemKeys, key);
}

function changedFields(change: AdaptedItem): Partial<Item> {
  const fields = change as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(changedKeysOf(change).map((key) => [fieldName(key), fields[fieldName(key)]]));
}
