import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import type { Reader } from '../features/reader.ts';
import { readOnlySchemes, type Settings } from '../protocol.ts';
import type { Affected } from '../rules/findings-memory.ts';
import { createService } from '../service.ts';
import { lineText } from '../syntax/line-text.ts';
import { type DocumentOrigin, isStandard } from '../workspace/document.ts';
import { kindByName } from '../workspace/file-names.ts';
import { folderOf } from '../workspace/paths.ts';
import { createBackground } from './background.ts';
import {
  type Abilities,
  abilitiesOf,
  defaultSettings,
  noAbilities,
  optionsOf,
  readerOf,
  settingsFrom,
} from './client.ts';
import { toEdits } from './convert.ts';
import { type Environment, ourFiles } from './environment.ts';
import { indexFolders, isCheckedApart, learnFacts } from './indexing.ts';
import { createKeeper } from './keeper.ts';
import { createPublisher } from './publisher.ts';
import { createRefresher } from './refresher.ts';
import { createScriptReader } from './script-reader.ts';
import { createSpeller } from './speller.ts';
import { watchStatus } from './status-watch.ts';
import { rows } from './table.ts';
import { isUnread, missing, readFrom, tellUnread } from './unread.ts';

/** As many files that changed on disk come in before the editor gets its turn. */
const loadedAtOnce = 10;

