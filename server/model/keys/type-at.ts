import { remembering } from '../../base/remembering.ts';
import { reference } from './make.ts';
import { mapType, root } from './table.ts';
import type { KeyedType, KeySpec, MapType, RootName, ValueType } from './types.ts';

/** What the table says of one place in a file. */
export interface TableEntry {
  readonly type: ValueType;
  /** The key it stands under, where that is one of the format's (not a free id, not a list item). */
  readonly key?: string;
  readonly spec?: KeySpec;
  /** The kind of map in which the key stands. */
  readonly map?: MapType;
}

/** The type of what a requirement tree's lists hold: leaves, lists and groups. */
function innerTree(type: ValueType & { kind: 'tree' }): ValueType {
  if (type.inner) return type;
  return innerTreeOf(type.leaf);
}

const innerTreeOf = remembering((leaf: ValueType): ValueType => ({ kind: 'tree', leaf, inner: true }));

/** How a scalar standing there is read; undefined where none may stand. */
export function scalarOf(type: ValueType): ValueType | undefined {
  switch (type.kind) {
    case 'map':
    case 'keyed':
      return undefined;
    case 'list':
      return type.orOne ? scalarOf(type.of) : undefined;
    case 'tree':
      return type.inner ? scalarOf(type.leaf) : undefined;
    case 'either':
      return scalarOf(type.scalar);
    case 'by-level':
      return scalarOf(type.of);
    default:
      return type;
  }
}

/** The kinds of map with known keys that may stand there. Several where keys tell them apart (criterion and group). */
export const mapsOf = remembering(findMaps);

function findMaps(type: ValueType): readonly MapType[] {
  switch (type.kind) {
    case 'text':
      return type.plain ? [] : [mapType('translations')];
    case 'quantity':
      return [mapType(type.as === 'figure' ? 'figure' : 'quantity')];
    case 'period':
      return [mapType('period')];
    case 'map':
      return [mapType(type.map)];
    case 'list':
      return type.orOne ? mapsOf(type.of) : [];
    case 'tree':
      return type.inner ? [...mapsOf(type.leaf), mapType('group')] : [mapType('group')];
    case 'either':
      return mapsOf(type.other);
    case 'by-level':
      return mapsOf(type.of);
    default:
      return [];
  }
}

/** A map whose keys are free, as it may stand there. */
export function keyedOf(type: ValueType): KeyedType | undefined {
  if (type.kind === 'keyed') return type;
  if (type.kind === 'by-level') return eachLevel(type.of);
  return type.kind === 'either' ? keyedOf(type.other) : undefined;
}

const eachLevel = remembering((of: ValueType): KeyedType => ({ kind: 'keyed', by: reference('level'), of }));

/** The type of a list's items; undefined where no list may stand. */
export function itemOf(type: ValueType): ValueType | undefined {
  switch (type.kind) {
    case 'list':
      return type.of;
    case 'tree':
      return innerTree(type);
    case 'either':
      return itemOf(type.other);
    case 'by-level':
      return itemOf(type.of);
    default:
      return undefined;
  }
}

/** What a group lists, by the type of what its lists hold. */
const groupEntries = remembering((inner: ValueType): Readonly<Record<'all' | 'any', TableEntry>> => {
  const map = mapType('group');
  const type: ValueType = { kind: 'list', of: inner };
  const entry = (key: 'all' | 'any'): TableEntry => {
    const spec = map.keys[key];
    return { type, key, map, ...(spec ? { spec } : {}) };
  };
  return { all: entry('all'), any: entry('any') };
});

/** What may stand under each key of a kind of map. */
const entriesOf = remembering(
  (map: MapType): ReadonlyMap<string, TableEntry> =>
    new Map(Object.entries(map.keys).map(([key, spec]) => [key, { type: spec.type, key, spec, map }])),
);

/** What may stand under a key of a map. Lenient: a criterion without its list is still known as one. */
export function under(type: ValueType, key: string): TableEntry | undefined {
  if (type.kind === 'tree' && (key === 'all' || key === 'any')) return groupEntries(innerTree(type))[key];
  const maps = type.kind === 'tree' ? mapsOf(innerTree(type)) : mapsOf(type);
  for (const map of maps) {
    const entry = entriesOf(map).get(key);
    if (entry) return entry;
  }
  const free = keyedOf(type);
  return free && { type: free.of };
}

/** The type of what stands under a key, and no more: asked for every key of every file. */
export function typeUnder(type: ValueType, key: string): ValueType | undefined {
  if (type.kind === 'tree') return under(type, key)?.type;
  for (const map of mapsOf(type)) {
    if (Object.hasOwn(map.keys, key)) return map.keys[key]?.type;
  }
  return keyedOf(type)?.of;
}

/** The type of a whole file. */
export function rootType(name: RootName): ValueType {
  return rootTypeOf(root(name));
}

const rootTypeOf = remembering(({ name }: MapType): ValueType => ({ kind: 'map', map: name }));

/** What the table says of the place that a path of keys and list positions leads to; undefined where it knows nothing. */
export function specAt(name: RootName, path: readonly (string | number)[]): TableEntry | undefined {
  let entry: TableEntry | undefined = { type: rootType(name) };
  for (const step of path) {
    if (entry === undefined) return undefined;
    entry = stepTo(entry, step);
  }
  return entry;
}

function stepTo(entry: TableEntry, step: string | number): TableEntry | undefined {
  if (typeof step === 'string') return under(entry.type, step);
  const type = itemOf(entry.type);
  return type && { type };
}
