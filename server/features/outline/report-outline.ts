import type { Locale } from '../../base/words.ts';
import type { Answer, Attachment, Figure } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import type { ReportDocument } from '../../workspace/document.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { chapterName, progressLine } from '../progress-words.ts';
import { chapterRuns } from '../report-chapters.ts';
import { choiceFor, clauseLine, lineFor, named } from '../titles.ts';
import { groupOf, type OutlineSymbol, symbolOf } from './symbol.ts';

interface ReportToOutline {
  readonly document: ReportDocument;
  readonly resolution: Resolution | undefined;
  readonly locale: Locale;
}

/**
 * A report's outline: figures and attachments, and every answer under its clause's number and title, with its status; the answers to
 * clauses of one chapter under that, with how far they have come.
 */
export function outlineOfReport(
  snapshot: Snapshot,
  document: ReportDocument,
  locale: Locale,
): readonly OutlineSymbol[] {
  const { model } = document;
  const outlining = { document, resolution: resolutionFor(snapshot, document), locale };
  const groups = {
    figures: model.figures.map((one) => figure(outlining, one)),
    attachments: model.attachments.map((one) => attachment(outlining, one)),
    answers: answers(outlining),
  };
  return Object.entries(groups).flatMap(([key, children]) => groupOf(document, key, locale, children));
}

function answers(outlining: ReportToOutline): readonly OutlineSymbol[] {
  const { document, resolution, locale } = outlining;
  if (resolution === undefined || resolution.broken !== undefined)
    return document.model.answers.map((one) => answer(outlining, one));
  return chapterRuns(document, resolution).flatMap(({ progress, answers: own }) => {
    const children = own.map((one) => answer(outlining, one));
    const [first] = own;
    if (progress === undefined || first === undefined) return children;
    const name = chapterName(progress.chapter, resolution, locale);
    const label = { name, detail: progressLine(progress, locale), kind: 'division' } as const;
    return [symbolOf(document, first, label, children)];
  });
}

function figure({ document, resolution, locale }: ReportToOutline, one: Figure): OutlineSymbol {
  const indicator = resolution?.indicators.get(idKey(one.indicator.text));
  const title = indicator === undefined ? '' : lineFor(indicator.value.title, indicator.document, locale);
  const { text, unit } = one.quantity.value ?? { text: one.quantity.text, unit: undefined };
  const name = named(undefined, title, one.indicator.text);
  return symbolOf(document, one, { name, detail: text + (unit ?? ''), kind: 'figure' });
}

function attachment({ document, locale }: ReportToOutline, one: Attachment): OutlineSymbol {
  const name = named(undefined, lineFor(one.title, document, locale), one.id.text);
  return symbolOf(document, one, { name, detail: one.id.text, kind: 'attachment' });
}

function answer({ document, resolution, locale }: ReportToOutline, one: Answer): OutlineSymbol {
  const key = idKey(one.clause.text);
  const clause = resolution?.clauses.get(key) ?? resolution?.aliases.get(key);
  const name =
    clause === undefined || resolution === undefined
      ? named(undefined, '', one.clause.text)
      : clauseLine(clause, resolution, locale);
  const detail = one.status === undefined ? '' : choiceFor('answer-status', one.status.text, locale);
  return symbolOf(document, one, { name, detail, kind: 'answer' });
}
