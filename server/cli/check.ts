import { dirname, resolve } from 'node:path';
import type { Locale } from '../base/words.ts';
import { examineHere } from '../collection/examine-here.ts';
import { type Examiner, type Failed, failedAt } from '../collection/examiner.ts';
import { type FindingsCache, recall } from '../collection/recall.ts';
import { type FoundFiles, factOnDisk, findOnDisk, listOnDisk, machineDisk, textsOnDisk } from '../disk/files.ts';
import { sweepLeftBehind } from '../disk/temporary.ts';
import { uriOfPath } from '../disk/uri.ts';
import { kindByName } from '../protocol/kinds.ts';
import type { Diagnostic } from '../rules/engine/render.ts';
import { createService, type Service } from '../service.ts';
import { isKnownReport } from '../workspace/document.ts';
import { checkNamed } from './check-named.ts';
import { type FixResult, fixFiles } from './fix-files.ts';
import type { FileFindings } from './formats/check-result.ts';
import { type ProgressDisplay, silentProgress } from './progress.ts';
import { learnRoots, readFiles } from './read-workspace.ts';
import { contains, isFolder, isThere, shown, workspaceRoot } from './root.ts';
import { notSearched, type Unreadable } from './unreadable.ts';

export interface CheckOptions {
  readonly paths: readonly string[];
  /** The current folder: paths are read and printed relative to it. */
  readonly current: string;
  readonly today: string;
  readonly locale: (service: Service) => Locale;
  readonly progress?: ProgressDisplay;
  /** What checks the reports; by default this thread alone. */
  readonly examiner?: Examiner;
  /** What was found earlier below these folders; without it everything is checked. */
  readonly openCache?: (roots: readonly string[]) => Promise<FindingsCache | undefined>;
  /** Whether to fix first, in the files that the paths name, what is beyond doubt. */
  readonly fix?: boolean;
}

export interface CheckedPaths {
  readonly locale: Locale;
  readonly files: readonly FileFindings[];
  /** Of what was asked about. */
  readonly unreadable: readonly Unreadable[];
  /** Standards, settings and folders that nobody asked about and that cannot be read: findings may rest on what lies there. */
  readonly besides: readonly Unreadable[];
  /** What was fixed, by file; empty unless it was asked for. */
  readonly fixed: readonly FixedFile[];
}

export interface FixedFile extends Omit<FixResult, 'path'> {
  /** As it is printed, relative to the current folder. */
  readonly file: string;
}

/**
 * Indexes the workspace of each path and checks the files that the paths name. Changes no file of it unless `fix` is set;
 * never throws for bad input.
 */
