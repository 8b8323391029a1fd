import type { Examiner } from '../collection/examiner.ts';
import { mayName } from '../collection/may-name.ts';
import { waitingDisk } from '../disk/files.ts';
import { uriOfPath } from '../disk/uri.ts';
import type { Service } from '../service.ts';
import type { FileText } from '../workspace/closed-reports.ts';
import { isKnownReport, type KnownReport } from '../workspace/document.ts';
import { operatorKey, reportKey } from '../workspace/document-index.ts';
import { checkReports } from './check-reports.ts';
import type { ProgressDisplay } from './progress.ts';
import type { Unreadable } from './unreadable.ts';

/** Which of all reports are asked about. */
interface AskedAbout {
  isNamed(path: string): boolean;
  /** Whether others check the rest. */
  readonly apart: boolean;
}

/** More reports than this are checked with all others: sooner or later somebody is compared with each. */
const mostNamed = 64;

/**
 * Checks the reports that are asked about. Of all others only those are read that may have to do with these, by what stands in
 * their texts: of the same id or operator, or no report but a standard. Answers those that cannot be read.
 */
export async function checkNamed(
  service: Service,
  examiner: Examiner,
  reports: readonly string[],
  { isNamed, apart }: AskedAbout,
  progress: ProgressDisplay,
): Promise<readonly Unreadable[]> {
  const named = reports.filter(isNamed);
  if (named.length === reports.length || (named.length > mostNamed && !apart)) {
    return checkReports(service, examiner, reports, progress);
  }
  const unreadable = await checkReports(service, examiner, named, progress);
  const known = named.map((path) => service.known(uriOfPath(path))).filter(isKnownReport);
  const unknown = reports.filter((path) => !isNamed(path) && service.known(uriOfPath(path)) === undefined);
  service.load(await textsNaming(known.flatMap(namesOf), unknown, progress));
  const again = named.filter((path) => service.known(uriOfPath(path)) && !service.isExamined(uriOfPath(path)));
  return [...unreadable, ...(await checkReports(service, examiner, again, progress))];
}

/** What stands in whatever a report is compared with: its id, or whose it is. */
export function namesOf(report: KnownReport): readonly string[] {
  return [reportKey(report), operatorKey(report)].filter((one) => one !== undefined);
}

/** The files in which one of the names may stand, and those which may be standards, whatever they are called. */
export async function textsNaming(
  names: readonly string[],
  paths: readonly string[],
  progress: ProgressDisplay,
): Promise<readonly FileText[]> {
  const isNaming = mayName(['standard', ...names]);
  const found: FileText[] = [];
  progress.begin('reading', paths.length);
  for (const path of paths) {
    const uri = uriOfPath(path);
    const result = await waitingDisk.readFile(uri);
    if ('text' in result && isNaming(result.text)) found.push({ uri, ...result });
    progress.step();
  }
  progress.end();
  return found;
}
