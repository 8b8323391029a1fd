import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { say, type Words } from '../base/words.ts';
import { checkMany } from '../collection/check-many.ts';
import { uriOf } from '../collection/examiner.ts';
import { loadEach } from '../collection/load-each.ts';
import { kindByName } from '../protocol/kinds.ts';
import { isCheckedApart } from './environment.ts';
import type { InTurn } from './in-turn.ts';
import type { Journal } from './journal.ts';
import type { Session } from './session.ts';
import type { SessionCache } from './session-cache.ts';
import { isUnread, readFrom, type UnreadTeller, unreadAmong } from './unread.ts';

const indexing: Words = { en: 'Reading standards and reports', 'zh-Hant': '正在讀取標準與報告' };
const counted: Words = { en: '{done} of {all} files', 'zh-Hant': '{done}/{all} 個文件' };

const stopped: Words = {
  en: 'Stopped. Reports not read: {count}. Each of them is read and checked once you open it.',
  'zh-Hant': '已停止。還有 {count} 個報告沒有讀取。打開其中任何一個，就會讀取並檢查它。',
};

const atOnce = 50;

export interface IndexingOptions {
  readonly session: Session;
  readonly sessionCache: SessionCache;
  readonly journal: Journal;
  /** Where no other file is being read. */
  readonly inTurn: InTurn;
  /** Aborted once the folders are others: whoever reads those goes on from there. */
  readonly superseded: AbortSignal;
  /** Forgets files that are there and cannot be read; called as they are read, so that whatever comes later stays. */
  forget(uris: readonly string[]): void;
  /** Called once all is read that reports rest on, with the files whose findings may differ for it. */
  standardsRead(affected: readonly string[]): void;
  /** Told in the end; some may be readable again. */
  readonly unread: UnreadTeller;
}

/**
 * Reads every file of ours in the folders, but for reports of which all is known from earlier sessions; reports are checked
 * as they are read, where somebody does that beside. Until the standards are read the snapshot says so, and what is not found is unknown.
 */
export async function indexFolders(options: IndexingOptions): Promise<void> {
  const { session, sessionCache, inTurn, superseded } = options;
  if (superseded.aborted) return;
  const { service, environment } = session;
  const { folders } = session.client();
  service.learn([
    { kind: 'roots', roots: folders },
    { kind: 'loading', loading: true },
  ]);
  options.journal.began(folders);
  const progress = await beginProgress(session, superseded);
  const all: string[] = [];
  let kept = 0;
  const unread: string[] = [];
  const sealed: string[] = [];
  const outside: string[] = [];
  const left = new Set<string>();
  const settle = (): void => {
    if (superseded.aborted || !service.snapshot().loading) return;
    options.standardsRead(service.learn([{ kind: 'loading', loading: false }]));
  };
  try {
    const found = await Promise.all(folders.map((folder) => environment.findFiles(folder, folders)));
    // A folder of the workspace may lie in another.
    const uris = [...new Set(found.flatMap(({ files }) => files))];
    sealed.push(...new Set(found.flatMap((one) => one.sealed)));
    outside.push(...new Set(found.flatMap((one) => one.outside)));
    all.push(...uris);
    for (const uri of uris) left.add(uri);
    const done = (some: Iterable<string>): void => {
      for (const uri of some) left.delete(uri);
      progress.tell(uris.length - left.size, uris.length);
    };
    const isApart = (uri: string) => isCheckedApart(environment, uri);
    // What reports rest on is read however soon the reader stops it: without it, every report would seem to rest on nothing.
    const first = uris.filter((uri) => kindByName(uri) !== 'report');
    unread.push(...(await read(options, superseded, first, done)));
    settle();
    await inTurn(async () => {
      const recalled = await sessionCache.recall(folders, uris, superseded);
      kept = recalled.size;
      done(recalled);
    });
    const here = [...left].filter((uri) => !isApart(uri));
    unread.push(...(await read(options, progress.signal, here, done)));
    unread.push(...(await check(session, progress.signal, [...left].filter(isApart), done)));
  } finally {
    settle();
    progress.end();
  }
  if (superseded.aborted) return;
  options.journal.read({ all, kept, unread: unread.length });
  options.unread.tellFolders(sealed);
  options.unread.tellLinks(outside);
  options.unread.tellFiles(unread);
  if (progress.signal.aborted) tellStopped(session, [...left].filter((uri) => service.known(uri) === undefined).length);
}

/** Answers the files that cannot be read though they are there. */
async function read(
  { session: { service, environment, failures }, inTurn, forget }: IndexingOptions,
  signal: AbortSignal,
  uris: readonly string[],
  done: (uris: readonly string[]) => void,
): Promise<readonly string[]> {
  const unread: string[] = [];
  const take = async (some: readonly string[]): Promise<void> => {
    const results = await Promise.all(some.map((uri) => readFrom(environment, uri)));
    if (signal.aborted) return;
    const texts = results.filter((one) => 'text' in one);
    loadEach(service, texts, (file, error) => failures.tell({ file }, error));
    const lost = results.filter(isUnread).map(({ uri }) => uri);
    if (lost.length > 0) forget(lost);
    unread.push(...lost);
    done(some);
  };
  for (let at = 0; at < uris.length && !signal.aborted; at += atOnce) {
    await inTurn(() => take(uris.slice(at, at + atOnce)));
  }
  return unread;
}

/** The same of reports that are checked apart. */
async function check(
  { service, failures, environment: { examiner } }: Session,
  signal: AbortSignal,
  uris: readonly string[],
  done: (uris: readonly string[]) => void,
): Promise<readonly string[]> {
  const unread: string[] = [];
  if (examiner === undefined) return unread;
  for await (const { outcomes } of checkMany({ service, examiner, uris, signal })) {
    done(outcomes.map(uriOf));
    unread.push(...unreadAmong(outcomes, failures));
  }
  return unread;
}

function tellStopped({ connection, client }: Session, count: number): void {
  if (count === 0) return;
  const message = say(stopped, client().reader.locale, { count });
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}

/** How far it has come, as the editor shows it where it can, and whether it is to stop. */
interface EditorProgress {
  readonly signal: AbortSignal;
  tell(done: number, all: number): void;
  end(): void;
}

async function beginProgress({ connection, client }: Session, superseded: AbortSignal): Promise<EditorProgress> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, superseded]);
  const { capabilities, reader } = client();
  const { locale } = reader;
  // Whether the editor shows progress that the server begins.
  if (capabilities.window?.workDoneProgress !== true) return { signal, tell() {}, end() {} };
  const reporter = await connection.window.createWorkDoneProgress().catch(() => undefined);
  // It said that it does, and refuses.
  if (reporter === undefined) return { signal, tell() {}, end() {} };
  reporter.begin(say(indexing, locale), 0, undefined, true);
  reporter.token.onCancellationRequested(() => stop.abort());
  return {
    signal,
    tell: (done, all) => reporter.report((100 * done) / Math.max(all, 1), say(counted, locale, { done, all })),
    end: () => reporter.done(),
  };
}
