import { type Connection, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { createService } from '../service.ts';
import { type Client, clientOf, folderUri, unknownClient, withFolders, withSettings } from './client.ts';
import { followDisk, watchDisk } from './disk-changes.ts';
import { followDocuments } from './documents.ts';
import { type Environment, isCheckedApart } from './environment.ts';
import { createFolders } from './folders.ts';
import { createTurns } from './in-turn.ts';
import { createJournal } from './journal.ts';
import { createKeeper } from './keeper.ts';
import { createPublisher } from './publisher.ts';
import { createRechecks } from './rechecks.ts';
import { createScriptReader } from './script-reader.ts';
import type { Session } from './session.ts';
import { showsOtherHints } from './settings.ts';
import { createSpeller } from './speller.ts';
import { rows } from './table.ts';
import { createUnreadTeller } from './unread.ts';

/** Runs one session over a connection: from `initialize` to `exit`. Knows transport and order; everything else asks the service. */
export function serve(connection: Connection, environment: Environment): void {
  const service = createService(environment.today(), environment.texts);
  let client: Client = unknownClient;
  const session: Session = { connection, service, environment, client: () => client };

  const keeper = createKeeper(session);
  const journal = createJournal(session);
  const publisher = createPublisher(
    connection,
    service,
    environment,
    () => client.reader.locale,
    (uri) => isCheckedApart(environment, uri),
    () => {
      journal.idle(publisher);
      keeper.idle();
    },
  );
  const unread = createUnreadTeller(session, publisher);
  const rechecks = createRechecks(session, publisher, unread);
  const inTurn = createTurns(connection);
  const folders = createFolders({ session, keeper, journal, inTurn, unread }, rechecks);

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params);
    return { capabilities: announced(), serverInfo: { name: 'clausewright' } };
  });

  connection.onInitialized(() => {
    void watchDisk(connection, client);
    void folders.read();
    if (!client.capabilities.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      client = withFolders(client, event);
      folders.leave(event.removed.map(folderUri));
      void folders.read();
    });
  });

  connection.onDidChangeConfiguration(async ({ settings: sent }) => {
    const pushed = (sent as { clausewright?: unknown } | null)?.clausewright;
    const pulls = pushed === undefined && client.capabilities.workspace?.configuration === true;
    const settings = pulls ? await connection.workspace.getConfiguration('clausewright') : pushed;
    const { reader, settings: before } = client;
    client = withSettings(client, settings);
    if (client.reader.locale !== reader.locale) rechecks.tellEverything();
    else if (showsOtherHints(client.settings, before)) rechecks.refresh();
  });

  connection.onShutdown(keeper.save);

  followDocuments(session, rechecks, publisher, unread, inTurn);
  followDisk(session, rechecks, unread, inTurn);
  answerRequests(session);
  connection.listen();
}

function announced(): InitializeResult['capabilities'] {
  const sync = { openClose: true, change: TextDocumentSyncKind.Incremental, save: true };
  const offered = rows.map((row) => row.capabilities);
  const workspaceFolders = { supported: true, changeNotifications: true };
  const workspace = Object.assign({ workspaceFolders }, ...offered.map((one) => one.workspace));
  return Object.assign({ textDocumentSync: sync }, ...offered, { workspace });
}

function answerRequests({ connection, service, client }: Session): void {
  const spellFor = createSpeller();
  const converterFor = createScriptReader();
  for (const row of rows) {
    connection.onRequest(row.method, (params: never) => {
      const { reader, settings, abilities } = client();
      const spell = spellFor(settings, reader.locale);
      const convert = converterFor(settings);
      const heard = { ...reader, ...(spell && { spell }), ...(convert && { convert }) };
      return row.answer(params, { service, reader: heard, settings, abilities });
    });
  }
}
