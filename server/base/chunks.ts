import { isSameList } from './lists.ts';
import { memory } from './memory.ts';

/**
 * Long lists in chunks. A list that was made from another one shares with it the chunks in which nothing changed, so
 * that what is worked out from a chunk can be kept by it: an edit in a list of thousands costs the chunk it falls into.
 */
export type Chunks<T> = readonly (readonly T[])[];

/** What holds its elements in chunks, as a long list does. */
export interface Chunked<T> {
  /** None of them is empty. */
  readonly chunks: Chunks<T>;
}

/** A chunk holds about so many elements: what is done for each and what is done for each chunk balance. */
export const usualChunk = 32;
const longest = 2 * usualChunk;
const shortest = usualChunk / 2;

const known = memory<Chunks<unknown>>();

/** A list in chunks; one that is short, or of which nobody knows better, is a single one: itself. None of them is empty. */
export function chunksOf<T>(list: readonly T[] | Chunked<T>): Chunks<T> {
  if (!Array.isArray(list)) return (list as Chunked<T>).chunks;
  const found = known.of(list);
  // What was noted of a list is of its own elements; the map cannot say so.
  if (found !== undefined) return found as Chunks<T>;
  return list.length === 0 ? [] : [list];
}

/** The list of all that stands in the chunks. Of a single one it is that one itself. */
export function joined<T>(chunks: Chunks<T>): readonly T[] {
  const some = chunks.filter((one) => one.length > 0);
  const [only] = some;
  if (some.length < 2) return only ?? [];
  const none: T[] = [];
  const list = none.concat(...some);
  known.keep(list, some);
  return list;
}

/** Whether two lists are the same one by one; chunks that they share need no look. */
export function samePairs<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  const [ones, others] = [chunksOf(a), chunksOf(b)];
  const aligned = ones.length === others.length && ones.every((one, at) => one.length === others[at]?.length);
  if (!aligned) return pairwise(a, b, same);
  return ones.every((one, at) => one === others[at] || pairwise(one, others[at] ?? [], same));
}

/** The same of short lists, without chunks. */
export function pairwise<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  if (a.length !== b.length) return false;
  return a.every((one, index) => {
    const other = b[index];
    return other !== undefined && (one === other || same(one, other));
  });
}

/** What a chunk of elements comes to, worked out once for as long as the chunk stands. */
export function ofChunk<T extends object, R>(find: (chunk: readonly T[]) => R): (chunk: readonly T[]) => R {
  const found = memory<{ readonly result: R }>();
  return (chunk) => {
    const before = found.of(chunk);
    if (before) return before.result;
    const result = find(chunk);
    found.keep(chunk, { result });
    return result;
  };
}

/** As many parts are put together at once: where nothing among them has changed, they are not so much as asked. */
const window = 32;

/**
 * What many parts come to together, each of which says what it comes to by itself. Of a list of thousands in which one is
 * another than before, that one and those beside it are put together anew.
 */
export function gathered<P extends object, R>(
  find: (part: P) => R,
  join: (all: readonly R[]) => R,
): (parts: readonly P[]) => R {
  const known = memory<{ readonly parts: readonly P[]; readonly result: R }>();
  const inWindow = (parts: readonly P[]): R => {
    const [first] = parts;
    const before = first && known.of(first);
    if (before !== undefined && isSameList(before.parts, parts)) return before.result;
    const result = join(parts.map(find));
    if (first) known.keep(first, { parts, result });
    return result;
  };
  return (parts) => {
    if (parts.length <= window) return join(parts.map(find));
    const results: R[] = [];
    for (let at = 0; at < parts.length; at += window) results.push(inWindow(parts.slice(at, at + window)));
    return join(results);
  };
}

/** Chunks as they are put together: whole ones are shared, and what stands between them is cut anew. */
export interface ChunkBuilder<T> {
  readonly done: (readonly T[])[];
  loose: T[];
  /** A scrap that is shared if nothing follows it; nothing is loose then. */
  scrap: readonly T[] | undefined;
}

export function newChunks<T>(): ChunkBuilder<T> {
  return { done: [], loose: [], scrap: undefined };
}

/** Adds the elements `from` up to `to` of a chunk; all of it as it stands, where neither it nor what came before is a scrap. */
export function addChunk<T>(builder: ChunkBuilder<T>, chunk: readonly T[], from: number, to: number): void {
  const { loose, done, scrap } = builder;
  const clear = scrap === undefined && (loose.length === 0 || loose.length >= shortest);
  if (from === 0 && to === chunk.length && clear) {
    flush(builder);
    if (chunk.length < shortest) builder.scrap = chunk;
    else done.push(chunk);
    return;
  }
  addElements(builder, from === 0 && to === chunk.length ? chunk : chunk.slice(from, to));
}

export function addElements<T>(builder: ChunkBuilder<T>, elements: readonly T[]): void {
  if (builder.scrap !== undefined) builder.loose = [...builder.scrap];
  builder.scrap = undefined;
  for (const one of elements) builder.loose.push(one);
}

export function builtChunks<T>(builder: ChunkBuilder<T>): Chunks<T> {
  flush(builder);
  if (builder.scrap !== undefined) builder.done.push(builder.scrap);
  return builder.done;
}

function flush<T>(builder: ChunkBuilder<T>): void {
  const { loose, done } = builder;
  if (loose.length === 0) return;
  if (loose.length <= longest) done.push(loose);
  else {
    const count = Math.round(loose.length / usualChunk);
    for (let i = 0; i < count; i++) {
      done.push(loose.slice(Math.round((i * loose.length) / count), Math.round(((i + 1) * loose.length) / count)));
    }
  }
  builder.loose = [];
}
