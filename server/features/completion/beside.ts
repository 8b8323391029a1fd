import type { MapType } from '../../model/keys/types.ts';
import { entriesOf, itemsOf, kindOf, viewOf } from '../../syntax/view.ts';
import type { Request } from './request.ts';

/**
 * What a new item of a list is begun without, though it is hardly ever left out: what those beside it must have alike, and none of
 * them has.
 */
export function lackedBeside(map: MapType, { place }: Request): ReadonlySet<string> {
  const even = Object.entries(map.keys).flatMap(([key, { expected }]) => (expected === 'evenly' ? [key] : []));
  if (even.length === 0) return new Set();
  const last = place.location.part === 'new-item' ? place.location.trail.at(-1) : undefined;
  const list = last?.value && viewOf(last.value, last.fragment);
  const others = (list === undefined ? [] : itemsOf(list)).filter((view) => kindOf(view) === 'map');
  const given = new Set(others.flatMap((view) => entriesOf(view).map(({ key }) => key.text)));
  return new Set(others.length === 0 ? [] : even.filter((key) => !given.has(key)));
}
