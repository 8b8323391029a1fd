import { DidChangeWatchedFilesNotification, WatchKind } from 'vscode-languageserver';
import type { Unread } from '../collection/examiner.ts';
import { loadEach } from '../collection/load-each.ts';
import { kindByName, ourFiles } from '../protocol/kinds.ts';
import type { FileText } from '../workspace/closed-reports.ts';
import { folderOf } from '../workspace/paths.ts';
import type { Environment } from './environment.ts';
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
): DiskChanged {
  const take = async (stale: readonly string[]): Promise<void> => {
    // Whatever came to pass of a file, and in which order: what counts is whether it is there now.
    const changed = [...new Set(stale.filter((uri) => kindByName(uri) !== undefined))];
    const lost: string[] = [];
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
    rechecks.lookAround();
    unread.tellFiles(lost);
  };
  connection.onDidChangeWatchedFiles(({ changes }) => void inTurn(() => take(changes.map(({ uri }) => uri))));
  return (uris) => {
    // Of a folder that went elsewhere nobody tells what was in it.
    const known = [...service.snapshot().documents.keys()];
    const within = (folder: string) => known.filter((uri) => uri.startsWith(`${folder}/`));
    const folders = uris.filter((uri) => kindByName(uri) === undefined);
    void inTurn(() => take([...uris, ...folders.flatMap(within)]));
  };
}

/** What a link shows that leads out of the workspace is as good as not there. */
async function readWithin(environment: Environment, uri: string, roots: readonly string[]): Promise<FileText | Unread> {
  const fact = await environment.fileFact(uri, roots);
  return fact === 'outside' ? missing(uri) : readFrom(environment, uri);
}

/** Told of files and folders that are no longer as they were. */
type DiskChanged = (uris: readonly string[]) => void;

/**
 * Has files of ours followed on any change; every other file when it appears or goes, since it may be somebody's evidence. By the
 * editor where it can, else by our own means, anew for other folders.
 */
export async function watchDisk({ connection, environment, client }: Session, changed: DiskChanged): Promise<void> {
  const { capabilities, folders } = client();
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) {
    environment.watch?.(folders, changed);
    return;
  }
  const appearing = { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete };
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [...ourFiles.map((globPattern) => ({ globPattern })), appearing],
  });
}
