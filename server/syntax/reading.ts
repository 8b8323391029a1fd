import type { Problem } from './problem.ts';
import type { Comment, Node } from './tree.ts';

/** What a reader makes of a run of lines. */
export interface ParsedLines {
  /** Absent where nothing but comments and white space is written. */
  readonly node: Node | undefined;
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
  /** Whether an anchor stands in it. */
  readonly anchors: boolean;
  /** Whether an alias in it names no anchor above it, so that what was read before matters. */
  readonly unresolved: boolean;
  /** How many aliases are met when all of them are followed. */
  readonly expansions: number;
}
