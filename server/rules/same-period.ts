import type { Report } from '../model/report.ts';
import { samePeriod } from '../model/values/period.ts';
import type { KnownReport } from '../workspace/document.ts';
import { fileNameOf } from '../workspace/paths.ts';
import { summaryOf } from '../workspace/report-summary.ts';
import { periodOf, readPeriodOf } from './report-dates.ts';

/** Those of the reports that are for the same period. */
export function ofSamePeriod(report: Report, others: readonly KnownReport[]): readonly KnownReport[] {
  const period = periodOf(report);
  if (period === undefined) return [];
  return others.filter((other) => {
    const its = readPeriodOf(summaryOf(other).period);
    return its !== undefined && samePeriod(period, its);
  });
}

/** What a reader calls a report: its id, else its file. */
export function reportName(report: KnownReport): string {
  return summaryOf(report).id?.value ?? fileNameOf(report.uri);
}
