import { remembering } from '../base/remembering.ts';
import type { Field, Text } from '../model/field.ts';
import type { Report } from '../model/report.ts';
import { digestOfText } from '../model/values/digest.ts';
import { absolute } from '../syntax/navigate.ts';
import { isClosed, type KnownReport, type ReportDocument } from './document.ts';
import { idLines } from './id-lines.ts';
import { operatorOf } from './operator.ts';
import { packedAnswers } from './packed-answers.ts';
import { packedCompared, packedPlaces } from './packed-compared.ts';
import type { Kept, ReportSummary, SpokenName } from './report-summary.ts';
import { keysOf } from './uses.ts';
import { withoutPlace } from './written.ts';

/** The summary of a report, whether it is kept as one or as a whole. */
export function summaryOf(report: KnownReport): ReportSummary {
  return isClosed(report) ? report.summary : summaryOfWhole(report);
}

const summaryOfWhole = remembering(summarize);

export function summarize(document: ReportDocument): ReportSummary {
  const { model } = document;
  const header = headerOf(model);
  const compared = packedCompared(model);
  return {
    ...(model.id && { id: kept(document, model.id) }),
    ...header,
    print: digestOfText(shownText(model.id, header, compared)),
    ids: idLines(keysOf(document)),
    answers: packedAnswers(document),
    compared,
    places: packedPlaces(document),
  };
}

type Header = Pick<ReportSummary, 'against' | 'operator' | 'period' | 'language' | 'title'>;

function headerOf(model: Report): Header {
  const operator = operatorOf(model);
  const title = nameFrom(model.space?.name ?? model.operator?.name);
  return {
    ...(model.against && { against: withoutPlace(model.against) }),
    ...(operator !== undefined && { operator }),
    ...(model.period?.value !== undefined && { period: model.period.value }),
    ...(model.language?.value !== undefined && { language: model.language.value }),
    ...(title && { title }),
  };
}

/** The same for two states of a report means: whatever another report's findings show of it is the same, but for where it stands. */
export function comparedText(model: Report): string {
  return shownText(model.id, headerOf(model), packedCompared(model));
}

function shownText(id: Field<string> | undefined, header: Header, compared: string): string {
  return `${JSON.stringify([id && withoutPlace(id), header])}\n${compared}`;
}

/** The same means that the texts are. */
export function comparedPrint(report: KnownReport): string {
  return summaryOf(report).print;
}

function kept(document: ReportDocument, field: Field<string>): Kept {
  return { ...withoutPlace(field), range: absolute(document.tree, field) };
}

function nameFrom(text: Text | undefined): SpokenName | undefined {
  if (text === undefined) return undefined;
  const written = [['plain', text.plain] as const, ...text.by].flatMap(([language, prose]) =>
    prose?.value === undefined ? [] : [[language, prose.value] as const],
  );
  return Object.fromEntries(written);
}
