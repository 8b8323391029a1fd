import type { LongList } from '../../base/long-list.ts';
import type { Slice } from './slice.ts';

/** Gap between neighbours in a fresh tree: room for many insertions in one place. */
const gap = 2 ** 20;
const smallGap = 2 ** 10;

/**
 * Numbers those of the slices `[from, to)` that have no order yet, between their neighbours. False where no room is left: the
 * tree must be made anew.
 */
export function numberSlices(slices: LongList<Slice>, from: number, to: number): boolean {
  for (let start = from; start < to; ) {
    if (!Number.isNaN(slices.at(start)?.order)) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < to && Number.isNaN(slices.at(end)?.order)) end += 1;
    if (!numberRun(slices, start, end)) return false;
    start = end;
  }
  return true;
}

function numberRun(slices: LongList<Slice>, from: number, to: number): boolean {
  const left = slices.at(from - 1)?.order;
  const right = slices.at(to)?.order;
  const count = to - from;
  const step = stepBetween(left, right, count);
  const first = left !== undefined ? left + step : right !== undefined ? right - step * count : 0;
  let before = left ?? Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const slice = slices.at(from + i);
    const order = first + step * i;
    if (!slice || order <= before) return false;
    slice.order = order;
    before = order;
  }
  return right === undefined || before < right;
}

function stepBetween(left: number | undefined, right: number | undefined, count: number): number {
  if (left === undefined || right === undefined) return gap;
  return Math.min((right - left) / (count + 1), smallGap);
}
