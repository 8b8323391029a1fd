import type { Condition, MapType, Presence } from './types.ts';

/** The keys of a map that are there, with the text of those whose values are scalars. */
export type PresentKeys = ReadonlyMap<string, string | undefined>;

function holds(presence: Presence, present: PresentKeys): boolean {
  if (!present.has(presence.key)) return false;
  if (presence.values === undefined) return true;
  const value = present.get(presence.key);
  return value !== undefined && presence.values.includes(value);
}

function asks(condition: Condition, present: PresentKeys): boolean {
  const { when = [], unless = [] } = condition;
  return when.every((one) => holds(one, present)) && !unless.some((one) => holds(one, present));
}

/**
 * The keys that the map must have in the company of those present, in the table's order; present or not. That every asked
 * clause needs an answer is no matter of one file's keys and is not known here.
 */
export function requiredIn(map: MapType, present: PresentKeys): readonly string[] {
  const asked = new Set((map.conditions ?? []).filter((one) => asks(one, present)).map(({ key }) => key));
  return Object.entries(map.keys).flatMap(([key, spec]) => (spec.required || asked.has(key) ? [key] : []));
}

/** Whether the key may be added to those present: not there yet, and not in place of one that is. */
export function mayAdd(map: MapType, key: string, present: PresentKeys): boolean {
  if (present.has(key)) return false;
  const rivals = (map.exclusive ?? []).flatMap(([a, b]) => (a === key ? [b] : b === key ? [a] : []));
  return !rivals.some((rival) => present.has(rival));
}
