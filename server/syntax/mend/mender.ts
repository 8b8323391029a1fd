import { rangeOf } from '../../base/position.ts';
import type { Edit, Problem, ProblemKind } from '../problem.ts';
import type { Shape } from '../shape.ts';
import type { LineMend } from './mended.ts';
import { type Indentation, indentation } from './signs.ts';
import { tabBelow, tabInside, usualTab } from './tab.ts';

/** A block map or list that is open, and the column of its keys or dashes. */
export interface BlockFrame {
  readonly kind: 'map' | 'list';
  readonly indent: number;
  /** Of the place where it stands: its `map` or `list` tells of what is in it. */
  readonly shape: Shape;
}

/** A key or dash with nothing behind it yet: what is indented more than `indent` is its value. */
export interface Pending {
  readonly indent: number;
  readonly shape: Shape;
  /** A key's list may stand at the key's own column. */
  readonly listBeside: boolean;
}

/** A stretch of lines indented wrongly as a whole: those at `column` or behind it move by `by`. */
interface Moved {
  readonly column: number;
  readonly by: number;
}

/** The state of one walk over lines. `line` is the next one to look at. */
export interface Mender {
  readonly lines: readonly string[];
  readonly mends: Map<number, LineMend[]>;
  readonly problems: Problem[];
  readonly frames: BlockFrame[];
  /** See `Surroundings`. */
  readonly tab: number | undefined;
  /** Levels around the lines that are not among the frames. */
  readonly depth: number;
  /** The column of a map known to begin on the first line, behind its dash. */
  readonly mapBehindDash: number | undefined;
  /** Whether the value of the last key or dash begins below the lines. */
  readonly valueBelow: boolean;
  /** Whether the first line is the document's. */
  readonly opensDocument: boolean;
  /** Frames below this belong to the surroundings and stay. */
  readonly base: number;
  pending: Pending | undefined;
  moved: Moved | undefined;
  line: number;
  /** The first line with something else than a comment; -1 until it was met. */
  first: number;
  /** Something else than comments was there. */
  started: boolean;
  /** The line on which nesting went over the limit; nothing more is read. */
  tooDeep: number | undefined;
}

export function lineOf(mender: Mender, line: number): string {
  return mender.lines[line] ?? '';
}

/** The line's indentation, a wrongly indented stretch moved to where it belongs. */
export function indentOf(mender: Mender, line: number): Indentation {
  const text = lineOf(mender, line);
  const tab = tabOf(mender);
  if (!text.startsWith('\t')) return indentation(text, tab);
  return indentation(
    text,
    tabBelow(text, tab, (lines) => mender.lines[line - lines]),
  );
}

/** Columns a tab counts for on the next line: those that are cut tell it, as they do where the lines of each are read apart. */
export function tabOf({ tab, frames }: Mender): number {
  if (tab !== undefined) return tab;
  let [inside, around]: [number | undefined, BlockFrame | undefined] = [undefined, undefined];
  for (const frame of frames) {
    if (!frame.shape.cut) break;
    inside = tabInside(inside, frame, around);
    around = frame;
  }
  return inside ?? usualTab;
}

/** Notes that the reading takes `text` for the line's signs `from` up to `to`. */
export function mend(mender: Mender, line: number, from: number, to: number, text: string): Edit {
  const here = mender.mends.get(line);
  const one = { from, to, text };
  if (!here) mender.mends.set(line, [one]);
  else {
    let at = here.length;
    while (at > 0 && (here[at - 1]?.from ?? 0) > from) at -= 1;
    here.splice(at, 0, one);
  }
  return { range: rangeOf(line, from, line, to), text };
}

/** How far the line's mends up to the author's column `column` have moved it. */
export function columnOf(mender: Mender, line: number, column: number): number {
  let moved = column;
  for (const { from, to, text } of mender.mends.get(line) ?? []) {
    if (to <= column) moved += text.length - (to - from);
  }
  return moved;
}

export function report(
  mender: Mender,
  kind: ProblemKind,
  range: Problem['range'],
  data: Problem['data'],
  repair?: readonly Edit[],
): void {
  mender.problems.push(repair ? { kind, range, data, repair } : { kind, range, data });
}

/** Lists and maps may nest this deep. */
export const maxNesting = 64;
