import type { Range } from '../base/position.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { nearestKeys } from './keys/nearest.ts';
import { mapsBeside } from './keys/table.ts';
import type { MapType } from './keys/types.ts';
import type { MissingKey, UnknownKey } from './slip.ts';
import { rewrite } from './slip-repair.ts';

/** A map as far as its keys go. */
export interface KeyedMap {
  /** What kind of map it may be; keys tell. */
  readonly maps: readonly MapType[];
  /** By their names; of a name that stands there twice the first. */
  readonly keys: ReadonlyMap<string, ScalarNode>;
  /** Where a key that is missing is told. */
  readonly handle: Range;
}

export function keysByName(keys: readonly ScalarNode[]): KeyedMap['keys'] {
  // Of two of a name the one that is set last stays.
  return new Map(keys.toReversed().map((key) => [key.text, key]));
}

export function unknownKey({ maps, keys }: KeyedMap, key: ScalarNode): UnknownKey {
  const { suggestions, sure } = nearestKeys(maps, key.text, keys);
  const [first] = suggestions;
  const repair = sure && first !== undefined ? rewrite(key, first) : undefined;
  const beside = mapsBeside(maps[0]?.name ?? '');
  const knownIn = beside.filter((map) => Object.hasOwn(map.keys, key.text)).map(({ name }) => name);
  return {
    rule: 'schema/unknown-key',
    at: key.range,
    ...(repair ? { repair } : {}),
    data: { key: key.text, maps: maps.map(({ name }) => name), suggestions, knownIn },
  };
}

/** The second of two keys that do not stand side by side. */
export function misplacedKey(map: KeyedMap, key: ScalarNode): UnknownKey {
  const rivals = map.maps.flatMap((one) => one.exclusive ?? []);
  const beside = rivals.find(([first, second]) => second === key.text && map.keys.has(first))?.[0];
  const slip = unknownKey(map, key);
  const data = { ...slip.data, suggestions: [], ...(beside === undefined ? {} : { beside }) };
  return { rule: slip.rule, at: slip.at, data };
}

export function missingKey({ maps, handle }: KeyedMap, key: string): MissingKey {
  const map = maps.find((one) => Object.hasOwn(one.keys, key)) ?? maps[0];
  return {
    rule: 'schema/missing-key',
    at: handle,
    data: { key, map: map?.name ?? '', oneOf: map ? alternatives(map, key) : [key] },
  };
}

/** Keys that would have spared this one: a title, a file or a link. */
function alternatives(map: MapType, key: string): readonly string[] {
  const condition = map.conditions?.find((one) => one.key === key);
  const others = condition?.unless?.flatMap((one) => (one.values === undefined ? [one.key] : [])) ?? [];
  return condition?.when === undefined ? [key, ...others] : [key];
}

/**
 * A key misspelt is not also missing: drops what the map's unknown keys are likely meant to be. `unknown` and `missing` are
 * slips of one map.
 */
export function withoutEchoes(unknown: readonly UnknownKey[], missing: readonly MissingKey[]): readonly MissingKey[] {
  const meant = new Set(unknown.flatMap(({ data }) => data.suggestions));
  const grouped = meant.has('all') || meant.has('any');
  return missing.filter(({ data }) => !grouped && !data.oneOf.some((key) => meant.has(key)));
}

/** Of a map in which nothing is written: that is one slip, told by the key that is written first. */
export function firstMissing({ maps }: KeyedMap, missing: readonly MissingKey[]): readonly MissingKey[] {
  const order = maps.flatMap((map) => Object.keys(map.keys));
  const placeOf = ({ data }: MissingKey) => order.indexOf(data.key);
  return missing.toSorted((a, b) => placeOf(a) - placeOf(b)).slice(0, 1);
}
