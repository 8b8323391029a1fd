import { comparePositions, type Position, touches } from '../base/position.ts';
import type { Reference } from '../model/references.ts';
import { absolute } from '../syntax/navigate.ts';
import type { Document } from '../workspace/document.ts';
import { referencesOf } from '../workspace/targets.ts';

/** The id under the cursor; of two that touch it, the one that begins there. */
export function referenceAt(document: Document, position: Position): Reference | undefined {
  const touching = referencesOf(document).filter((one) => touches(absolute(document.tree, one), position));
  return touching.sort((a, b) => comparePositions(b.range.start, a.range.start))[0];
}
