import {
  ErrorCodes,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Edge } from './edge/edge.ts';
import { fileNamed } from './edge/translate.ts';
import { learnWanted } from './facts.ts';
import { type RefusedParams, refusal, refusedRequest } from './order.ts';
import { createPinyinLoader } from './pinyin-loader.ts';
import type { SessionState } from './row.ts';
import { createScriptReader } from './script-reader.ts';
import type { Session } from './session.ts';
import { createShownBooks } from './shown-books.ts';
import { rows } from './table.ts';
import { createToldTokens } from './told-tokens.ts';

/** What is announced to a client: what it can ask for. */
export function announced(client: Client): InitializeResult['capabilities'] {
  const sync = { openClose: true, change: TextDocumentSyncKind.Incremental, save: true };
  const offered = rows.map((row) => row.capabilities(client.abilities));
  const workspaceFolders = { supported: true, changeNotifications: true };
  const workspace = Object.assign({ workspaceFolders }, ...offered.map((one) => one.workspace));
  return Object.assign({ textDocumentSync: sync }, ...offered, { workspace });
}

/** Answers what a client may ask for, each by its row. */
export function answerRequests(
  { connection, service, client, failures, environment, pulled }: Session,
  edge: Edge,
  progress: Pick<SessionState, 'allRead' | 'allChecked'>,
): void {
  const spellFor = createPinyinLoader();
  const converterFor = createScriptReader();
  const apply = async (edit: WorkspaceEdit): Promise<void> => {
    const told = edge.outgoing(edit);
    if (told !== undefined) await connection.workspace.applyEdit(told);
  };
  const tellPart: SessionState['tellPart'] = (token, part) => {
    const value = edge.outgoing(part);
    void connection.sendNotification('$/progress', { token, value });
  };
  const contents: SessionState['contents'] = async (uris, largest) =>
    uris.length === 0
      ? new Map()
      : ((await environment.contents?.(uris, service.snapshot().roots, largest)) ?? new Map());
  const lookUp: SessionState['lookUp'] = async (wanted) => void (await learnWanted(service, environment, wanted));
  const shownBooks = createShownBooks();
  const toldTokens = createToldTokens((uri) => service.opened.has(uri));
  const lasting = { service, ...progress, contents, apply, tellPart, pulled, lookUp, shownBooks, toldTokens };
  for (const row of rows) {
    connection.onRequest(row.method, async (sent: never) => {
      const { reader, settings, abilities, extras } = client();
      const spell = spellFor(settings, reader.locale);
      const convert = converterFor(settings);
      const heard = { ...reader, ...(spell && { spell }), ...(convert && { convert }) };
      try {
        const { print } = environment;
        const state = { ...lasting, print, columnsIn: edge.columnsIn, reader: heard, settings, abilities, extras };
        const answer = await row.answer(edge.incoming(sent), state);
        return edge.outgoing(answer, fileNamed(sent));
      } catch (error) {
        if (error instanceof ResponseError) return error;
        return new ResponseError(ErrorCodes.InternalError, failures.tell({ request: row.method }, error));
      }
    });
  }
  connection.onRequest(refusedRequest, (params: RefusedParams) => refusal(params, client().reader.locale));
}
