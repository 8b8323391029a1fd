import { dirname } from 'node:path';
import type { Locale } from '../base/words.ts';
import { examineHere } from '../collection/examine-here.ts';
import { type Examiner, type Failed, failedAt } from '../collection/examiner.ts';
import { type FindingsCache, recall } from '../collection/recall.ts';
import { machineDisk } from '../disk/files.ts';
import { sweepLeftBehind } from '../disk/temporary.ts';
import { uriOfPath } from '../disk/uri.ts';
import { kindByName } from '../protocol/kinds.ts';
import type { Service } from '../service.ts';
import { isKnownReport } from '../workspace/document.ts';
import { checkNamed } from './check-named.ts';
import { type FixResult, fixFiles } from './fix-files.ts';
import type { FileFinding, FileFindings } from './formats/check-result.ts';
import { withMendings } from './mendings.ts';
import { type OpenedWorkspace, openWorkspace } from './open-workspace.ts';
import { type ProgressDisplay, silentProgress } from './progress.ts';
import { learnOfDisk, readFiles } from './read-workspace.ts';
import { shown } from './root.ts';
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
  /** Whether to fix first, in the files that the paths name, what is beyond doubt; or to show what that would change, and no more. */
  readonly fix?: 'write' | 'show';
  /** Whether to work out how findings are mended. */
  readonly mends?: boolean;
  /** Which of the files that the paths name are checked, in their order; all, unless told. */
  readonly choose?: (opened: OpenedWorkspace) => Promise<readonly string[]>;
  /** Whether others check the rest at the same time, so that no more is done for it than has to be known of it. */
  readonly apart?: boolean;
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
  /** What came by standard input, as it is by now. */
  readonly text?: string;
}

export interface FixedFile extends Omit<FixResult, 'path'> {
  /** As it is printed, relative to the current folder. */
  readonly file: string;
}

/**
 * Indexes the workspace of each path and checks the files that the paths name. Changes no file of it unless `fix` says so;
 * never throws for bad input.
 */
export async function checkPaths(options: CheckOptions): Promise<CheckedPaths> {
  const { current, progress = silentProgress, fix } = options;
  const opened = await openWorkspace({ ...options, keepsTexts: fix !== undefined });
  const { service, roots, found } = opened;
  const wanted = (await options.choose?.(opened)) ?? opened.wanted;
  const examiner = options.examiner ?? examineHere(machineDisk);
  // Whoever fixes needs all of every file; else a report is read where it is checked.
  const whole = fix === undefined ? found.filter((path) => !isReport(path)) : found;
  const cache = await options.openCache?.(roots);
  // Where nothing is known of any, threads begin while standards are read.
  if (fix === undefined && (cache?.size ?? 0) === 0) examiner.expect?.(wanted.filter(isReport).length);
  const unreadable = [...(await readFiles(service, whole, progress))];
  const results = fix === undefined ? [] : await fixAllIn(service, wanted, roots, fix);
  const fixed = results.map(({ path, ...result }) => ({ file: shown(path, current), ...result }));
  const locale = options.locale(service);
  if (fix === 'show') return { locale, files: [], ...readingFailures(opened, wanted, unreadable, current), fixed };
  const known = found.filter((path) => isKnownReport(service.known(uriOfPath(path))));
  if (cache) await recall({ service, cache, disk: machineDisk, uris: found.map(uriOfPath) });
  const reports = [...new Set([...known, ...(fix === undefined ? found.filter(isReport) : [])])].filter(
    (path) => !service.isExamined(uriOfPath(path)),
  );
  const asked = new Set(wanted);
  const naming = { isNamed: (path: string) => asked.has(path), apart: options.apart === true };
  const checking = checkNamed(service, examiner, reports, naming, progress);
  // Threads have been started by now, and take a while to begin: meanwhile all other files are checked, and what is found is remembered.
  for (const path of wanted) if (!isReport(path)) findingsOf(service, path, locale);
  unreadable.push(...(await checking));
  const files: FileFindings[] = [];
  for (const path of wanted) {
    if (!service.known(uriOfPath(path))) continue;
    const diagnostics = findingsOf(service, path, locale, options.mends);
    if ('problem' in diagnostics) unreadable.push({ ...diagnostics, path });
    else files.push({ file: shown(path, current), diagnostics });
  }
  await cache?.save(service.examinations());
  return { locale, files, ...readingFailures(opened, wanted, unreadable, current), fixed };
}

function isReport(path: string): boolean {
  return kindByName(path) === 'report';
}

/** What could not be read: of what was asked about, in its order, and besides. */
function readingFailures(
  { notThere, below, searched }: OpenedWorkspace,
  wanted: readonly string[],
  failed: readonly Unreadable[],
  current: string,
): Pick<CheckedPaths, 'unreadable' | 'besides'> {
  const tell = (one: Unreadable): Unreadable => ({ ...one, path: shown(one.path, current) });
  const closed = notSearched(below);
  const placeOf = new Map(wanted.map((path, at) => [path, at]));
  const about = failed
    .filter(({ path }) => placeOf.has(path))
    .sort((a, b) => (placeOf.get(a.path) ?? 0) - (placeOf.get(b.path) ?? 0));
  // What is found in the files rests on all standards and settings, and these may lie in any folder.
  const toldPlaces = new Set(closed.map(({ path }) => path));
  const besides = [
    ...notSearched(searched).filter(({ path }) => !toldPlaces.has(path)),
    ...failed.filter(({ problem }) => problem !== 'missing'),
  ].filter(({ path }) => !placeOf.has(path) && !isReport(path));
  return { unreadable: [...notThere, ...[...closed, ...about].map(tell)], besides: besides.map(tell) };
}

/** What is found in a file, or why it cannot be checked. */
function findingsOf(service: Service, path: string, locale: Locale, mends = false): readonly FileFinding[] | Failed {
  const uri = uriOfPath(path);
  try {
    const findings = service.diagnostics(uri, locale);
    return mends ? withMendings(service, uri, findings, locale) : findings;
  } catch (error) {
    return failedAt(uri, error);
  }
}

async function fixAllIn(
  service: Service,
  paths: readonly string[],
  roots: readonly string[],
  how: 'write' | 'show',
): Promise<readonly FixResult[]> {
  await learnOfDisk(service, paths, roots);
  // A run that was killed leaves what it was writing.
  if (how === 'write')
    for (const folder of new Set(paths.map((path) => dirname(path))))
      await sweepLeftBehind(folder, (name) => kindByName(name) !== undefined);
  return fixFiles(service, paths, how === 'write' ? roots : undefined);
}