/** Runs one session over a connection: from `initialize` to `exit`. Knows transport and order; everything else asks the service. */
export function serve(connection: Connection, environment: Environment): void {
  const service = createService(environment.today(), environment.texts);
  let reader: Reader = { locale: 'en', markdown: false, snippets: false, opensPages: false };
  /** The reader's language where the settings leave it to the editor. */
  let spoken = reader.locale;
  let settings: Settings = defaultSettings;
  const spellFor = createSpeller();
  const converterFor = createScriptReader();
  let abilities: Abilities = noAbilities;
  let folders: readonly string[] = [];
  let capabilities: InitializeParams['capabilities'] = {};
  let cacheFolder: string | undefined;
  const keeper = createKeeper(
    service,
    environment,
    () => settings.cache,
    () => cacheFolder,
  );
  /** Whether all files are known, and nothing of what was found in them has been kept yet. */
  let unsaved = false;
  const isApart = (uri: string): boolean => isCheckedApart(environment, uri);
  const publisher = createPublisher(
    connection,
    service,
    environment,
    () => reader.locale,
    isApart,
    () => {
      if (unsaved) void keeper.save();
      unsaved = false;
    },
  );
  const refresh = createRefresher(
    connection,
    service,
    environment,
    () => reader.locale,
    () => capabilities,
  );

  const watched = watchStatus(connection, service, environment, () => reader.locale);

  const { examiner } = environment;
  const background =
    examiner &&
    createBackground(
      service,
      examiner,
      environment,
      isApart,
      (uris) => look(uris),
      (uris) => tellLost(uris),
    );

  /** Checks the files again, closed reports beside everything else where that is possible. */
  const look = (uris: readonly string[]): void => {
    if (told.size > 0) for (const uri of uris) if (service.known(uri) !== undefined) told.delete(uri);
    publisher.touch(uris);
    background?.check(uris);
  };

  /** The same, first with what is known, then once more when the disk has told something new. */
  const touch = (uris: readonly string[], isElsewhere = uris.length > 1): void => {
    look(uris);
    // What an edit means for its own file the editor asks for by itself.
    if (isElsewhere) refresh();
    watched();
    ask(uris.filter(isOpen));
    if (!uris.every(isOpen)) environment.later(() => ask(uris.filter(isAskedAboutClosed)));
  };

  /** Thousands of closed files are so much as listed only after the open ones are told. */
  const touchEdited = ({ open, closed }: Affected): void => {
    touch(open);
    if (closed === undefined) return;
    environment.slices.begin(() => {
      const uris = closed();
      if (uris.length > 0) touch(uris, true);
    });
  };

  const isOpen = (uri: string): boolean => service.opened.has(uri);

  /** Forgets those of the files that nobody has open; answers which others' findings may differ for it. */
  const forgotten = (uris: readonly string[]): readonly string[] => {
    const closed = new Set(uris.filter((uri) => !isOpen(uri)));
    for (const uri of closed) publisher.withdraw(uri);
    return service.forget([...closed]).filter((uri) => !closed.has(uri));
  };

  /** Files that are gone, or are no longer of the workspace. */
  const forget = (uris: readonly string[]): void => touch(forgotten(uris));

  /** Files of which the reader was told that they cannot be read, and which nobody has read since. */
  const told = new Set<string>();

  /** Files that could not be read, and were forgotten then: those that nobody has read since are told. */
  const tellLost = (uris: readonly string[]): void => {
    const lost = uris.filter((uri) => service.known(uri) === undefined);
    const news = lost.filter((uri) => !told.has(uri));
    for (const uri of news) told.add(uri);
    tellUnread(connection, reader.locale, news);
    for (const uri of lost) publisher.withdraw(uri);
  };

  /** Asks the disk about what reports name, and checks again what that has told something new. */
  const ask = (uris: readonly string[]): void => {
    const reports = uris.filter((uri) => service.known(uri)?.kind === 'report');
    if (reports.length > 0) void learnFacts(service, environment, reports).then(look);
  };

  /** Whoever checks a file apart asks for himself. */
  const isAskedAboutClosed = (uri: string): boolean => !isOpen(uri) && !isApart(uri);

  /** Keeps what standards say now, for answers that were given to it and for whoever compares. */
  const remember = (uris: readonly string[]): void => {
    const states = uris.map(service.known).filter(isStandard);
    touch(
      states
        .filter(({ origin }) => origin === 'workspace')
        .flatMap((state) => service.learn([{ kind: 'earlier', state }])),
    );
  };

  connection.onInitialize((params): InitializeResult => {
    capabilities = params.capabilities;
    reader = readerOf(params);
    spoken = reader.locale;
    abilities = abilitiesOf(params);
    settings = settingsFrom(optionsOf(params).settings, defaultSettings);
    ({ cacheFolder } = optionsOf(params));
    folders = (params.workspaceFolders ?? []).map((folder) => folder.uri.replace(/\/$/, ''));
    return { capabilities: announced(), serverInfo: { name: 'clausewright' } };
  });

  connection.onInitialized(() => {
    void watch(connection, capabilities);
    void reindex();
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri.replace(/\/$/, '')));
        folders = [...folders.filter((one) => !gone.has(one)), ...added.map((one) => one.uri.replace(/\/$/, ''))];
        leave(removed.map((folder) => folder.uri));
        void reindex();
      });
    }
  });

  /** Files of a folder that left the workspace are forgotten, but for those still open. */
  const leave = (left: readonly string[]): void => {
    const uris = [...service.snapshot().documents.keys()];
    forget(uris.filter((uri) => left.some((folder) => uri.startsWith(`${folder.replace(/\/$/, '')}/`))));
  };

  /** Of the latest indexing. */
  let supersede = new AbortController();
  const reindex = async (): Promise<void> => {
    supersede.abort();
    supersede = new AbortController();
    const superseded = supersede.signal;
    const progress = capabilities.window?.workDoneProgress === true;
    const { locale } = reader;
    const options = {
      connection,
      service,
      environment,
      locale,
      folders,
      keeper,
      inTurn,
      progress,
      superseded,
      forget,
      tellUnread: tellLost,
    };
    const index = () => indexFolders(options);
    background?.restart();
    await (background ? background.after(index) : index());
    if (superseded.aborted) return;
    unsaved = true;
    touch([...service.snapshot().documents.keys()]);
  };

  let handling = Promise.resolve();
  /** Reads files after whatever is being read, so that no older text comes in after a newer one. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    handling = handling.then(work).catch((reason: unknown) => connection.console.error(String(reason)));
    return handling;
  };

  /** Closed by the editor while what the disk holds is still to be read; each time another symbol. */
  const closing = new Map<string, symbol>();
  connection.onDidOpenTextDocument(({ textDocument: { uri, text, version, languageId } }) => {
    closing.delete(uri);
    const done = environment.makeRoom?.(text.length);
    try {
      touch(service.open({ uri, text }, version, languageId, originOf(uri)));
      remember([uri]);
    } finally {
      // Behind the telling of its findings, which waits its turn already.
      if (done !== undefined) environment.later(done);
    }
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const { whole, edits } = toEdits(contentChanges);
    if (whole === undefined) touchEdited(service.edit(uri, version, edits));
    else touchEdited(service.replace(uri, version, lineText(whole).edit(edits).toString()));
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => remember([uri]));
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const mine = Symbol();
    closing.set(uri, mine);
    void inTurn(async () => {
      const file = isFile(uri) ? await readFrom(environment, uri) : missing(uri);
      // Opened anew in the meantime, as an editor does to change the language, and perhaps closed again since.
      if (closing.get(uri) !== mine) return;
      closing.delete(uri);
      touch('text' in file ? service.close(uri, file.text, file.digest) : service.close(uri, undefined));
      if (service.known(uri) === undefined) publisher.withdraw(uri);
      if (isUnread(file)) tellLost([uri]);
    });
  });

  connection.onDidChangeWatchedFiles(({ changes }) => void inTurn(() => changedOnDisk(changes)));

  const changedOnDisk = async (changes: readonly FileEvent[]): Promise<void> => {
    const ours = changes.filter(({ uri }) => kindByName(uri) !== undefined);
    // Whatever came to pass of a file, and in which order: what counts is whether it is there now.
    const changed = [...new Set(ours.map(({ uri }) => uri))];
    const lost: string[] = [];
    const stale = changes.map(({ uri }) => uri);
    // Before anything else is read: what is still to come of checks may rest on how the files were.
    const touched = new Set(service.learn([{ kind: 'stale', files: stale, folders: stale.map(folderOf) }]));
    background?.restart();
    // A checkout changes thousands at once: the editor is answered in between.
    for (let at = 0; at < changed.length; at += loadedAtOnce) {
      const some = changed.slice(at, at + loadedAtOnce);
      const files = await Promise.all(some.map((uri) => readFrom(environment, uri)));
      const unread = files.filter((file) => 'problem' in file).map(({ uri }) => uri);
      remember(some);
      for (const uri of service.load(files.filter((file) => 'text' in file))) touched.add(uri);
      for (const uri of forgotten(unread)) touched.add(uri);
      lost.push(...files.filter(isUnread).map(({ uri }) => uri));
      await new Promise<void>((resolve) => environment.later(resolve));
    }
    touch([...touched]);
    tellLost(lost);
  };

  connection.onDidChangeConfiguration(async ({ settings: sent }) => {
    const pushed = (sent as { clausewright?: unknown } | null)?.clausewright;
    const pulls = pushed === undefined && capabilities.workspace?.configuration === true;
    settings = settingsFrom(pulls ? await connection.workspace.getConfiguration('clausewright') : pushed, settings);
    const locale = settings.locale === 'auto' ? spoken : settings.locale;
    if (locale === reader.locale) return;
    reader = { ...reader, locale };
    publisher.everything();
    watched();
  });

  connection.onShutdown(keeper.save);

  for (const row of rows) {
    connection.onRequest(row.method, (params: never) => {
      const spell = spellFor(settings, reader.locale);
      const convert = converterFor(settings);
      const heard = { ...reader, ...(spell && { spell }), ...(convert && { convert }) };
      return row.answer(params, { service, reader: heard, settings, abilities });
    });
  }
  connection.listen();
}

/** Documents of other schemes are explained, not indexed; the editor's own untitled ones are checked like files. */
function originOf(uri: string): DocumentOrigin {
  return readOnlySchemes.includes(schemeOf(uri)) ? 'elsewhere' : 'workspace';
}

/** Whether a document has a file behind it: not what is only shown, nor what was never saved. */
function isFile(uri: string): boolean {
  return originOf(uri) === 'workspace' && schemeOf(uri) !== 'untitled';
}

function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(':'));
}

function announced(): InitializeResult['capabilities'] {
  const sync = { openClose: true, change: TextDocumentSyncKind.Incremental, save: true };
  const workspace = { workspaceFolders: { supported: true, changeNotifications: true } };
  return Object.assign({ textDocumentSync: sync, workspace }, ...rows.map((row) => row.capabilities));
}

/** Files of ours on any change; every other file when it appears or goes, since it may be somebody's evidence. */
async function watch(connection: Connection, capabilities: InitializeParams['capabilities']): Promise<void> {
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  const appearing = { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete };
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [...ourFiles.map((globPattern) => ({ globPattern })), appearing],
  });
}
