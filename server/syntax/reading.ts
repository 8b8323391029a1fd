import type { Problem } from './problem.ts';
import type { Comment, Node } from './tree.ts';

/** What a reader makes of a run of lines. */
export interface Reading {
  /** Absent where nothing but comments and white space is written. */
  readonly node: Node | undefined;
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
  /** Whether an anchor, alias or tag occurs, so that what is read elsewhere matters here. */
  readonly linked: boolean;
}
