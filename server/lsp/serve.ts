import {
  type Connection,
  ErrorCodes,
  type InitializeResult,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { say, type Words } from '../base/words.ts';
import { ownDocument } from '../features/own-documents.ts';
import { createService } from '../service.ts';
import { type Client, clientOf, readingIn, unknownClient, withFolders, withSettings } from './client.ts';
import { followDisk, watchDisk } from './disk-changes.ts';
import { followDocuments } from './documents.ts';
import { createEdge, type Edge, type OwnPages } from './edge/edge.ts';
import { throughEdge } from './edge/edge-connection.ts';
import { normalFolder } from './edge/normal-uri.ts';
import { fileNamed } from './edge/translate.ts';
import { type Environment, isCheckedApart } from './environment.ts';
import { createFailures, type Failures } from './failures.ts';
import { createFolders } from './folders.ts';
import { createTurns } from './in-turn.ts';
import { createJournal } from './journal.ts';
import { createKeeper } from './keeper.ts';
import { type RefusedParams, refusal, refusedRequest } from './order.ts';
import { createPublisher } from './publisher.ts';
import { createReading, type Reading } from './reading.ts';
import { createRechecks } from './rechecks.ts';
import { createScriptReader } from './script-reader.ts';
import type { Session } from './session.ts';
import { showsOtherHints } from './settings.ts';
import { createSpeller } from './speller.ts';
import { rows } from './table.ts';
import { createUnreadTeller } from './unread.ts';

const notSpoken: Words = {
  en: 'Clausewright does not speak “{language}”. It goes on in English; it also speaks zh-Hans and zh-Hant.',
  'zh-Hant': 'Clausewright 沒有「{language}」這種語言，改用繁體中文。可選：en、zh-Hans、zh-Hant。',
  'zh-Hans': 'Clausewright 没有“{language}”这种语言，改用简体中文。可选：en、zh-Hans、zh-Hant。',
};

/**
 * Runs one session over a connection: from `initialize` to `exit`. Knows transport and order; everything else asks the service.
 * Answers where to tell what nobody in it has caught.
 */
export function serve(raw: Connection, environment: Environment): Failures {
  const service = createService(environment.today(), environment.texts);
  let introduced: Client = unknownClient;
  /** As the settings of the workspace have it by now. */
  const client = (): Client => {
    introduced = readingIn(introduced, service.snapshot().config?.model.locale?.value);
    return introduced;
  };
  const pages: OwnPages = {
    fileOf: (uri) =>
      environment.pages?.fileOf(uri, () => ownDocument(service.snapshot(), uri, service.rules, client().reader.locale)),
    documentIn: (file) => environment.pages?.documentIn(file),
  };
  const ownPages = (): OwnPages | undefined => (introduced.extras.opensPages ? undefined : pages);
  const failures = createFailures(raw, () => client().reader.locale);
  const edge = createEdge((uri) => service.document(uri)?.tree.text, ownPages);
  const connection = throughEdge(raw, edge, failures);
  const session: Session = { connection, service, environment, client, failures };

  const keeper = createKeeper(session);
  const journal = createJournal(session);
  const publisher = createPublisher(
    session,
    (uri) => isCheckedApart(environment, uri),
    () => {
      journal.idle(publisher);
      keeper.idle();
    },
  );
  const unread = createUnreadTeller(session, publisher);
  const rechecks = createRechecks(session, publisher, unread);
  const inTurn = createTurns(failures);
  const reading = createReading();
  const folders = createFolders({ session, keeper, journal, inTurn, unread }, rechecks, reading);

  connection.onInitialize((params): InitializeResult => {
    let positionEncoding: ReturnType<Edge['meet']>;
    failures.contain({ request: 'initialize' }, () => {
      positionEncoding = edge.meet(params);
      introduced = clientOf(params, environment.language);
      environment.clientLends?.(introduced.extras.readsFiles);
    });
    const capabilities = { ...announced(introduced), ...(positionEncoding && { positionEncoding }) };
    return { capabilities, serverInfo: { name: 'clausewright' } };
  });

  connection.onInitialized(() => {
    tellUnspoken(session);
    const watch = (): void =>
      void watchDisk(session, diskChanged).catch((error: unknown) => failures.tell('background', error));
    watch();
    const read = (): void => void folders.read().catch((error: unknown) => failures.tell('background', error));
    read();
    if (!introduced.capabilities.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      edge.meetFolders(event.added);
      introduced = withFolders(introduced, event);
      folders.leave(event.removed.map(({ uri }) => normalFolder(uri)));
      if (!introduced.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) watch();
      read();
    });
  });

  connection.onDidChangeConfiguration(async ({ settings: sent }) => {
    const pushed = (sent as { clausewright?: unknown } | null)?.clausewright;
    const pulls = pushed === undefined && introduced.capabilities.workspace?.configuration === true;
    const settings = pulls ? await connection.workspace.getConfiguration('clausewright') : pushed;
    const { locale } = client().reader;
    const { unspoken, settings: before } = introduced;
    introduced = withSettings(introduced, settings);
    if (introduced.unspoken !== unspoken) tellUnspoken(session);
    if (client().reader.locale !== locale) rechecks.tellEverything();
    else if (showsOtherHints(introduced.settings, before)) rechecks.refresh();
  });

  connection.onShutdown(keeper.save);

  followDocuments(session, rechecks, publisher, unread, inTurn, reading);
  const diskChanged = followDisk(session, rechecks, unread, inTurn);
  answerRequests(session, edge, reading.over);
  connection.onRequest(refusedRequest, (params: RefusedParams) => refusal(params, client().reader.locale));
  connection.listen();
  return failures;
}

function announced(client: Client): InitializeResult['capabilities'] {
  const sync = { openClose: true, change: TextDocumentSyncKind.Incremental, save: true };
  const offered = rows.map((row) => row.capabilities(client.abilities));
  const workspaceFolders = { supported: true, changeNotifications: true };
  const workspace = Object.assign({ workspaceFolders }, ...offered.map((one) => one.workspace));
  return Object.assign({ textDocumentSync: sync }, ...offered, { workspace });
}

/** Somebody asked for a language by name, and is not to wonder why it is another. */
function tellUnspoken({ connection, client }: Session): void {
  const { unspoken: language, reader } = client();
  if (language === undefined) return;
  const message = say(notSpoken, reader.locale, { language });
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

function answerRequests(
  { connection, service, client, failures }: Session,
  edge: Edge,
  allRead: Reading['over'],
): void {
  const spellFor = createSpeller();
  const converterFor = createScriptReader();
  const apply = async (edit: WorkspaceEdit): Promise<void> => {
    const told = edge.outgoing(edit);
    if (told !== undefined) await connection.workspace.applyEdit(told);
  };
  for (const row of rows) {
    connection.onRequest(row.method, async (sent: never) => {
      const { reader, settings, abilities, extras } = client();
      const spell = spellFor(settings, reader.locale);
      const convert = converterFor(settings);
      const heard = { ...reader, ...(spell && { spell }), ...(convert && { convert }) };
      try {
        const state = { service, reader: heard, settings, abilities, extras, allRead, apply };
        const answer = await row.answer(edge.incoming(sent), state);
        return edge.outgoing(answer, fileNamed(sent));
      } catch (error) {
        if (error instanceof ResponseError) return error;
        return new ResponseError(ErrorCodes.InternalError, failures.tell({ request: row.method }, error));
      }
    });
  }
}
