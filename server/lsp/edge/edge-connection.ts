import type { Connection } from 'vscode-languageserver';
import type { Failures } from '../failures.ts';
import type { Edge } from './edge.ts';

/**
 * A connection that says and hears everything as the client writes it, and hands it on as everything here does. What fails
 * while something is heard is told, and the connection goes on.
 */
export function throughEdge(raw: Connection, edge: Edge, failures: Failures): Connection {
  /** Handles a notification, once it is translated. */
  const heard =
    <P>(method: string, handler: (params: P) => unknown, translated: (params: P) => P = edge.incoming) =>
    async (params: P): Promise<void> => {
      try {
        await handler(translated(params));
      } catch (error) {
        failures.tell({ request: method }, error);
      }
    };
  return {
    ...raw,
    onInitialized: (handler) => raw.onInitialized(heard('initialized', handler)),
    onDidChangeConfiguration: (handler) =>
      raw.onDidChangeConfiguration(heard('workspace/didChangeConfiguration', handler)),
    onDidChangeWatchedFiles: (handler) =>
      raw.onDidChangeWatchedFiles(heard('workspace/didChangeWatchedFiles', handler)),
    onDidOpenTextDocument: (handler) =>
      raw.onDidOpenTextDocument(
        heard('textDocument/didOpen', handler, (params) => {
          edge.meetDocument(params.textDocument.uri);
          return edge.incoming(params);
        }),
      ),
    onDidChangeTextDocument: (handler) =>
      raw.onDidChangeTextDocument(heard('textDocument/didChange', handler, edge.incomingEdits)),
    onDidSaveTextDocument: (handler) => raw.onDidSaveTextDocument(heard('textDocument/didSave', handler)),
    onDidCloseTextDocument: (handler) => raw.onDidCloseTextDocument(heard('textDocument/didClose', handler)),
    sendDiagnostics: (params) => {
      const told = edge.outgoing(params, params.uri);
      return told === undefined ? Promise.resolve() : raw.sendDiagnostics(told);
    },
  };
}
