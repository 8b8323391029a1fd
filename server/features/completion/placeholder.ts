import { type Position, type Range, touches } from '../../base/position.ts';
import { isPlaceholder } from '../../syntax/unwritten.ts';
import type { Document } from '../../workspace/document.ts';
import { readDocument } from '../../workspace/read-document.ts';
import { change, type Snapshot } from '../../workspace/snapshot.ts';
import { placeAt } from '../typed-place.ts';

/** Where the placeholder for a value stands that a position touches; that for a key is completed as any key is. */
export function placeholderAt(document: Document, position: Position): Range | undefined {
  if (!document.tree.text.line(position.line).includes('‹')) return undefined;
  const { location } = placeAt(document, position) ?? {};
  if (location?.scalar === undefined || location.part === 'key') return undefined;
  return isPlaceholder(location.scalar) && touches(location.range, position) ? location.range : undefined;
}

/** The file as if nothing stood there: what may be written in place of a placeholder is what may be written there then. */
export function without(
  document: Document,
  range: Range,
  snapshot: Snapshot,
): { readonly document: Document; readonly snapshot: Snapshot } {
  const edits = [{ range, text: '' }];
  const emptied = readDocument({ ...document, text: document.tree.text.edit(edits) }, { document, edits });
  return { document: emptied, snapshot: change(snapshot, [{ kind: 'put', document: emptied }]) };
}
