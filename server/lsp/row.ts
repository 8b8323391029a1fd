import {
  ErrorCodes,
  type ProgressToken,
  ResponseError,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileContents } from '../export/format.ts';
import type { Reader } from '../features/reader.ts';
import type { Settings } from '../protocol/settings.ts';
import type { Service } from '../service.ts';
import type { Document } from '../workspace/document.ts';
import type { WantedFacts } from '../workspace/wanted-facts.ts';
import type { Abilities } from './abilities.ts';
import type { Extras } from './client.ts';
import type { Edge } from './edge/edge.ts';
import type { Environment } from './environment.ts';
import type { PulledFindings } from './pulled-findings.ts';
import type { ShownBooks } from './shown-books.ts';
import type { ToldTokens } from './told-tokens.ts';

export interface SessionState {
  readonly service: Service;
  readonly reader: Reader;
  readonly settings: Settings;
  readonly abilities: Abilities;
  readonly extras: Extras;
  /** Once every standard is known that lies in the workspace: for an answer that would be another before. */
  allRead(): Promise<void>;
  /** Once nothing is left to be checked either. */
  allChecked(): Promise<void>;
  readonly pulled: PulledFindings;
  /** Tells a part of an answer, to who said by what name it takes parts. */
  tellPart(token: ProgressToken, part: object): void;
  /** Learns what is asked of the disk. */
  lookUp(wanted: WantedFacts): Promise<void>;
  readonly shownBooks: ShownBooks;
  readonly toldTokens: ToldTokens;
  columnsIn: Edge['columnsIn'];
  /** Prints a page to PDF; undefined where no browser could. Absent: nothing prints here. */
  readonly print: Environment['print'];
  /** What stands in files of the workspace, of none larger than `largest` bytes. */
  contents(uris: readonly string[], largest: number): Promise<FileContents>;
  /** Has the editor make an edit. */
  apply(edit: WorkspaceEdit): Promise<void>;
}

/** What a row makes the server announce; some of it only to who can make use of it. */
type Announced = ServerCapabilities | ((abilities: Abilities) => ServerCapabilities);

interface TextDocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** One request of the protocol: its method, what it makes the server announce, and the answer. */
export interface Row {
  readonly method: string;
  capabilities(abilities: Abilities): ServerCapabilities;
  answer(params: never, state: SessionState): unknown;
}

/** A request about a document that the server knows; for any other the answer is null. */
export function documentRow<P extends TextDocumentParams>(
  method: string,
  announced: Announced,
  answer: (params: P, document: Document, state: SessionState) => unknown,
): Row {
  return {
    method,
    capabilities: announcing(announced),
    answer(params: P, state: SessionState) {
      const uri = params?.textDocument?.uri;
      if (typeof uri !== 'string') return new ResponseError(ErrorCodes.InvalidParams, 'textDocument.uri');
      const document = state.service.document(uri);
      return document === undefined || document.kind === 'other' ? null : (answer(params, document, state) ?? null);
    },
  };
}

/** A request about the workspace as a whole, or one that finds its document by itself. */
export function workspaceRow<P>(
  method: string,
  announced: Announced,
  answer: (params: P, state: SessionState) => unknown,
): Row {
  return {
    method,
    capabilities: announcing(announced),
    answer: (params: P, state: SessionState) => answer(params, state) ?? null,
  };
}

/** The same, answered once all standards are read. */
export function patientRow<P>(method: string, answer: (params: P, state: SessionState) => unknown): Row {
  return workspaceRow<P>(method, {}, async (params, state) => {
    await state.allRead();
    return answer(params, state) ?? null;
  });
}

function announcing(announced: Announced): Row['capabilities'] {
  return (abilities) => (typeof announced === 'function' ? announced(abilities) : announced);
}
