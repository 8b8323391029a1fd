import { type Connection, DidChangeWatchedFilesNotification, type FileEvent, WatchKind } from 'vscode-languageserver';
import type { Unread } from '../collection/examiner.ts';
import { loadEach } from '../collection/load-each.ts';
import type { FileText } from '../service.ts';
import { kindByName } from '../workspace/file-names.ts';
import { folderOf } from '../workspace/paths.ts';
import type { Client } from './client.ts';
import { type Environment, ourFiles } from './environment.ts';
import type { InTurn } from './in-turn.ts';
import type { Rechecks } from './rechecks.ts';
import type { Session } from './session.ts';
import { isUnread, missing, readFrom, type UnreadTeller } from './unread.ts';

/** As many files that changed on disk come in before the editor gets its turn. */
const loadedAtOnce = 10;

/** Files that change on disk, whoever changes them. */
export function followDisk(
  { connection, service, environment, failures }: Session,
  rechecks: Rechecks,
  unread: UnreadTeller,
  inTurn: InTurn,
): void {
  const take = async (changes: readonly FileEvent[]): Promise<void> => {
    const ours = changes.filter(({ uri }) => kindByName(uri) !== undefined);
    // Whatever came to pass of a file, and in which order: what counts is whether it is there now.
    const changed = [...new Set(ours.map(({ uri }) => uri))];
    const lost: string[] = [];
    const stale = changes.map(({ uri }) => uri);
    // Before anything else is read: what is still to come of checks may rest on how the files were.
    const touched = new Set(service.learn([{ kind: 'stale', files: stale, folders: stale.map(folderOf) }]));
    rechecks.background?.restart();
    // A checkout changes thousands at once: the editor is answered in between.
    for (let at = 0; at < changed.length; at += loadedAtOnce) {
      const some = changed.slice(at, at + loadedAtOnce);
      const { roots } = service.snapshot();
      const files = await Promise.all(some.map((uri) => readWithin(environment, uri, roots)));
      const gone = files.filter((file) => 'problem' in file).map(({ uri }) => uri);
      rechecks.remember(some);
      const texts = files.filter((file) => 'text' in file);
      for (const uri of loadEach(service, texts, (file, error) => failures.tell({ file }, error))) touched.add(uri);
      for (const uri of rechecks.forgotten(gone)) touched.add(uri);
      lost.push(...files.filter(isUnread).map(({ uri }) => uri));
      await new Promise<void>((resolve) => environment.later(resolve));
    }
    rechecks.touch([...touched]);
    unread.tellFiles(lost);
  };
  connection.onDidChangeWatchedFiles(({ changes }) => void inTurn(() => take(changes)));
}

/** What a link shows that leads out of the workspace is as good as not there. */
async function readWithin(environment: Environment, uri: string, roots: readonly string[]): Promise<FileText | Unread> {
  const fact = await environment.fileFact(uri, roots);
  return fact === 'outside' ? missing(uri) : readFrom(environment, uri);
}

/** Files of ours on any change; every other file when it appears or goes, since it may be somebody's evidence. */
export async function watchDisk(connection: Connection, { capabilities }: Client): Promise<void> {
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  const appearing = { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete };
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [...ourFiles.map((globPattern) => ({ globPattern })), appearing],
  });
}
