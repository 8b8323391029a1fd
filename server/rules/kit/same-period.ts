import { getOrMake } from '../../base/get-or-make.ts';
import { memory } from '../../base/memory.ts';
import { remembering } from '../../base/remembering.ts';
import type { Report } from '../../model/report.ts';
import { writePeriod } from '../../model/values/period.ts';
import type { KnownReport } from '../../workspace/document.ts';
import { type Compared, comparedOf } from '../../workspace/packed-compared.ts';
import { fileNameOf } from '../../workspace/paths.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { summaryOf } from '../../workspace/summarize-report.ts';
import { periodOf, readPeriodOf } from './report-dates.ts';

/** Reports of one operator for one period that answer one standard. */
interface Alike {
  /** The edition, as written. */
  readonly against: string;
  /** In the order of their URIs. */
  readonly reports: readonly KnownReport[];
}

/** Those of a report's group that are for its period, itself among them; none where it is alone. */
export function ofSamePeriod(report: Report, group: readonly KnownReport[]): readonly Alike[] {
  const period = group.length > 1 ? periodOf(report) : undefined;
  return (period && byPeriod(group).get(writePeriod(period))) ?? [];
}

/** Told apart once for all of a group: each would be compared with each. */
const byPeriod = remembering((group: readonly KnownReport[]) => {
  const periods = new Map<string, Map<string, KnownReport[]>>();
  for (const report of group) {
    const { against, period: written } = summaryOf(report);
    const period = readPeriodOf(written);
    if (period === undefined || against?.value === undefined) continue;
    const standards = getOrMake(periods, writePeriod(period), () => new Map<string, KnownReport[]>());
    getOrMake(standards, against.value, () => []).push(report);
  }
  return new Map(
    [...periods].map(([period, standards]): [string, readonly Alike[]] => [
      period,
      [...standards].map(([against, reports]) => ({ against, reports })),
    ]),
  );
});

interface Said extends Compared {
  readonly report: KnownReport;
}

/** What reports say that each of their group is compared by: unpacked once for all of them. */
export const saidBy = remembering(({ reports }: Alike): readonly Said[] =>
  reports.map((report) => ({ report, ...comparedOf(summaryOf(report)) })),
);

/** What is made of reports by the standard that they answer, once for as long as that stands. */
export function heldAgainst<T>(
  make: (alike: Alike, resolution: Resolution) => T,
): (alike: Alike, resolution: Resolution) => T {
  const known = memory<{ readonly resolution: Resolution; readonly made: T }>();
  return (alike, resolution) => {
    const before = known.of(alike);
    if (before?.resolution === resolution) return before.made;
    const made = make(alike, resolution);
    known.keep(alike, { resolution, made });
    return made;
  };
}

/** By the URIs of other reports: of several that differ, the first is told. */
export function byReport(a: { readonly report: KnownReport }, b: { readonly report: KnownReport }): number {
  return a.report.uri < b.report.uri ? -1 : a.report.uri > b.report.uri ? 1 : 0;
}

/** What a reader calls a report: its id, else its file. */
export function reportName(report: KnownReport): string {
  return summaryOf(report).id?.value ?? fileNameOf(report.uri);
}
