import { type Diagnostic, Disposable, languages, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { readOnlySchemes } from '../server/protocol/views.ts';
import { ownDocuments } from './own-documents.ts';

interface HeldBack {
  readonly handleDiagnostics: NonNullable<Middleware['handleDiagnostics']>;
  /** Follows what is opened and closed, once there is a client. */
  readonly follow: (client: BaseLanguageClient) => Disposable;
}

/**
 * The server reads every file of the workspace, but a file that is open as another language (`yaml`, say, which has
 * extensions of its own) is that language's while it is open: what was found in it is kept until it closes or switches.
 */
export function holdBack(): HeldBack {
  const held = new Map<string, readonly Diagnostic[]>();
  return {
    handleDiagnostics(uri, diagnostics, next) {
      const key = uri.toString();
      const open = workspace.textDocuments.find((document) => document.uri.toString() === key);
      if (open !== undefined && isAnothers(open)) held.set(key, diagnostics);
      next(uri, held.has(key) || readOnlySchemes.includes(uri.scheme) ? [] : diagnostics);
    },
    follow(client) {
      const hide = (document: TextDocument): void => {
        const shown = client.diagnostics?.get(document.uri) ?? [];
        if (shown.length === 0 || !isAnothers(document)) return;
        held.set(document.uri.toString(), shown);
        client.diagnostics?.set(document.uri, []);
      };
      return Disposable.from(
        workspace.onDidOpenTextDocument(hide),
        workspace.onDidCloseTextDocument(({ uri }) => {
          const kept = held.get(uri.toString());
          if (kept !== undefined) client.diagnostics?.set(uri, kept);
          held.delete(uri.toString());
        }),
      );
    },
  };
}

function isAnothers(document: TextDocument): boolean {
  return languages.match(ownDocuments, document) === 0;
}
