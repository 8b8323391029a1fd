import type { Position, Range } from '../../base/position.ts';
import type { Words } from '../../base/words.ts';

/** A change of a file's structure at a cursor, as one edit that is undone at once. */
export interface StructureChange {
  /** Absolute. */
  readonly range: Range;
  readonly text: string;
  /** Where the cursor stands afterwards; absent where the text holds tab stops. */
  readonly cursor?: Position;
  /** Whether the editor should ask at once for what may stand there. */
  readonly again?: boolean;
}

/** Why nothing can be changed, for the reader. */
export interface StructureRefusal {
  readonly why: Words;
}

export type StructureOutcome = StructureChange | StructureRefusal;
