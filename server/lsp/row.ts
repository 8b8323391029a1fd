import type { ServerCapabilities } from 'vscode-languageserver';
import type { Reader } from '../features/reader.ts';
import type { Settings } from '../protocol.ts';
import type { Service } from '../service.ts';
import type { Document } from '../workspace/document.ts';
import type { Abilities } from './client.ts';

export interface State {
  readonly service: Service;
  readonly reader: Reader;
  readonly settings: Settings;
  readonly abilities: Abilities;
}

interface TextDocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** One request of the protocol: its method, what it makes the server announce, and the answer. */
export interface Row {
  readonly method: string;
  readonly capabilities: ServerCapabilities;
  answer(params: never, state: State): unknown;
}

/** A request about a document that the server knows; for any other the answer is null. */
export function documentRow<P extends TextDocumentParams>(
  method: string,
  capabilities: ServerCapabilities,
  answer: (params: P, document: Document, state: State) => unknown,
): Row {
  return {
    method,
    capabilities,
    answer(params: P, state: State) {
      const document = state.service.document(params.textDocument.uri);
      return document === undefined || document.kind === 'other' ? null : (answer(params, document, state) ?? null);
    },
  };
}

/** A request about the workspace as a whole, or one that finds its document by itself. */
export function workspaceRow<P>(
  method: string,
  capabilities: ServerCapabilities,
  answer: (params: P, state: State) => unknown,
): Row {
  return { method, capabilities, answer: (params: P, state: State) => answer(params, state) ?? null };
}
