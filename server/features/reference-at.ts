import { comparePositions, type Position, touches } from '../base/position.ts';
import type { Reference } from '../model/reference.ts';
import { absolute, fragmentAt } from '../syntax/navigate.ts';
import type { Document } from '../workspace/document.ts';
import { referencesBetween } from '../workspace/document-references.ts';

/** The id under the cursor; of two that touch it, the one that begins there. */
export function referenceAt(document: Document, position: Position): Reference | undefined {
  const { tree } = document;
  const here = fragmentAt(tree, position.line);
  if (here === undefined) return undefined;
  const touching = referencesBetween(document, here.fragment, here.fragment).filter((one) =>
    touches(absolute(tree, one), position),
  );
  return touching.sort((a, b) => comparePositions(b.range.start, a.range.start))[0];
}
