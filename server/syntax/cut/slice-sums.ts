import type { LongList } from '../../base/long-list.ts';
import { memory } from '../../base/memory.ts';
import type { Slice } from './slice.ts';

/** What the fragments come to together, so that an edit need not ask them all. */
export interface SliceSums {
  readonly anchors: number;
  readonly unresolved: number;
  readonly expansions: number;
  readonly problems: number;
  readonly comments: number;
}

export const noSums: SliceSums = { anchors: 0, unresolved: 0, expansions: 0, problems: 0, comments: 0 };

/** Of a tree that was cut. */
export const sumsOf = memory<SliceSums>();

export function addSums(sums: SliceSums, slices: LongList<Slice>, from: number, to: number, sign: 1 | -1): SliceSums {
  let { anchors, unresolved, expansions, problems, comments } = sums;
  for (let i = from; i < to; i++) {
    const slice = slices.at(i);
    if (slice === undefined) continue;
    if (slice.anchors) anchors += sign;
    if (slice.unresolved) unresolved += sign;
    expansions += sign * slice.expansions;
    problems += sign * slice.problems.length;
    comments += sign * slice.comments.length;
  }
  return { anchors, unresolved, expansions, problems, comments };
}
