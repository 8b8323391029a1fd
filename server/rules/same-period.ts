import type { Report } from '../model/report.ts';
import { samePeriod } from '../model/values/period.ts';
import { type Document, isReport, type ReportDocument } from '../workspace/document.ts';
import { periodOf } from './report-dates.ts';

/** Those of the reports that are for the same period. */
export function ofSamePeriod(report: Report, others: readonly ReportDocument[]): readonly ReportDocument[] {
  const period = periodOf(report);
  if (period === undefined) return [];
  return others.filter((other) => {
    const its = periodOf(other.model);
    return its !== undefined && samePeriod(period, its);
  });
}

/** What a reader calls a report: its id, else its file. */
export function reportName(document: Document): string {
  const id = isReport(document) ? document.model.id?.value : undefined;
  return id ?? decodeURIComponent(document.uri.slice(document.uri.lastIndexOf('/') + 1));
}
