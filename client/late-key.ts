import { Range, type TextDocumentChangeEvent } from 'vscode';
import type { CursorLine } from './cursor-line.ts';
import { keyBehind, type StructureKey } from './line-kind.ts';
import { insert, unseen, withCursor } from './with-cursor.ts';

/** A key that did what it always does, though it means something else where the cursor was. */
interface LateKey {
  readonly key: StructureKey;
  /** What it wrote, and what stood there. */
  readonly written: Range;
  readonly before: string;
}

/** The key that a change comes from, if one that means something else on the line where the cursor was before. */
export function lateKey(
  { editor, cursor, text, kind, isSkeletonEnd }: CursorLine,
  { document, contentChanges, reason }: TextDocumentChangeEvent,
): LateKey | undefined {
  const [change, ...others] = contentChanges;
  if (document !== editor.document || reason !== undefined || change === undefined || others.length > 0)
    return undefined;
  const { start, end } = change.range;
  if (start.line !== cursor.line || end.line !== cursor.line) return undefined;
  const made = { from: start.character, to: end.character, text: change.text, cursor: cursor.character };
  const key = keyBehind(kind, isSkeletonEnd, made);
  if (key === undefined) return undefined;
  const written = new Range(start, document.positionAt(change.rangeOffset + change.text.length));
  return { key, written, before: text.slice(start.character, end.character) };
}

/** Makes the text what it was, with the cursor where it was; not if it has become another meanwhile. */
export async function takeBack({ editor, cursor }: CursorLine, { written, before }: LateKey): Promise<boolean> {
  if (before !== '') return insert(editor, withCursor(before, written.start, cursor), written, unseen);
  return editor.edit((edit) => edit.delete(written), unseen);
}
