import { comparePositions, type Range } from '../../base/position.ts';
import { endedWith, lineEnding } from '../../syntax/line-ending.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Edit } from '../../syntax/problem.ts';
import type { Document, KnownDocument } from '../../workspace/document.ts';
import type { Fix, PlacedEdit } from '../rule.ts';

/** What a fix changes in one document: absolute ranges, in the order of the text, lines ended as the document ends its own. */
export interface DocumentEdits {
  readonly document: KnownDocument;
  readonly edits: readonly Edit[];
}

/** A fix's edits by the documents they change; `document` is that of the finding. */
export function editsOfFix(fix: Fix, document: Document): readonly DocumentEdits[] {
  return byDocuments(fix.edits, document);
}

/** Edits by the documents they change; `document` is that of those which name none. */
export function byDocuments(all: readonly PlacedEdit[], document: Document): readonly DocumentEdits[] {
  return editsByFile(
    all.map((edit) => {
      const target = edit.document ?? document;
      const { tree } = target;
      return [target, { range: absolute(tree, edit), text: endedWith(edit.text, lineEnding(tree.text)) }];
    }),
  );
}

/** Edits in absolute ranges by the files they change. */
export function editsByFile(all: Iterable<readonly [KnownDocument, Edit]>): readonly DocumentEdits[] {
  const byFile = new Map<KnownDocument, Edit[]>();
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

/** Whether the range shares a sign with one of those, or begins where one does; they collide with none of each other, and are in order. */
export function collides(range: Range, apart: readonly Range[]): boolean {
  const at = placeOf(range, apart);
  const [before, after] = [apart[at - 1], apart[at]];
  if (before !== undefined && comparePositions(range.start, before.end) < 0) return true;
  if (after === undefined) return false;
  return comparePositions(range.start, after.start) === 0 || comparePositions(after.start, range.end) < 0;
}

/** Takes in one that does not collide. */
export function keepApart(range: Range, apart: Range[]): void {
  apart.splice(placeOf(range, apart), 0, range);
}

/** The place of the first that does not begin before the range. */
function placeOf({ start }: Range, apart: readonly Range[]): number {
  let [from, to] = [0, apart.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = apart[middle];
    if (one !== undefined && comparePositions(one.start, start) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
