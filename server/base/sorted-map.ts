/**
 * A read-only map in the order of its keys (by UTF-16 unit), of which a changed copy shares nearly everything: a change
 * costs one chunk and the list of chunks, not the whole. What it holds depends on its entries alone, never on the order
 * in which they came.
 */
export interface SortedMap<V> extends ReadonlyMap<string, V> {
  with(key: string, value: V): SortedMap<V>;
  without(key: string): SortedMap<V>;
  /** All of these changes in one step, `undefined` taking out: a chunk in which several fall is copied once. */
  withAll(changes: ReadonlyMap<string, V | undefined>): SortedMap<V>;
}

/** A map under change: what was put or taken out is so at once, and all of it made one map in the end. */
export interface MapDraft<V> {
  get(key: string): V | undefined;
  /** `undefined` takes out. */
  set(key: string, value: V | undefined): void;
  done(): SortedMap<V>;
}

export function draftOf<V>(map: SortedMap<V>): MapDraft<V> {
  const changes = new Map<string, V | undefined>();
  return {
    get: (key) => (changes.has(key) ? changes.get(key) : map.get(key)),
    set: (key, value) => void changes.set(key, value),
    done: () => map.withAll(changes),
  };
}

/** Keys in order, and the value of each at the same place: a search passes over keys alone, which lie side by side. */
interface MapChunk<V> {
  readonly keys: readonly string[];
  readonly values: readonly V[];
}

/** The chunks of a map, and the first key of each. */
interface MapChunks<V> {
  readonly all: readonly MapChunk<V>[];
  readonly firsts: readonly string[];
}

/** A chunk that grows beyond this is cut in two. */
const largest = 64;

export function sortedMap<V>(entries: Iterable<readonly [string, V]> = []): SortedMap<V> {
  let map: SortedMap<V> = ofChunks<V>({ all: [], firsts: [] }, 0);
  for (const [key, value] of entries) map = map.with(key, value);
  return map;
}

function ofChunks<V>(chunks: MapChunks<V>, size: number): SortedMap<V> {
  const { all, firsts } = chunks;
  const entries = () => each(all, (key, value): [string, V] => [key, value]);
  const map: SortedMap<V> = {
    size,
    get(key) {
      const chunk = all[chunkOf(firsts, key)];
      return chunk && valueIn(chunk, key, firstNotBelow(chunk.keys, key));
    },
    has(key) {
      const keys = all[chunkOf(firsts, key)]?.keys ?? [];
      return keys[firstNotBelow(keys, key)] === key;
    },
    entries,
    [Symbol.iterator]: entries,
    keys: () => each(all, (key) => key),
    values: () => each(all, (_, value) => value),
    forEach(tell) {
      for (const [key, value] of entries()) tell(value, key, map);
    },
    with: (key, value) => changed(key, value),
    without: (key) => changed(key, undefined),
    withAll(changes) {
      const sorted = [...changes].sort(([a], [b]) => (a < b ? -1 : 1));
      const made: MapChunk<V>[] = [];
      let taken = 0;
      for (let next = 0; next < sorted.length; ) {
        const from = next;
        const at = chunkOf(firsts, sorted[from]?.[0] ?? '');
        const end = firsts[at + 1];
        do next += 1;
        while (next < sorted.length && (end === undefined || (sorted[next]?.[0] ?? '') < end));
        made.push(...all.slice(taken, at), ...cut(merged(all[at] ?? none, sorted.slice(from, next))));
        taken = at + 1;
      }
      made.push(...all.slice(taken));
      if (made.length === all.length && made.every((chunk, at) => chunk === all[at])) return map;
      return ofChunks(
        { all: made, firsts: made.map(firstOf) },
        made.reduce((sum, { keys }) => sum + keys.length, 0),
      );
    },
  };
  const changed = (key: string, value: V | undefined): SortedMap<V> => {
    const at = chunkOf(firsts, key);
    const before = all[at] ?? none;
    const after = merged(before, [[key, value]]);
    if (after === before) return map;
    const made = cut(after);
    return ofChunks(
      { all: all.toSpliced(at, 1, ...made), firsts: firsts.toSpliced(at, 1, ...made.map(firstOf)) },
      size + after.keys.length - before.keys.length,
    );
  };
  return map;
}

const none: MapChunk<never> = { keys: [], values: [] };

function firstOf({ keys }: MapChunk<unknown>): string {
  return keys[0] ?? '';
}

/**
 * Of all maps one generator: V8 gives each that is made with a map a hidden class, which holds the map and all that is in it until
 * the whole heap is looked through.
 */
function* each<V, R>(chunks: readonly MapChunk<V>[], tell: (key: string, value: V) => R): MapIterator<R> {
  for (const { keys, values } of chunks) for (const [at, value] of values.entries()) yield tell(keys[at] ?? '', value);
}

/** A chunk with sorted changes made in it; the same where they change nothing. */
function merged<V>(chunk: MapChunk<V>, changes: readonly (readonly [string, V | undefined])[]): MapChunk<V> {
  const keys = chunk.keys.slice();
  const values = chunk.values.slice();
  let same = true;
  for (const [key, value] of changes) {
    const place = firstNotBelow(keys, key);
    const known = keys[place] === key;
    if (known ? values[place] === value : value === undefined) continue;
    same = false;
    if (value === undefined) {
      keys.splice(place, 1);
      values.splice(place, 1);
    } else if (known) values[place] = value;
    else {
      keys.splice(place, 0, key);
      values.splice(place, 0, value);
    }
  }
  return same ? chunk : { keys, values };
}

/** MapChunks with room to grow, of which none is empty. */
function cut<V>(chunk: MapChunk<V>): readonly MapChunk<V>[] {
  const { keys, values } = chunk;
  if (keys.length <= largest) return keys.length === 0 ? [] : [chunk];
  const half = largest >> 1;
  return Array.from({ length: Math.ceil(keys.length / half) }, (_, at) => ({
    keys: keys.slice(at * half, (at + 1) * half),
    values: values.slice(at * half, (at + 1) * half),
  }));
}

/** The chunk that holds the key, or would: the last that does not begin above it. */
function chunkOf(firsts: readonly string[], key: string): number {
  let [low, high] = [0, firsts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const first = firsts[middle];
    if (first !== undefined && first <= key) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

function valueIn<V>({ keys, values }: MapChunk<V>, key: string, place: number): V | undefined {
  return keys[place] === key ? values[place] : undefined;
}

/** Where the key stands among sorted keys, or would stand. */
function firstNotBelow(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = keys[middle];
    if (one !== undefined && one < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
