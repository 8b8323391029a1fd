import type { Element } from '../../model/field.ts';
import { nearestKeys } from '../../model/keys/nearest.ts';
import { mapType } from '../../model/keys/table.ts';

/**
 * Whether an element has a key that stands for the given one in another spelling (標題 for `title`). What it lacks then is a
 * slip that is told already.
 */
export function isMisspelt({ given }: Element, map: string, key: string): boolean {
  const type = mapType(map);
  const keys = new Set(given.keys());
  return [...keys].some(
    (one) => !Object.hasOwn(type.keys, one) && nearestKeys([type], one, keys).suggestions.includes(key),
  );
}
