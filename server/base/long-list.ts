import type { Stretches } from './stretches.ts';

/** What a list and a long list have in common. */
export interface Listed<T> extends Iterable<T> {
  readonly length: number;
  /** The element that stands there; none does outside of 0 to `length`. */
  at(index: number): T | undefined;
}

/** A list that stays in its stretches, so that a change of one among tens of thousands copies no more than names of them. */
export interface LongList<T> extends Listed<T> {
  /** None of them is empty. */
  readonly stretches: Stretches<T>;
}

export function longList<T>(stretches: Stretches<T>): LongList<T> {
  /** Where each stretch ends. */
  const ends = new Uint32Array(stretches.length);
  let length = 0;
  stretches.forEach((stretch, index) => {
    length += stretch.length;
    ends[index] = length;
  });
  return {
    length,
    stretches,
    at(index) {
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] ?? 0) <= index) low = middle + 1;
        else high = middle;
      }
      return stretches[low]?.[index - (ends[low - 1] ?? 0)];
    },
    *[Symbol.iterator]() {
      for (const stretch of stretches) yield* stretch;
    },
  };
}
