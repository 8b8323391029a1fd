import type { Problem } from '../problem.ts';
import type { Shape } from '../shape.ts';
import type { Mends } from './mended.ts';
import type { BlockFrame, Mender } from './mender.ts';
import { step } from './walk.ts';

/** Where a run of lines stands: the maps and lists around it, or the shape of the whole document. */
export interface Surroundings {
  /** The innermost map or list whose entry or item the lines are; none for a whole document. */
  readonly frames: readonly BlockFrame[];
  readonly shape: Shape;
  /** Columns a tab counts for; told by the frames where all of them are here. */
  readonly tab: number | undefined;
  /** Levels around the frames. */
  readonly depth: number;
  /** The column of a map that begins behind the first line's dash; its first key may be half typed. */
  readonly mapBehindDash?: number;
  /** Whether the value of the last key or dash begins below the lines. */
  readonly valueBelow?: boolean;
  /** Whether the first line is the document's. */
  readonly opensDocument: boolean;
}

interface MendedLines {
  readonly mends: Mends;
  readonly problems: readonly Problem[];
  /** Nesting went over the limit: the lines must not be read. */
  readonly tooDeep: number | undefined;
}

/**
 * Reads past slips of structure: what the lines would be if the author had typed what was meant, following what may stand
 * where. The lines themselves stay; mends say what to read in their place.
 */
export function mendLines(lines: readonly string[], around: Surroundings): MendedLines {
  const mender: Mender = {
    lines,
    mends: new Map(),
    problems: [],
    frames: [...around.frames],
    tab: around.tab,
    base: around.frames.length,
    pending: around.frames.length === 0 ? { indent: -1, shape: around.shape, listBeside: false } : undefined,
    moved: undefined,
    line: 0,
    first: -1,
    mapBehindDash: around.mapBehindDash,
    valueBelow: around.valueBelow === true,
    depth: around.depth,
    opensDocument: around.opensDocument,
    started: !around.opensDocument,
    tooDeep: undefined,
  };
  while (mender.line < lines.length) {
    const before = mender.line;
    step(mender);
    if (mender.line === before) mender.line += 1;
  }
  return { mends: mender.mends, problems: mender.problems, tooDeep: mender.tooDeep };
}
