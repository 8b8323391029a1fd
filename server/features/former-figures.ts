import { remembering } from '../base/remembering.ts';
import { compareDates } from '../model/values/date.ts';
import { idKey } from '../model/values/id.ts';
import { readPeriodOf } from '../rules/kit/report-dates.ts';
import type { FigureText } from '../workspace/assess/figures.ts';
import { isClosed, type KnownReport, type ReportDocument } from '../workspace/document.ts';
import { operatorKey } from '../workspace/document-index.ts';
import { comparedOf } from '../workspace/packed-compared.ts';
import type { ReportSummary } from '../workspace/report-summary.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { summaryOf } from '../workspace/summarize-report.ts';

/** The figures of an earlier report by their indicators (ids in NFC). */
export type FormerFigures = ReadonlyMap<string, FigureText>;

const none: FormerFigures = new Map();

/** What the operator's latest report on an earlier period gave, to the same standard in whichever edition; none where none is known. */
export function formerFigures(snapshot: Snapshot, document: ReportDocument): FormerFigures {
  const operator = operatorKey(document);
  const own = readPeriodOf(document.model.period?.value);
  const standard = standardId(document.model.against?.value);
  if (operator === undefined || own === undefined || standard === undefined) return none;
  let latest: { readonly report: KnownReport; readonly to: NonNullable<typeof own>['to'] } | undefined;
  for (const report of snapshot.reportsByOperator.get(operator) ?? []) {
    if (report.uri === document.uri || report.origin !== 'workspace') continue;
    const { against, period } = summaryOf(report);
    const its = standardId(against?.value) === standard ? readPeriodOf(period) : undefined;
    if (its === undefined || compareDates(its.to, own.from) >= 0) continue;
    if (latest === undefined || compareDates(its.to, latest.to) > 0) latest = { report, to: its.to };
  }
  if (latest === undefined) return none;
  const { report } = latest;
  return isClosed(report) ? keptFigures(report.summary) : byIndicator(report.model.figures);
}

function standardId(edition: string | undefined): string | undefined {
  return edition === undefined ? undefined : idKey(edition).split('@')[0];
}

/** Unpacked once for each summary. */
const keptFigures = remembering((summary: ReportSummary) => byIndicator(comparedOf(summary).figures));

function byIndicator(figures: readonly FigureText[]): FormerFigures {
  return new Map(figures.map((one) => [idKey(one.indicator.text), one]));
}
