import { commands, type Disposable, Range, type TextEditor, window, workspace } from 'vscode';
import { type Typed, typedAfter } from './typed-meanwhile.ts';
import { unseen } from './with-cursor.ts';

/** A key pressed in an editor that waits for what it means. */
interface WaitingKey extends Disposable {
  /**
   * Does what the key means where it was pressed, and puts what was typed since behind that, as if the key had not waited. Does nothing
   * if anything else was done meanwhile, which is worth more. `act` returns false where the text was no longer what it was told of.
   */
  readonly carryOut: (act: () => Promise<boolean>) => Promise<void>;
}

/** Who types faster than a change is made is let through so often. */
const mostAttempts = 20;

/** Follows what is typed at the cursor from now on. */
export function waitingKey(editor: TextEditor): WaitingKey {
  const { document, selection } = editor;
  let typed: Typed | undefined = { at: document.offsetAt(selection.active), text: '' };
  const watch = workspace.onDidChangeTextDocument((event) => {
    if (event.document === document) typed = event.contentChanges.reduce(typedAfter, typed);
  });
  const isCursorThere = ({ at, text }: Typed): boolean => {
    if (text === '') return editor.selection.isEqual(selection);
    const cursor = document.offsetAt(editor.selection.active);
    return editor.selection.isEmpty && cursor >= at && cursor <= at + text.length;
  };
  return {
    async carryOut(act) {
      let taken = '';
      for (let attempt = 0; attempt < mostAttempts; attempt++) {
        if (typed === undefined || window.activeTextEditor !== editor || !isCursorThere(typed)) break;
        const { at, text } = typed;
        if (text !== '' && !(await takeBack(editor, at, text))) continue;
        taken += text;
        if (await act()) break;
      }
      if (taken !== '') await putBack(editor, taken);
    },
    dispose: () => watch.dispose(),
  };
}

function takeBack({ document, edit }: TextEditor, at: number, { length }: string): Thenable<boolean> {
  const range = new Range(document.positionAt(at), document.positionAt(at + length));
  return edit((change) => change.delete(range), unseen);
}

/** As typed, so that lists open; but an editor would indent further lines of it once more. */
async function putBack(editor: TextEditor, text: string): Promise<void> {
  if (!text.includes('\n')) await commands.executeCommand('type', { text });
  else await editor.edit((change) => change.replace(editor.selection, text));
}
