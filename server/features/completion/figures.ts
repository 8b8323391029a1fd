import { say, type Words } from '../../base/words.ts';
import { figureWords, writtenWords } from '../../rules/amount-words.ts';
import { figuresOf } from '../../workspace/assess/figures.ts';
import { isReport } from '../../workspace/document.ts';
import { operatorKey } from '../../workspace/document-index.ts';
import { comparedOf, type KeptFigure, type ReportSummary, summaryOf } from '../../workspace/report-summary.ts';
import { idKey } from '../../workspace/snapshot.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { type Candidate, candidate } from './candidate.ts';
import type { Request } from './request.ts';

const words = {
  before: { en: '{period}: {figure}', 'zh-Hant': '{period}：{figure}' },
  reckoned: { en: 'reckoned from the other figures', 'zh-Hant': '由其他數據算得' },
  reckonedAs: { en: 'reckoned: {figure}', 'zh-Hant': '算得：{figure}' },
} satisfies Readonly<Record<string, Words>>;

/** What stands beside an indicator's name while a figure is chosen: its unit, what it amounts to if it is a ratio, and what it was. */
export function figureDetails(id: string, request: Request): readonly string[] {
  const { snapshot, document, reader } = request;
  const key = idKey(id);
  const resolution = resolutionFor(snapshot, document);
  const unit = resolution?.indicators.get(key)?.value.unit?.value;
  const reckoned = reckonedFigure(key, request);
  const former = formerFigure(key, unit ?? '', request);
  return [
    ...(unit === undefined ? [] : [unit]),
    ...(reckoned === undefined ? [] : [say(words.reckonedAs, reader.locale, { figure: reckoned })]),
    ...(former === undefined ? [] : [say(words.before, reader.locale, former)]),
  ];
}

/** The amount of a ratio, where the figures that it is made of are given. */
export function figureValues(request: Request): readonly Candidate[] {
  const [top, id, another] = request.place.path;
  if (top !== 'figures' || typeof id !== 'string' || (another !== undefined && another !== 'value')) return [];
  const figure = reckonedFigure(idKey(id), request);
  if (figure === undefined) return [];
  // As it is shown, but without the marks between thousands.
  const text = say(figure, 'zh-Hant').replaceAll(',', '');
  return [{ ...candidate(text, 'value', say(words.reckoned, request.reader.locale), [], 0), text }];
}

function reckonedFigure(key: string, { snapshot, document }: Request): Words | undefined {
  const resolution = resolutionFor(snapshot, document);
  if (!isReport(document) || resolution === undefined) return undefined;
  const others = document.model.figures.filter(({ indicator }) => idKey(indicator.text) !== key);
  const figure = figuresOf({ figures: others }, resolution).get(key);
  return figure?.kind === 'reckoned' ? figureWords(figure) : undefined;
}

/** What the last report of the operator before this one says, with its period. */
function formerFigure(
  key: string,
  unit: string,
  { snapshot, document }: Request,
): { readonly period: string; readonly figure: Words } | undefined {
  if (!isReport(document)) return undefined;
  const operator = operatorKey(document);
  const peers = operator === undefined ? [] : (snapshot.reportsByOperator.get(operator) ?? []);
  const own = endOf(document.model.period?.value);
  const former = peers
    .filter(({ uri }) => uri !== document.uri)
    .map(summaryOf)
    .filter(({ period }) => own === '' || endOf(period) < own)
    .sort((a, b) => endOf(b.period).localeCompare(endOf(a.period)));
  for (const report of former) {
    const figure = comparedOf(report).figures.find(({ indicator }) => idKey(indicator.text) === key);
    if (figure !== undefined) return { period: shownPeriod(report), figure: amountOf(figure, unit) };
  }
  return undefined;
}

function amountOf({ quantity }: KeptFigure, unit: string): Words {
  return writtenWords(quantity.value, quantity.text, unit);
}

/** The last day, so that periods compare as texts; '' where none is given. */
function endOf(period: ReportSummary['period']): string {
  if (period === undefined) return '';
  return typeof period === 'string' ? `${period}-12-31` : period.to;
}

function shownPeriod({ period }: ReportSummary): string {
  if (period === undefined) return '';
  return typeof period === 'string' ? period : `${period.from}/${period.to}`;
}
