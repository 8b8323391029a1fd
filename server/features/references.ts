import type { Position } from '../base/position.ts';
import type { Document } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { usesOf, usesWrittenAs, type Use as WorkspaceUse } from '../workspace/uses.ts';
import { type FileRange, fileRange } from './location.ts';
import { referenceAt } from './reference-at.ts';

/** A use of an id: where, and whether it is given there. */
interface ReferenceSite extends FileRange {
  readonly definition: boolean;
}

/** Every use of what is named under the cursor, in every file that can mean it. */
export function references(snapshot: Snapshot, document: Document, position: Position): readonly ReferenceSite[] {
  const reference = referenceAt(document, position);
  return reference === undefined ? [] : Array.from(usesOf(snapshot, document, reference), toUse);
}

/** The uses in this file alone; of what is given nowhere that is known, those that name it alike. */
export function highlights(snapshot: Snapshot, document: Document, position: Position): readonly ReferenceSite[] {
  const reference = referenceAt(document, position);
  if (reference === undefined) return [];
  const found = Array.from(usesOf(snapshot, document, reference, [document]), toUse);
  return found.length > 0
    ? found
    : usesWrittenAs(document, reference).map((one) => toUse({ document, reference: one }));
}

function toUse({ document, reference }: WorkspaceUse): ReferenceSite {
  return { ...fileRange({ document, place: reference }), definition: reference.role === 'definition' };
}
