/**
 * The floor: a server that on every change publishes what it was told to carry, and does nothing else. It stands on the same
 * protocol implementation as ours, so that what lies between the two is our own work.
 */
import { createConnection, type Diagnostic, ProposedFeatures, TextDocumentSyncKind } from 'vscode-languageserver/node';

const connection = createConnection(ProposedFeatures.all);
let carried: Diagnostic[] = [];

const publish = (uri: string, version: number) =>
  void connection.sendDiagnostics({ uri, version, diagnostics: carried });

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: {},
    hoverProvider: true,
    documentSymbolProvider: true,
    renameProvider: true,
  },
}));
// A request: whoever gives it something waits until it is read, so that no keystroke pays for that.
connection.onRequest('bench/carry', ({ diagnostics }: { readonly diagnostics: Diagnostic[] }) => {
  carried = diagnostics;
  return null;
});
connection.onDidOpenTextDocument(({ textDocument: { uri, version } }) => publish(uri, version));
connection.onDidChangeTextDocument(({ textDocument: { uri, version } }) => publish(uri, version));
connection.listen();
