import { commands, Disposable, languages, type TextEditor, window, workspace } from 'vscode';
import { ownDocuments } from './selector.ts';
import type { Skeleton } from './skeleton.ts';

/**
 * What the keys ask for that mean something else on some lines (`clausewright.line` and `clausewright.skeletonEnd` in
 * package.json): known before a key is pressed, so that everywhere else it does at once what it always does.
 */
type CursorLine = 'item' | 'indent' | 'head' | undefined;

/** Tells the editor on what kind of line the cursor is, and whether at the end of what was written to be filled in. */
export function followCursorLine(skeleton: Skeleton): Disposable {
  let known: readonly [CursorLine, boolean] = [undefined, false];
  const look = (): void => {
    const editor = window.activeTextEditor;
    const ours = editor !== undefined && languages.match(ownDocuments, editor.document) > 0;
    const now = [ours ? lineAt(editor) : undefined, ours && skeleton.endedAt() !== undefined] as const;
    if (now[0] !== known[0]) void commands.executeCommand('setContext', 'clausewright.line', now[0]);
    if (now[1] !== known[1]) void commands.executeCommand('setContext', 'clausewright.skeletonEnd', now[1]);
    known = now;
  };
  look();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeTextEditorSelection(look),
    workspace.onDidChangeTextDocument(look),
  );
}

/** `item`: behind a dash with nothing behind it; `indent`: on an empty line, behind some of it; `head`: at the start of an item. */
function lineAt({ document, selection }: TextEditor): CursorLine {
  const { active, isEmpty } = selection;
  if (!isEmpty) return undefined;
  const { text } = document.lineAt(active.line);
  const before = text.slice(0, active.character);
  if (/^\s*$/.test(text)) return before === '' ? undefined : 'indent';
  if (/^\s*(?:-\s+)*-\s*$/.test(text)) return /-\s*$/.test(before) ? 'item' : 'head';
  const head = /^\s*-\s+(?:(?:id|text):)?/.exec(text)?.[0] ?? '';
  return active.character <= head.length && head !== '' ? 'head' : undefined;
}
