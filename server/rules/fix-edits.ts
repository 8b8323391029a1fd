import { comparePositions, type Range } from '../base/position.ts';
import { endedWith, lineEnding } from '../syntax/line-ending.ts';
import { absolute } from '../syntax/navigate.ts';
import type { Edit } from '../syntax/problem.ts';
import type { Document, Known } from '../workspace/document.ts';
import type { Fix, PlacedEdit } from './rule.ts';

/** What a fix changes in one document: absolute ranges, in the order of the text, lines ended as the document ends its own. */
export interface DocumentEdits {
  readonly document: Known;
  readonly edits: readonly Edit[];
}

/** A fix's edits by the documents they change; `document` is that of the finding. */
export function editsOfFix(fix: Fix, document: Document): readonly DocumentEdits[] {
  return byDocuments(fix.edits, document);
}

/** Edits by the documents they change; `document` is that of those which name none. */
export function byDocuments(all: readonly PlacedEdit[], document: Document): readonly DocumentEdits[] {
  return gathered(
    all.map((edit) => {
      const target = edit.document ?? document;
      const { tree } = target;
      return [target, { range: absolute(tree, edit), text: endedWith(edit.text, lineEnding(tree.text)) }];
    }),
  );
}

/** Edits in absolute ranges by the files they change. */
export function gathered(all: Iterable<readonly [Known, Edit]>): readonly DocumentEdits[] {
  const byFile = new Map<Known, Edit[]>();
  for (const [file, edit] of all) {
    const known = byFile.get(file);
    if (known === undefined) byFile.set(file, [edit]);
    else known.push(edit);
  }
  return Array.from(byFile, ([document, edits]) => ({ document, edits: edits.sort(inOrder) }));
}

function inOrder(a: Edit, b: Edit): number {
  return comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end);
}

/** Whether two ranges share a sign, or both insert at one place. */
export function collide(a: Range, b: Range): boolean {
  if (comparePositions(a.start, b.start) === 0) return true;
  return comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;
}