export async function checkPaths(options: CheckOptions): Promise<CheckedPaths> {
  const { current, progress = silentProgress, examiner = examineHere(machineDisk) } = options;
  const named = options.paths.length === 0 ? ['.'] : options.paths;
  const roots = [...new Set(await Promise.all(named.map((path) => workspaceRoot(path, current))))];
  // A root inside another is read once, with the outer one.
  const outer = roots.filter((root) => !roots.some((other) => other !== root && contains(other, root)));
  const fix = options.fix === true;
  // What is fixed does not stand on the disk yet: whoever fixes keeps all texts.
  const service = createService(options.today, fix ? undefined : textsOnDisk);
  const search = searching(outer);
  const searched = await Promise.all(outer.map(search));
  const { wanted, notThere, below } = await filesNamed(named, current, search);
  learnRoots(service, outer);
  // What is named is read wherever it lies, be it where a search does not look.
  const found = [...new Set([...searched.flatMap(({ files }) => files), ...wanted])];
  const isReport = (path: string): boolean => kindByName(path) === 'report';
  // Whoever fixes needs all of every file; else a report is read where it is checked.
  const whole = fix ? found : found.filter((path) => !isReport(path));
  const cache = await options.openCache?.(outer);
  // Where nothing is known of any, threads begin while standards are read.
  if (!fix && (cache?.size ?? 0) === 0) examiner.expect?.(wanted.filter(isReport).length);
  const unreadable = [...(await readFiles(service, whole, progress))];
  const fixed = fix ? await fixAllIn(service, wanted, outer) : [];
  const known = found.filter((path) => isKnownReport(service.known(uriOfPath(path))));
  if (cache) await recall({ service, cache, disk: machineDisk, uris: found.map(uriOfPath) });
  const reports = [...new Set([...known, ...(fix ? [] : found.filter(isReport))])].filter(
    (path) => !service.isExamined(uriOfPath(path)),
  );
  const asked = new Set(wanted);
  const isAsked = (path: string): boolean => asked.has(path);
  const locale = options.locale(service);
  const checking = checkNamed(service, examiner, reports, isAsked, progress);
  // Threads have been started by now, and take a while to begin: meanwhile all other files are checked, and what is found is remembered.
  for (const path of wanted) if (!isReport(path)) findingsOf(service, path, locale);
  unreadable.push(...(await checking));
  const files: FileFindings[] = [];
  for (const path of wanted) {
    if (!service.known(uriOfPath(path))) continue;
    const diagnostics = findingsOf(service, path, locale);
    if ('problem' in diagnostics) unreadable.push({ ...diagnostics, path });
    else files.push({ file: shown(path, current), diagnostics });
  }
  await cache?.save(service.examinations());
  const tell = (one: Unreadable): Unreadable => ({ ...one, path: shown(one.path, current) });
  const closed = notSearched(below);
  const about = [...closed, ...unreadable.filter(({ path }) => isAsked(path))];
  // What is found in the files rests on all standards and settings, and these may lie in any folder.
  const toldPlaces = new Set(closed.map(({ path }) => path));
  const besides = [
    ...notSearched(searched).filter(({ path }) => !toldPlaces.has(path)),
    ...unreadable.filter(({ problem }) => problem !== 'missing'),
  ].filter(({ path }) => !isAsked(path) && !isReport(path));
  const told = fixed.map(({ path, ...result }) => ({ file: shown(path, current), ...result }));
  return { locale, files, unreadable: [...notThere, ...about.map(tell)], besides: besides.map(tell), fixed: told };
}

/** What is found in a file, or why it cannot be checked. */
function findingsOf(service: Service, path: string, locale: Locale): readonly Diagnostic[] | Failed {
  const uri = uriOfPath(path);
  try {
    return service.diagnostics(uri, locale);
  } catch (error) {
    return failedAt(uri, error);
  }
}

type FolderSearch = (folder: string) => ReturnType<typeof findOnDisk>;

/** Searches each folder once: the one that is named is mostly the workspace itself. */
function searching(roots: readonly string[]): FolderSearch {
  const searches = new Map<string, ReturnType<FolderSearch>>();
  return (folder) => {
    const search = searches.get(folder) ?? findOnDisk(folder, roots);
    searches.set(folder, search);
    return search;
  };
}

/** The files that the paths name, in order and each once; which paths name none; and what came of searching the folders among them. */
async function filesNamed(paths: readonly string[], current: string, search: FolderSearch) {
  const files = new Set<string>();
  const below: FoundFiles[] = [];
  const notThere: Unreadable[] = [];
  for (const path of paths) {
    const absolute = resolve(current, path);
    if (await isFolder(absolute)) {
      const found = await search(absolute);
      for (const file of found.files) files.add(file);
      below.push(found);
    } else if (!(await isThere(absolute))) notThere.push({ path, problem: 'missing' });
    else if (kindByName(absolute) !== undefined) files.add(absolute);
    else notThere.push({ path, problem: 'notOurs' });
  }
  return { wanted: [...files], notThere, below };
}

async function fixAllIn(service: Service, paths: readonly string[], roots: readonly string[]) {
  await learn(service, paths, roots);
  // A run that was killed leaves what it was writing.
  for (const folder of new Set(paths.map((path) => dirname(path))))
    await sweepLeftBehind(folder, (name) => kindByName(name) !== undefined);
  return fixFiles(service, paths, roots);
}

async function learn(service: Service, paths: readonly string[], roots: readonly string[]): Promise<void> {
  const { files, folders } = service.wanted(paths.map(uriOfPath));
  const rootUris = roots.map(uriOfPath);
  const facts = await Promise.all(files.map(async (uri) => [uri, await factOnDisk(uri, rootUris)] as const));
  const lists = await Promise.all(folders.map(async (uri) => [uri, await listOnDisk(uri, rootUris)] as const));
  service.learn([
    { kind: 'files', files: new Map(facts) },
    { kind: 'folders', folders: new Map(lists) },
  ]);
}
