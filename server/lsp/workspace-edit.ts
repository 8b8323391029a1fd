import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { plainText } from '../features/completion/snippet.ts';
import type { DocumentEdits } from '../rules/engine/fix-edits.ts';
import type { Abilities } from './abilities.ts';

/** Edits as the editor takes them, by version where it can tell. `stops`: their texts are snippets with tab stops. */
export function toWorkspaceEdit(
  changes: readonly DocumentEdits[],
  stops: boolean,
  abilities: Abilities,
): WorkspaceEdit {
  const withStops = stops && abilities.snippetEdits;
  const written = (text: string) => (stops ? plainText(text) : text);
  if (!abilities.versionedEdits) {
    const plain = changes.map(({ document, edits }) => [
      document.uri,
      edits.map(({ range, text }) => ({ range, newText: written(text) })),
    ]);
    return { changes: Object.fromEntries(plain) };
  }
  const documentChanges = changes.map(
    ({ document, edits }): TextDocumentEdit => ({
      textDocument: { uri: document.uri, version: document.open ? document.version : null },
      edits: edits.map(({ range, text }) =>
        withStops ? { range, snippet: { kind: 'snippet', value: text } } : { range, newText: written(text) },
      ),
    }),
  );
  return { documentChanges };
}
