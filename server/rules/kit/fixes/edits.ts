import { comparePositions, type Range, shiftLines } from '../../../base/position.ts';
import type { Field } from '../../../model/field.ts';
import { fragmentAt } from '../../../syntax/navigate.ts';
import type { Place } from '../../../syntax/tree.ts';
import { isPlaceholder, isUnwritten } from '../../../syntax/unwritten.ts';
import type { Document } from '../../../workspace/document.ts';
import type { PlacedEdit } from '../../rule.ts';

/** Writes `text` in place of what stands there. */
export function replace(place: Place, text: string): PlacedEdit {
  return { fragment: place.fragment, range: place.range, text };
}

/** Writes a digest in place of what stands there; in quotes, since other readers would see a number in some. */
export function replaceDigest(place: Place, digest: string): PlacedEdit {
  return replace(place, `'${digest}'`);
}

/** Writes `text` in place of a range of the document (absolute), as an edit of the fragment in which that begins. */
export function replaceAbsolute({ tree }: Document, range: Range, text: string): PlacedEdit | undefined {
  const found = fragmentAt(tree, range.start.line);
  return found && { fragment: found.fragment, range: shiftLines(range, -found.line), text };
}

/** Whether nothing stands behind a key yet: that is told as such, and what would stand there is not asked for as well. */
export function isLeftOpen(field: Field<unknown> | undefined): boolean {
  return (
    field?.node.kind === 'scalar' &&
    isUnwritten(field.node) &&
    (isPlaceholder(field.node) || comparePositions(field.range.start, field.range.end) === 0)
  );
}
