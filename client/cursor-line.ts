import { commands, Disposable, languages, type TextEditor, window, workspace } from 'vscode';
import { type LineKind, lineKind } from './line-kind.ts';
import { ownDocuments } from './selector.ts';
import type { Skeleton } from './skeleton.ts';

/**
 * Tells the editor on what kind of line the cursor is, and whether at the end of what was written to be filled in: what the keys ask for in
 * package.json (`clausewright.line`, `clausewright.skeletonEnd`), so that everywhere else they do at once what they always do.
 */
export function followCursorLine(skeleton: Skeleton): Disposable {
  let known: readonly [LineKind | undefined, boolean] = [undefined, false];
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

function lineAt({ document, selection: { active, isEmpty } }: TextEditor): LineKind | undefined {
  return isEmpty ? lineKind(document.lineAt(active.line).text, active.character) : undefined;
}
