import type { Chunked, Chunks } from './chunks.ts';
import { indexAt } from './index-at.ts';

/** A list that stays in its chunks, so that a change of one among tens of thousands copies no more than names of them. */
export interface LongList<T> extends Chunked<T>, Iterable<T> {
  readonly length: number;
  /** The element that stands there; none does outside of 0 to `length`. */
  at(index: number): T | undefined;
}

export function longList<T>(chunks: Chunks<T>): LongList<T> {
  /** Where each chunk begins. */
  const starts = new Uint32Array(chunks.length);
  let length = 0;
  chunks.forEach((chunk, index) => {
    starts[index] = length;
    length += chunk.length;
  });
  return {
    length,
    chunks,
    at(index) {
      const chunk = indexAt(starts, index);
      return chunks[chunk]?.[index - (starts[chunk] ?? 0)];
    },
    *[Symbol.iterator]() {
      for (const chunk of chunks) yield* chunk;
    },
  };
}
