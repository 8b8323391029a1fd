import { stat } from 'node:fs/promises';
import type { LookUp } from '../assist/answer.ts';
import { loadEach } from '../collection/load-each.ts';
import { factOnDisk, findOnDisk, listOnDisk, readOnDisk, textsOnDisk } from '../disk/files.ts';
import { stampOf } from '../disk/stamp.ts';
import { uriOfPath } from '../disk/uri.ts';
import { createService, type Service } from '../service.ts';
import type { FileText } from '../workspace/closed-reports.ts';

/** The files below some folders, as they are on disk whenever somebody asks. */
export interface DiskWorkspace {
  readonly service: Service;
  /** Takes in what has changed on disk since: an assistant asks at once about what it has written. */
  refresh(signal: AbortSignal): Promise<void>;
  readonly lookUp: LookUp;
}

/** Files that are read at a time, and enter the index in one step. */
const atOnce = 100;

/** `folders`: paths, outside of which nothing is looked at. */
export function diskWorkspace(folders: readonly string[], today: () => string): DiskWorkspace {
  const service = createService(today(), textsOnDisk);
  const roots = folders.map(uriOfPath);
  service.learn([{ kind: 'roots', roots }]);
  /** By path: what told the file from any other when it was read, where something does. */
  const read = new Map<string, string | undefined>();

  const forget = (paths: readonly string[]): void => {
    for (const path of paths) read.delete(path);
    if (paths.length > 0) service.forget(paths.map(uriOfPath));
  };
  const take = async (paths: readonly string[]): Promise<void> => {
    const results = await Promise.all(paths.map(async (path) => ({ path, result: await readOnDisk(path) })));
    const texts: FileText[] = [];
    const lost: string[] = [];
    for (const { path, result } of results) {
      if (!('text' in result)) lost.push(path);
      else {
        read.set(path, result.stamp);
        texts.push({ uri: uriOfPath(path), ...result });
      }
    }
    forget(lost.filter((path) => read.has(path)));
    // What nobody foresaw in one file is no reason not to answer about the others.
    loadEach(service, texts, () => {});
  };

  return {
    service,
    async refresh(signal) {
      doubtTheWorld(service, today());
      const found = await Promise.all(folders.map((folder) => findOnDisk(folder, folders)));
      const paths = new Set(found.flatMap(({ files }) => files));
      forget([...read.keys()].filter((path) => !paths.has(path)));
      const changed = await changedSince(read, [...paths]);
      for (let at = 0; at < changed.length; at += atOnce) {
        signal.throwIfAborted();
        await take(changed.slice(at, at + atOnce));
      }
    },
    async lookUp({ files, folders: wanted }) {
      const facts = await Promise.all(files.map(async (uri) => [uri, await factOnDisk(uri, roots)] as const));
      const lists = await Promise.all(wanted.map(async (uri) => [uri, await listOnDisk(uri, roots)] as const));
      service.learn([
        { kind: 'files', files: new Map(facts) },
        { kind: 'folders', folders: new Map(lists) },
      ]);
    },
  };
}

/** What was looked up for an earlier question may have changed by now, and so may the day. */
function doubtTheWorld(service: Service, today: string): void {
  const { facts } = service.snapshot();
  if (facts.today !== today) service.learn([{ kind: 'today', today }]);
  const [files, folders] = [[...facts.files.keys()], [...facts.folders.keys()]];
  if (files.length + folders.length > 0) service.learn([{ kind: 'stale', files, folders }]);
}

/** Those that were not read as they are now, as far as that can be told without reading them. */
async function changedSince(
  read: ReadonlyMap<string, string | undefined>,
  paths: readonly string[],
): Promise<readonly string[]> {
  const stamps = await Promise.all(
    paths.map(async (path) => {
      const known = read.get(path);
      if (known === undefined) return undefined;
      const stats = await stat(path, { bigint: true }).catch(() => undefined);
      return stats && stampOf(stats);
    }),
  );
  return paths.filter((path, at) => {
    const known = read.get(path);
    return known === undefined || stamps[at] !== known;
  });
}
