import { requiredIn } from './conditions.ts';
import type { KeySpec, MapType } from './types.ts';

/** What a new map of the kind is begun with: the keys it must have and those hardly ever left out; where there are none, all. */
export function skeletonKeys(map: MapType): readonly (readonly [string, KeySpec])[] {
  const required = new Set(requiredIn(map, new Map()));
  const all = Object.entries(map.keys);
  const some = all.filter(([key, spec]) => required.has(key) || spec.expected);
  return some.length > 0 ? some : all;
}
