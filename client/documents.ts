import { Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DocumentParams,
  type DocumentResult,
  documentChangedNotification,
  documentRequest,
} from '../server/protocol/documents.ts';
import { documentScheme } from '../server/protocol/views.ts';

/** What the server writes and the editor shows. */
export interface Documents extends Disposable {
  /** Has a document fetched again where it is shown. */
  readonly refresh: (uri: Uri) => void;
}

/** Shows standards that ship or are resolved, clauses and pages: the server writes them, nobody can change them here. */
export function provideDocuments(client: BaseLanguageClient): Documents {
  const changed = new EventEmitter<Uri>();
  const provided = Disposable.from(
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
  return { refresh: (uri) => changed.fire(uri), dispose: () => provided.dispose() };
}
