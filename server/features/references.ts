import type { Position } from '../base/position.ts';
import type { Reference } from '../model/references.ts';
import type { Document } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { referencesOf, type Target, targetsOf } from '../workspace/targets.ts';
import { type FileRange, fileRange } from './location.ts';
import { referenceAt } from './reference-at.ts';

/** A use of an id: where, and whether it is given there. */
export interface Use extends FileRange {
  readonly definition: boolean;
}

/** Every use of what is named under the cursor, in every file that can mean it. */
export function references(snapshot: Snapshot, document: Document, position: Position): readonly Use[] {
  const reference = referenceAt(document, position);
  return reference === undefined ? [] : usesOf(snapshot, document, reference, snapshot.documents.values());
}

/** The uses in this file alone. */
export function highlights(snapshot: Snapshot, document: Document, position: Position): readonly Use[] {
  const reference = referenceAt(document, position);
  return reference === undefined ? [] : usesOf(snapshot, document, reference, [document]);
}

function usesOf(
  snapshot: Snapshot,
  document: Document,
  reference: Reference,
  documents: Iterable<Document>,
): readonly Use[] {
  const wanted = new Set(targetsOf(snapshot, document, reference).map(keyOf));
  const text = reference.text.normalize('NFC');
  const uses: Use[] = [];
  for (const other of documents) {
    for (const one of referencesOf(other)) {
      // A former id leads to the same clause under another text, so aliases are followed too.
      const same = one.text.normalize('NFC') === text || one.role === 'reference';
      if (!same || !targetsOf(snapshot, other, one).some((target) => wanted.has(keyOf(target)))) continue;
      uses.push({ ...fileRange({ document: other, place: one }), definition: one.role === 'definition' });
    }
  }
  return uses;
}

function keyOf(target: Target): string {
  const { uri, range } = fileRange(target);
  return `${uri}#${range.start.line}:${range.start.character}`;
}
