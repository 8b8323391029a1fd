import { comparePositions } from '../../base/position.ts';
import type { Edit } from '../problem.ts';
import type { LineText } from '../text.ts';

/** Old lines `[oldFrom, oldTo)` became `[newFrom, newTo)`; what lies between regions is line for line the same. */
export interface Region {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/**
 * The lines that read otherwise after the edits, as regions in order. Edits are in LSP's order: each against the result of the one
 * before.
 */
export function changedRegions(before: LineText, edits: readonly Edit[], after: LineText): readonly Region[] {
  return touchedRegions(edits, lineCounts(before, edits, after)).flatMap((region) => trimmed(region, before, after));
}

/** The text's number of lines before each edit, and after the last. */
export function lineCounts(before: LineText, edits: readonly Edit[], after: LineText): readonly number[] {
  // Edits within lines bring none, and take one only where a CR meets an LF: if as many are left in the end, so there were in between.
  if (before.lineCount === after.lineCount && edits.every(isWithinLine)) {
    return new Array<number>(edits.length + 1).fill(before.lineCount);
  }
  const counts = [before.lineCount];
  let between = before;
  for (const edit of edits.slice(0, -1)) {
    between = between.edit([edit]);
    counts.push(between.lineCount);
  }
  counts.push(after.lineCount);
  return counts;
}

function isWithinLine({ range, text }: Edit): boolean {
  return range.start.line === range.end.line && !/[\r\n]/.test(text);
}

/** A region without the lines at its ends that read as before; none where nothing else is in it. */
function trimmed(region: Region, before: LineText, after: LineText): readonly Region[] {
  let { oldFrom, oldTo, newFrom, newTo } = region;
  for (; oldFrom < oldTo && newFrom < newTo && before.line(oldFrom) === after.line(newFrom); oldFrom++) newFrom++;
  for (; oldFrom < oldTo && newFrom < newTo && before.line(oldTo - 1) === after.line(newTo - 1); oldTo--) newTo--;
  return oldFrom === oldTo && newFrom === newTo ? [] : [{ oldFrom, oldTo, newFrom, newTo }];
}

function touchedRegions(edits: readonly Edit[], counts: readonly number[]): readonly Region[] {
  let regions: readonly Region[] = [];
  edits.forEach((edit, index) => {
    const before = counts[index] ?? 1;
    const after = counts[index + 1] ?? before;
    const [start, end] =
      comparePositions(edit.range.start, edit.range.end) <= 0
        ? [edit.range.start.line, edit.range.end.line]
        : [edit.range.end.line, edit.range.start.line];
    // A lone CR may join with what follows it: the line before counts as touched.
    const from = Math.max(0, Math.min(start, before - 1) - 1);
    const to = Math.max(0, Math.min(end, before - 1)) + 1;
    regions = addRegion(regions, from, to, to + after - before);
  });
  return regions;
}

/** Lines `[from, to)`, as counted behind the last region's edit, become `[from, newTo)`. */
function addRegion(regions: readonly Region[], from: number, to: number, newTo: number): Region[] {
  const before = regions.filter((region) => region.newTo < from);
  const touching = regions.filter((region) => region.newTo >= from && region.newFrom <= to);
  const behind = regions.filter((region) => region.newFrom > to);
  const shift = newTo - to;
  const first = touching[0];
  const last = touching[touching.length - 1];
  const deltaBefore = deltaOf(before[before.length - 1]);
  const deltaBehind = last ? deltaOf(last) : deltaBefore;
  const merged = {
    oldFrom: first && first.newFrom <= from ? first.oldFrom : from - deltaBefore,
    oldTo: last && last.newTo >= to ? last.oldTo : to - deltaBehind,
    newFrom: Math.min(from, first?.newFrom ?? from),
    newTo: Math.max(to, last?.newTo ?? to) + shift,
  };
  const moved = behind.map((region) => ({ ...region, newFrom: region.newFrom + shift, newTo: region.newTo + shift }));
  return [...before, merged, ...moved];
}

/** How far lines behind a region moved. */
export function deltaOf(region: Region | undefined): number {
  return region ? region.newTo - region.oldTo : 0;
}
