import { indexAt } from '../../base/index-at.ts';
import type { LongList } from '../../base/long-list.ts';
import { fragmentStarts } from '../navigate.ts';
import type { Edit } from '../problem.ts';
import type { Shape } from '../shape.ts';
import type { LineText } from '../text.ts';
import type { Tree } from '../tree.ts';
import { changedRegions, deltaOf, type Region } from './changes.ts';
import { sameLevel, sameState } from './level.ts';
import type { CutUnit } from './scan.ts';
import type { Slice, SliceBefore } from './slice.ts';
import { sumsOf } from './slice-sums.ts';
import type { Starts } from './starts.ts';
import { openParts } from './take-over.ts';

/** What was parsed before, cut, and what changed since. */
export interface EarlierSlices {
  readonly tree: Tree;
  readonly slices: LongList<Slice>;
  readonly starts: Starts;
  readonly regions: readonly Region[];
}

export function earlierSlices(
  text: LineText,
  shape: Shape,
  tree: Tree,
  edits: readonly Edit[],
): EarlierSlices | undefined {
  if (tree.shape !== shape || !sumsOf.of(tree)) return undefined;
  const regions = changedRegions(tree.text, edits, text);
  return { tree, slices: tree.fragments as LongList<Slice>, starts: fragmentStarts(tree), regions };
}

/** The old slice of the same lines in the same place, if none of them was touched. */
export function unchanged(old: EarlierSlices, unit: CutUnit, isLast: boolean): Slice | undefined {
  let delta = 0;
  for (const region of old.regions) {
    if (region.newTo <= unit.from) delta = deltaOf(region);
    else if (region.newFrom < unit.to) return undefined;
  }
  const from = unit.from - delta;
  const index = indexAt(old.starts, from);
  const slice = old.slices.at(index);
  if (!slice || old.starts[index] !== from || slice.lineCount !== unit.to - unit.from) return undefined;
  // What stands at either end of the text is read a little otherwise.
  if ((from === 0) !== (unit.from === 0) || (index === old.slices.length - 1) !== isLast) return undefined;
  if (slice.role !== unit.role) return undefined;
  if (!sameLevel(slice.level, unit.level) || !sameState(slice.after, unit.after)) return undefined;
  return slice.keep === unit.keep && slice.push.length === unit.push.length ? slice : undefined;
}

/** The old slice that began where a unit begins that it is not the same as: no other unit has it, and it does not stay. */
export function sliceBefore({ tree, slices, starts, regions }: EarlierSlices, unit: CutUnit): SliceBefore | undefined {
  let delta = 0;
  for (const region of regions) {
    if (region.newTo <= unit.from) delta = deltaOf(region);
    // What was put in before a line is not what that line was.
    else if (region.newFrom < unit.from || (region.newFrom === unit.from && region.oldFrom === region.oldTo))
      return undefined;
  }
  const from = unit.from - delta;
  const index = indexAt(starts, from);
  const slice = slices.at(index);
  return slice && starts[index] === from ? { slice, text: tree.text, from } : undefined;
}

/** The first old slice that a region's edit may change. */
export function restart({ tree, starts, regions }: EarlierSlices, at: number): number {
  // The line before is looked at as well: what ended there may have looked ahead for where it ends, past comments.
  let line = (regions[at]?.oldFrom ?? 0) - 1;
  while (line > 0 && /^\s*(?:$|[#＃])/.test(tree.text.line(line))) line -= 1;
  return Math.max(0, indexAt(starts, line) - 1);
}

export function openAt({ tree, slices }: EarlierSlices, index: number): ReturnType<typeof openParts> {
  const [before, slice] = [slices.at(index - 1), slices.at(index)];
  return before && slice ? openParts(tree.root, before.after, slice.order) : [];
}
