import { fitted } from '../../base/lists.ts';
import { entriesOf, kindOf } from '../../syntax/view.ts';
import type { AtLevel } from '../field.ts';
import { quantity } from '../keys/values.ts';
import { readKeyed, type Slot } from './fields.ts';

/** A map with none of the keys of a quantity has a value for each level. */
function isByLevel({ view }: Slot): boolean {
  return kindOf(view) === 'map' && entriesOf(view).every(({ key }) => !Object.hasOwn(quantity.keys, key.text));
}

const none: readonly never[] = [];

/** The one value for all levels, or one for each that is named. */
export function readAtLevels<V extends object>(
  slot: Slot | undefined,
  read: (slot: Slot) => V | undefined,
): readonly AtLevel<V>[] {
  if (slot === undefined) return none;
  const one = (value: V | undefined): readonly V[] => (value === undefined ? [] : [value]);
  if (!isByLevel(slot)) return one(read(slot));
  return fitted(readKeyed(slot, (level, at) => one(read(at)).map((value) => ({ ...value, level }))).flat());
}
