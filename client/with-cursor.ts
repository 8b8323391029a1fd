import { type Position, type Range, SnippetString, type TextEditor } from 'vscode';
import { offsetIn } from './skeleton-lines.ts';

/** When what is done can be undone by itself. */
interface UndoStops {
  readonly undoStopBefore: boolean;
  readonly undoStopAfter: boolean;
}

/** For what nobody would want to undo by itself. */
export const unseen: UndoStops = { undoStopBefore: false, undoStopAfter: false };

/** A text for `start`, with the cursor at a place in it: put there with the text, and not after whatever is done next. */
export function withCursor(text: string, start: Position, cursor: Position): SnippetString {
  const at = offsetIn(
    text,
    cursor.line - start.line,
    cursor.character - (cursor.line === start.line ? start.character : 0),
  );
  return new SnippetString().appendText(text.slice(0, at)).appendTabstop(0).appendText(text.slice(at));
}

/** As it is: its lines are indented already. */
export function insert(editor: TextEditor, text: SnippetString, at: Range, stops: UndoStops): Thenable<boolean> {
  return editor.insertSnippet(text, at, { ...stops, keepWhitespace: true });
}
