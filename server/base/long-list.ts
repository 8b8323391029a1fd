import { indexAt } from './index-at.ts';
import type { Stretched, Stretches } from './stretches.ts';

/** A list that stays in its stretches, so that a change of one among tens of thousands copies no more than names of them. */
export interface LongList<T> extends Stretched<T>, Iterable<T> {
  readonly length: number;
  /** The element that stands there; none does outside of 0 to `length`. */
  at(index: number): T | undefined;
}

export function longList<T>(stretches: Stretches<T>): LongList<T> {
  /** Where each stretch begins. */
  const starts = new Uint32Array(stretches.length);
  let length = 0;
  stretches.forEach((stretch, index) => {
    starts[index] = length;
    length += stretch.length;
  });
  return {
    length,
    stretches,
    at(index) {
      const stretch = indexAt(starts, index);
      return stretches[stretch]?.[index - (starts[stretch] ?? 0)];
    },
    *[Symbol.iterator]() {
      for (const stretch of stretches) yield* stretch;
    },
  };
}
