import { languages, type Position, type TextEditor, window } from 'vscode';
import { type LineKind, lineKind } from './line-kind.ts';
import { ownDocuments } from './own-documents.ts';
import type { Skeleton } from './skeleton.ts';

/** Where the cursor is, as far as keys ask for it. */
export interface CursorLine {
  readonly editor: TextEditor;
  readonly cursor: Position;
  /** The whole line. */
  readonly text: string;
  readonly kind: LineKind | undefined;
  readonly isSkeletonEnd: boolean;
}

/** Nothing where it is in no file of ours. */
export function cursorLine(skeleton: Skeleton): CursorLine | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined || languages.match(ownDocuments, editor.document) === 0) return undefined;
  const { document, selection } = editor;
  // After a change the editor says where the cursor is only once it has told of the change.
  const { text } = document.lineAt(Math.min(selection.active.line, document.lineCount - 1));
  return {
    editor,
    cursor: selection.active,
    text,
    kind: selection.isEmpty ? lineKind(text, selection.active.character) : undefined,
    isSkeletonEnd: skeleton.endedAt() !== undefined,
  };
}
