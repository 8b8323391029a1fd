import type { Element } from '../model/field.ts';
import { nearestKeys } from '../model/keys/nearest.ts';
import { mapType } from '../model/keys/table.ts';

/**
 * Whether an element has a key that stands for the given one in another spelling (標題 for `title`). What it lacks then is a
 * slip that is told already.
 */
export function isMisspelt({ given }: Element, map: string, key: string): boolean {
  const type = mapType(map);
  const known = new Set(Object.keys(type.keys));
  return [...given.keys()].some((one) => {
    if (known.has(one)) return false;
    const taken = new Set([...given.keys()].filter((other) => known.has(other)));
    return nearestKeys([type], one, taken).suggestions.includes(key);
  });
}
