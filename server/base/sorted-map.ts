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
export interface Draft<V> {
  get(key: string): V | undefined;
  /** `undefined` takes out. */
  set(key: string, value: V | undefined): void;
  done(): SortedMap<V>;
}

export function draftOf<V>(map: SortedMap<V>): Draft<V> {
  const changes = new Map<string, V | undefined>();
  return {
    get: (key) => (changes.has(key) ? changes.get(key) : map.get(key)),
    set: (key, value) => void changes.set(key, value),
    done: () => map.withAll(changes),
  };
}

type Entry<V> = readonly [string, V];
type Chunk<V> = readonly Entry<V>[];

/** A chunk that grows beyond this is cut in two. */
const largest = 64;

export function sortedMap<V>(entries: Iterable<Entry<V>> = []): SortedMap<V> {
  let map: SortedMap<V> = ofChunks<V>([], 0);
  for (const [key, value] of entries) map = map.with(key, value);
  return map;
}

function ofChunks<V>(chunks: readonly Chunk<V>[], size: number): SortedMap<V> {
  const find = (key: string): Entry<V> | undefined => {
    const chunk = chunks[chunkOf(chunks, key)];
    const found = chunk?.[firstNotBelow(chunk, key)];
    return found?.[0] === key ? found : undefined;
  };
  const entries = () => each(chunks, ([key, value]): [string, V] => [key, value]);
  const map: SortedMap<V> = {
    size,
    get: (key) => find(key)?.[1],
    has: (key) => find(key) !== undefined,
    entries,
    [Symbol.iterator]: entries,
    keys: () => each(chunks, ([key]) => key),
    values: () => each(chunks, ([, value]) => value),
    forEach(tell) {
      for (const chunk of chunks) for (const [key, value] of chunk) tell(value, key, map);
    },
    with(key, value) {
      const at = chunkOf(chunks, key);
      const chunk = chunks[at] ?? [];
      const place = firstNotBelow(chunk, key);
      const there = chunk[place];
      const known = there?.[0] === key;
      if (known && there[1] === value) return map;
      const changed = chunk.toSpliced(place, known ? 1 : 0, [key, value]);
      return ofChunks(chunks.toSpliced(at, 1, ...cut(changed)), known ? size : size + 1);
    },
    without(key) {
      const at = chunkOf(chunks, key);
      const chunk = chunks[at] ?? [];
      const place = firstNotBelow(chunk, key);
      if (chunk[place]?.[0] !== key) return map;
      const rest = chunk.toSpliced(place, 1);
      return ofChunks(chunks.toSpliced(at, 1, ...(rest.length === 0 ? [] : [rest])), size - 1);
    },
    withAll(changes) {
      const sorted = [...changes].sort(([a], [b]) => (a < b ? -1 : 1));
      const all: Chunk<V>[] = [];
      let taken = 0;
      for (let next = 0; next < sorted.length; ) {
        const from = next;
        const at = chunkOf(chunks, sorted[from]?.[0] ?? '');
        const end = chunks[at + 1]?.[0]?.[0];
        do next += 1;
        while (next < sorted.length && (end === undefined || (sorted[next]?.[0] ?? '') < end));
        all.push(...chunks.slice(taken, at), ...cutAll(merged(chunks[at] ?? [], sorted.slice(from, next))));
        taken = at + 1;
      }
      all.push(...chunks.slice(taken));
      if (all.length === chunks.length && all.every((chunk, at) => chunk === chunks[at])) return map;
      return ofChunks(
        all,
        all.reduce((sum, { length }) => sum + length, 0),
      );
    },
  };
  return map;
}

/**
 * Of all maps one generator: V8 gives each that is made with a map a hidden class, which holds the map and all that is in it until
 * the whole heap is looked through.
 */
function* each<V, R>(chunks: readonly Chunk<V>[], tell: (entry: Entry<V>) => R): MapIterator<R> {
  for (const chunk of chunks) for (const entry of chunk) yield tell(entry);
}

/** A chunk with sorted changes made in it; the same where they change nothing. */
function merged<V>(chunk: Chunk<V>, changes: readonly (readonly [string, V | undefined])[]): Chunk<V> {
  const all: Entry<V>[] = [];
  let next = 0;
  let same = true;
  for (const [key, value] of changes) {
    const place = firstNotBelow(chunk, key, next);
    const there = chunk[place]?.[0] === key ? chunk[place] : undefined;
    if (there?.[1] === value) continue;
    same = false;
    for (const one of chunk.slice(next, place)) all.push(one);
    next = there === undefined ? place : place + 1;
    if (value !== undefined) all.push([key, value]);
  }
  return same ? chunk : [...all, ...chunk.slice(next)];
}

/** Chunks with room to grow, of which none is empty. */
function cutAll<V>(entries: Chunk<V>): readonly Chunk<V>[] {
  if (entries.length <= largest) return entries.length === 0 ? [] : [entries];
  const half = largest >> 1;
  const count = Math.ceil(entries.length / half);
  return Array.from({ length: count }, (_, at) => entries.slice(at * half, (at + 1) * half));
}

function cut<V>(chunk: Chunk<V>): readonly Chunk<V>[] {
  if (chunk.length <= largest) return [chunk];
  const half = chunk.length >> 1;
  return [chunk.slice(0, half), chunk.slice(half)];
}

/** The chunk that holds the key, or would: the last that does not begin above it. */
function chunkOf<V>(chunks: readonly Chunk<V>[], key: string): number {
  let [low, high] = [0, chunks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const first = chunks[middle]?.[0]?.[0];
    if (first !== undefined && first <= key) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/** Where the key stands in a chunk, or would stand, `from` on. */
function firstNotBelow<V>(chunk: Chunk<V>, key: string, from = 0): number {
  let [low, high] = [from, chunk.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = chunk[middle];
    if (one !== undefined && one[0] < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
