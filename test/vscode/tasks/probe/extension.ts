import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DiagnosticSeverity, type ExtensionContext, languages, type Selection, window, workspace } from 'vscode';
import { type EditorState, stateFile } from '../state.ts';

let told = 0;

/** As the screen has it: an editor's own selection is already another where the screen is yet to hear of it. */
let selected: Selection | undefined;

/** Beside the extension under test: what the editor in use holds, where its cursor is and what is found in it. */
function stateNow(): EditorState | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined || editor.document.uri.scheme === 'output') return undefined;
  const { document } = editor;
  const selection = selected ?? editor.selection;
  told += 1;
  return {
    told,
    file: document.uri.fsPath,
    text: document.getText(),
    from: document.offsetAt(selection.start),
    to: document.offsetAt(selection.end),
    findings: languages.getDiagnostics(document.uri).map(({ code, message, range, severity }) => ({
      rule: String(typeof code === 'object' ? code.value : code),
      isError: severity === DiagnosticSeverity.Error,
      line: range.start.line,
      message,
    })),
  };
}

export function activate({ subscriptions }: ExtensionContext): void {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) return;
  const file = join(dirname(folder.uri.fsPath), stateFile);
  const tell = (): void => {
    const state = stateNow();
    if (state === undefined) return;
    // Whoever reads it never sees half of it.
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  };
  subscriptions.push(
    workspace.onDidChangeTextDocument(tell),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor === window.activeTextEditor) selected = selections[0];
      tell();
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      selected = editor?.selection;
      tell();
    }),
    languages.onDidChangeDiagnostics(tell),
  );
  tell();
}
