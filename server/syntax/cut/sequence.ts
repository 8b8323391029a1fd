import {
  addChunk,
  addElements,
  builtChunks,
  type ChunkBuilder,
  type Chunks,
  chunksOf,
  joined,
  newChunks,
} from '../../base/chunks.ts';
import { type LongList, longList } from '../../base/long-list.ts';

type ShortOrLong<T> = readonly T[] | LongList<T>;

/**
 * A list that is mostly chunks of an older one. What is taken over is only named until the list is made, so that a
 * change in a long one costs what it touches and a single copy.
 */
export interface Sequence<T, S extends ShortOrLong<T> = readonly T[]> {
  /** The list that it may turn out to be. */
  readonly source: S;
  readonly runs: (T[] | Taken<T>)[];
  length: number;
}

/** The elements `from` up to `to` of a list. */
interface Taken<T> {
  readonly list: ShortOrLong<T>;
  readonly from: number;
  to: number;
}

export function newSequence<T>(source?: readonly T[]): Sequence<T>;
export function newSequence<T>(source: LongList<T>): Sequence<T, LongList<T>>;
export function newSequence<T>(source: ShortOrLong<T> = []): Sequence<T, ShortOrLong<T>> {
  return { source, runs: [], length: 0 };
}

export function append<T>(sequence: Sequence<T, ShortOrLong<T>>, element: T): void {
  const last = sequence.runs[sequence.runs.length - 1];
  if (Array.isArray(last)) last.push(element);
  else sequence.runs.push([element]);
  sequence.length += 1;
}

/** Takes over a list's elements `from` up to `to`. */
export function take<T>(sequence: Sequence<T, ShortOrLong<T>>, list: ShortOrLong<T>, from: number, to: number): void {
  const end = Math.min(to, list.length);
  if (from >= end) return;
  sequence.runs.push({ list, from, to: end });
  sequence.length += end - from;
}

export function lastOf<T>(sequence: Sequence<T>): T | undefined {
  const last = sequence.runs[sequence.runs.length - 1];
  if (!last) return undefined;
  return Array.isArray(last) ? last[last.length - 1] : last.list.at(last.to - 1);
}

export function replaceLast<T>(sequence: Sequence<T>, element: T): void {
  const { runs } = sequence;
  const last = runs[runs.length - 1];
  if (Array.isArray(last)) {
    last[last.length - 1] = element;
    return;
  }
  if (last) {
    last.to -= 1;
    if (last.to === last.from) runs.pop();
    sequence.length -= 1;
  }
  append(sequence, element);
}

/** The list; the source itself where it is the same. It shares with older ones the chunks that were taken over whole. */
export function toList<T>(sequence: Sequence<T>): readonly T[] {
  return isSame(sequence) ? sequence.source : joined(chunksIn(sequence));
}

/** The same of a list that is left in its chunks. */
export function toLongList<T>(sequence: Sequence<T, LongList<T>>): LongList<T> {
  return isSame(sequence) ? sequence.source : longList(chunksIn(sequence));
}

function chunksIn<T>({ runs }: Sequence<T, ShortOrLong<T>>): Chunks<T> {
  const builder = newChunks<T>();
  for (const run of runs) {
    if (Array.isArray(run)) addElements(builder, run);
    else addTaken(builder, run);
  }
  return builtChunks(builder);
}

function addTaken<T>(builder: ChunkBuilder<T>, { list, from, to }: Taken<T>): void {
  let start = 0;
  for (const chunk of chunksOf(list)) {
    if (start >= to) return;
    const end = start + chunk.length;
    if (end > from) addChunk(builder, chunk, Math.max(0, from - start), Math.min(chunk.length, to - start));
    start = end;
  }
}

/** Whether every element is the one that stands there in the source. */
function isSame<T>({ source, runs, length }: Sequence<T, ShortOrLong<T>>): boolean {
  if (length !== source.length) return false;
  let at = 0;
  for (const run of runs) {
    if (Array.isArray(run)) {
      for (const element of run) if (element !== source.at(at++)) return false;
    } else if (run.list !== source || run.from !== at) return false;
    else at = run.to;
  }
  return true;
}
