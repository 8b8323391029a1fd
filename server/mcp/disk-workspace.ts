import { stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { LookUp } from '../assist/answer.ts';
import { loadEach } from '../collection/load-each.ts';
import { headLength, idIn, ownerIn } from '../collection/owner.ts';
import { factOnDisk, findOnDisk, listOnDisk, readOnDisk, textsOnDisk } from '../disk/files.ts';
import { headOnDisk } from '../disk/head.ts';
import { stampOf } from '../disk/stamp.ts';
import { uriOfPath } from '../disk/uri.ts';
import { kindByName } from '../protocol/kinds.ts';
import { createService, type Service } from '../service.ts';
import type { FileText } from '../workspace/closed-reports.ts';

/** The files below some folders, as they are on disk whenever somebody asks. */
export interface DiskWorkspace {
  readonly service: Service;
  /**
   * Takes in what has changed on disk since: an assistant asks at once about what it has written. Of reports only those that were
   * read already: there may be thousands, and most questions are about none.
   */
  refresh(signal: AbortSignal): Promise<void>;
  /** Reads a report, and those that it may be compared with: told by their first lines. */
  readAround(report: AskedReport, signal: AbortSignal): Promise<void>;
  /** The addresses of all our files below the folders, as they were found last. */
  found(): readonly string[];
  readonly lookUp: LookUp;
}

/** A report that is asked about: where it lies, or is to lie, and how it would begin where that is not what is on disk. */
export interface AskedReport {
  readonly uri: string | undefined;
  readonly head: string | undefined;
}

/** Files that are read at a time, and enter the index in one step. */
const atOnce = 100;

/** `folders`: paths, outside of which nothing is looked at. */
export function diskWorkspace(folders: readonly string[], today: () => string): DiskWorkspace {
  const service = createService(today(), textsOnDisk);
  const roots = folders.map(uriOfPath);
  service.learn([{ kind: 'roots', roots }]);
  const files = readFiles(service);
  let paths: ReadonlySet<string> = new Set();

  return {
    service,
    async refresh(signal) {
      doubtTheWorld(service, today());
      const found = await Promise.all(folders.map((folder) => findOnDisk(folder, folders)));
      paths = new Set(found.flatMap(({ files }) => files));
      files.keepOnly(paths);
      await files.renew(
        [...paths].filter((path) => kindByName(path) !== 'report' || files.has(path)),
        signal,
      );
    },
    async readAround({ uri, head }, signal) {
      const unread = [...paths].filter((path) => !files.has(path));
      const own = unread.find((path) => uriOfPath(path) === uri);
      const about = head ?? (uri === undefined ? '' : headOnDisk(URI.parse(uri).fsPath, headLength));
      const [owner, id] = [ownerIn(about), idIn(about)];
      const isPeer = (path: string): boolean => {
        const other = headOnDisk(path, headLength);
        return (owner !== undefined && ownerIn(other) === owner) || (id !== undefined && idIn(other) === id);
      };
      const peers = owner === undefined && id === undefined ? [] : unread.filter(isPeer);
      await files.take([...new Set([...(own === undefined ? [] : [own]), ...peers])], signal);
    },
    found: () => [...paths].map(uriOfPath),
    async lookUp({ files: named, folders: wanted }) {
      const facts = await Promise.all(named.map(async (uri) => [uri, await factOnDisk(uri, roots)] as const));
      const lists = await Promise.all(wanted.map(async (uri) => [uri, await listOnDisk(uri, roots)] as const));
      service.learn([
        { kind: 'files', files: new Map(facts) },
        { kind: 'folders', folders: new Map(lists) },
      ]);
    },
  };
}

/** Files as they were read last, each told from any other by its stamp, where it has one. */
function readFiles(service: Service) {
  const stamps = new Map<string, string | undefined>();

  const forget = (paths: readonly string[]): void => {
    for (const path of paths) stamps.delete(path);
    if (paths.length > 0) service.forget(paths.map(uriOfPath));
  };
  const takeSome = async (paths: readonly string[]): Promise<void> => {
    const results = await Promise.all(paths.map(async (path) => ({ path, result: await readOnDisk(path) })));
    const texts: FileText[] = [];
    const lost: string[] = [];
    for (const { path, result } of results) {
      if (!('text' in result)) lost.push(path);
      else {
        stamps.set(path, result.stamp);
        texts.push({ uri: uriOfPath(path), ...result });
      }
    }
    forget(lost.filter((path) => stamps.has(path)));
    // What nobody foresaw in one file is no reason not to answer about the others.
    loadEach(service, texts, () => {});
  };
  const take = async (paths: readonly string[], signal: AbortSignal): Promise<void> => {
    for (let at = 0; at < paths.length; at += atOnce) {
      signal.throwIfAborted();
      await takeSome(paths.slice(at, at + atOnce));
    }
  };
  return {
    has: (path: string): boolean => stamps.has(path),
    keepOnly: (paths: ReadonlySet<string>) => forget([...stamps.keys()].filter((path) => !paths.has(path))),
    take,
    /** Reads those again that are not what they were. */
    renew: async (paths: readonly string[], signal: AbortSignal) => take(await changedSince(stamps, paths), signal),
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
