import { type Connection, DiagnosticRefreshRequest, type InitializeResult } from 'vscode-languageserver';
import { ownDocument } from '../features/own-documents.ts';
import { createService } from '../service.ts';
import { type Client, clientOf, readingIn, unknownClient } from './client.ts';
import { followFolders, followSettings, type Introduction, tellUnspoken } from './client-changes.ts';
import { followDisk, watchDisk } from './disk-changes.ts';
import { followDocuments } from './documents.ts';
import { createEdge, type Edge, type OwnPages } from './edge/edge.ts';
import { throughEdge } from './edge/edge-connection.ts';
import { type Environment, isCheckedApart } from './environment.ts';
import { createFailures, type Failures } from './failures.ts';
import { createFolders } from './folders.ts';
import { createTurns } from './in-turn.ts';
import { createJournal } from './journal.ts';
import { createPendingReads } from './pending-reads.ts';
import { createPublisher } from './publisher.ts';
import { createPulledFindings } from './pulled-findings.ts';
import { createRechecks } from './rechecks.ts';
import { announced, answerRequests } from './requests.ts';
import type { Session } from './session.ts';
import { createSessionCache } from './session-cache.ts';
import { createUnreadTeller } from './unread.ts';

/**
 * Runs one session over a connection: from `initialize` to `exit`. Knows transport and order; everything else asks the service.
 * Answers where to tell what nobody in it has caught.
 */
export function serve(raw: Connection, environment: Environment): Failures {
  const meeting = openSession(raw, environment);
  const { session, introduction, edge } = meeting;
  const { connection, failures } = session;

  const sessionCache = createSessionCache(session);
  const journal = createJournal(session);
  const publisher = createPublisher(
    session,
    (uri) => isCheckedApart(environment, uri),
    () => {
      journal.idle(publisher);
      sessionCache.idle();
    },
  );
  const unread = createUnreadTeller(session, publisher);
  const rechecks = createRechecks(session, publisher, unread);
  const inTurn = createTurns(failures);
  const reading = createPendingReads();
  const folders = createFolders({ session, sessionCache, journal, inTurn, unread }, rechecks, reading);

  introduce(meeting);
  connection.onInitialized(() => {
    tellUnspoken(session);
    followFolders(session, introduction, edge, folders, () => watchDisk(session, diskChanged));
  });
  followSettings(session, introduction, rechecks);
  connection.onShutdown(sessionCache.save);

  followDocuments(session, rechecks, publisher, unread, inTurn, reading);
  const diskChanged = followDisk(session, rechecks, unread, inTurn);
  answerRequests(session, edge, {
    allRead: reading.over,
    async allChecked() {
      await reading.over();
      await rechecks.background?.after(async () => {});
      await publisher.allTold();
    },
  });
  connection.listen();
  return failures;
}

/** A session, and by what it meets its client. */
interface Meeting {
  readonly session: Session;
  readonly introduction: Introduction;
  readonly edge: Edge;
}

function openSession(raw: Connection, environment: Environment): Meeting {
  const service = createService(environment.today(), environment.texts);
  const introduction: Introduction = { client: unknownClient };
  /** As the settings of the workspace have it by now. */
  const client = (): Client => {
    introduction.client = readingIn(introduction.client, service.snapshot().config?.model.locale?.value);
    return introduction.client;
  };
  const pages: OwnPages = {
    fileOf: (uri) =>
      environment.pages?.fileOf(uri, () => ownDocument(service.snapshot(), uri, service.rules, client().reader.locale)),
    documentIn: (file) => environment.pages?.documentIn(file),
  };
  const ownPages = (): OwnPages | undefined => (introduction.client.extras.opensPages ? undefined : pages);
  const failures = createFailures(raw, () => client().reader.locale);
  const edge = createEdge((uri) => service.document(uri)?.tree.text, ownPages);
  const connection = throughEdge(raw, edge, failures);
  const pulled = createPulledFindings(environment.later, () => {
    // An editor that cannot after all asks when it likes.
    if (client().abilities.asksAgain) void connection.sendRequest(DiagnosticRefreshRequest.method).catch(() => {});
  });
  return { session: { connection, service, environment, client, failures, pulled }, introduction, edge };
}

/** The client says who it is, and is told what it can ask for. */
function introduce({ session: { connection, environment, failures }, introduction, edge }: Meeting): void {
  connection.onInitialize((params): InitializeResult => {
    let positionEncoding: ReturnType<Edge['meet']>;
    failures.contain({ request: 'initialize' }, () => {
      positionEncoding = edge.meet(params);
      introduction.client = clientOf(params, environment.language);
      environment.clientLends?.(introduction.client.extras.readsFiles);
    });
    const capabilities = { ...announced(introduction.client), ...(positionEncoding && { positionEncoding }) };
    return { capabilities, serverInfo: { name: 'clausewright' } };
  });
}
