import { Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DocumentParams,
  type DocumentResult,
  documentChangedNotification,
  documentRequest,
  documentScheme,
} from '../server/protocol.ts';

/** Shows the standards that ship and resolved standards: the server writes them, nobody can change them here. */
export function provideDocuments(client: BaseLanguageClient): Disposable {
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    client.onNotification(documentChangedNotification, ({ uri }: DocumentParams) => changed.fire(Uri.parse(uri, true))),
    workspace.registerTextDocumentContentProvider(documentScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri, token) => {
        const params: DocumentParams = { uri: uri.toString() };
        const result = await client.sendRequest<DocumentResult | null>(documentRequest, params, token);
        return result?.text;
      },
    }),
  );
}
