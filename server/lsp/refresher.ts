import { CodeLensRefreshRequest, InlayHintRefreshRequest, SemanticTokensRefreshRequest } from 'vscode-languageserver';
import { ownDocument } from '../features/own-documents.ts';
import { documentChangedNotification } from '../protocol/documents.ts';
import { documentScheme } from '../protocol/views.ts';
import { onceABurst } from './once-a-burst.ts';
import type { Session } from './session.ts';

/**
 * Tells the editor what it shows that reads differently now through a change elsewhere: open resolved standards and clauses,
 * and lenses, hints and tokens where the editor can be asked to fetch them again. Once for a burst of changes.
 */
export function createRefresher({ connection, service, environment, client }: Session): () => void {
  /** An editor that cannot after all shows what it has. */
  const ask = ({ method }: { readonly method: string }): void => void connection.sendRequest(method).catch(() => {});
  return onceABurst(environment.later, () => {
    const { reader, capabilities, extras } = client();
    for (const uri of extras.opensPages ? service.opened : []) {
      if (!uri.startsWith(`${documentScheme}:`)) continue;
      const text = ownDocument(service.snapshot(), uri, service.rules, reader.locale);
      if (text !== undefined && text !== service.document(uri)?.tree.text.toString()) {
        void connection.sendNotification(documentChangedNotification, { uri });
      }
    }
    const { workspace } = capabilities;
    if (workspace?.codeLens?.refreshSupport === true) ask(CodeLensRefreshRequest.type);
    if (workspace?.inlayHint?.refreshSupport === true) ask(InlayHintRefreshRequest.type);
    if (workspace?.semanticTokens?.refreshSupport === true) ask(SemanticTokensRefreshRequest);
  });
}
