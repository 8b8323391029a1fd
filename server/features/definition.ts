import type { Position, Range } from '../base/position.ts';
import { absolute } from '../syntax/navigate.ts';
import type { Document } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { targetsOf } from '../workspace/targets.ts';
import { type FileRange, fileRange } from './location.ts';
import { referenceAt } from './reference-at.ts';

export interface Definition {
  /** The id under the cursor. */
  readonly origin: Range;
  readonly targets: readonly FileRange[];
}

/** Where the id under the cursor is given, in shipped standards too. */
export function definition(snapshot: Snapshot, document: Document, position: Position): Definition | undefined {
  const reference = referenceAt(document, position);
  if (reference === undefined) return undefined;
  const targets = targetsOf(snapshot, document, reference).map(fileRange);
  return targets.length === 0 ? undefined : { origin: absolute(document.tree, reference), targets };
}
