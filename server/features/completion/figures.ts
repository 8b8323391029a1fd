import { say, type Words } from '../../base/words.ts';
import { idKey } from '../../model/values/id.ts';
import { figureWords, writtenWords } from '../../rules/kit/words/amount-words.ts';
import { figuresOf } from '../../workspace/assess/figures.ts';
import { isReport } from '../../workspace/document.ts';
import { operatorKey } from '../../workspace/document-index.ts';
import { comparedOf, type KeptFigure } from '../../workspace/packed-compared.ts';
import type { ReportSummary } from '../../workspace/report-summary.ts';
import { summaryOf } from '../../workspace/summarize-report.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { type Candidate, candidate } from './candidate.ts';
import type { Request } from './request.ts';

const words = {
  before: { en: '{period}: {figure}', 'zh-Hant': '{period}：{figure}' },
  reckoned: { en: 'reckoned from the other figures', 'zh-Hant': '由其他數據算得' },
  reckonedAs: { en: 'reckoned: {figure}', 'zh-Hant': '算得：{figure}' },
} satisfies Readonly<Record<string, Words>>;

/** What stands beside an indicator's name: its unit, what it amounts to if it is a ratio, and what it was. Worked out once for all. */
export function figureDetails(request: Request): (id: string) => readonly string[] {
  const { snapshot, document, reader } = request;
  const resolution = resolutionFor(snapshot, document);
  const figures = isReport(document) && resolution !== undefined ? figuresOf(document.model, resolution) : undefined;
  const former = formerFigures(request);
  return (id) => {
    const key = idKey(id);
    const unit = resolution?.indicators.get(key)?.value.unit?.value;
    const own = figures?.get(key);
    const reckoned = own?.kind === 'reckoned' ? figureWords(own) : undefined;
    const before = former.get(key);
    return [
      ...(unit === undefined ? [] : [unit]),
      ...(reckoned === undefined ? [] : [say(words.reckonedAs, reader.locale, { figure: reckoned })]),
      ...(before === undefined
        ? []
        : [say(words.before, reader.locale, { period: before.period, figure: amountOf(before.figure, unit ?? '') })]),
    ];
  };
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

interface FormerFigure {
  readonly period: string;
  readonly figure: KeptFigure;
}

/** By indicator what the last report of the operator before this one says that gives it. */
function formerFigures({ snapshot, document }: Request): ReadonlyMap<string, FormerFigure> {
  const found = new Map<string, FormerFigure>();
  if (!isReport(document)) return found;
  const operator = operatorKey(document);
  const peers = operator === undefined ? [] : (snapshot.reportsByOperator.get(operator) ?? []);
  const own = endOf(document.model.period?.value);
  const former = peers
    .filter(({ uri }) => uri !== document.uri)
    .map(summaryOf)
    .filter(({ period }) => own === '' || endOf(period) < own)
    .sort((a, b) => endOf(b.period).localeCompare(endOf(a.period)));
  for (const report of former) {
    for (const figure of comparedOf(report).figures) {
      const key = idKey(figure.indicator.text);
      if (!found.has(key)) found.set(key, { period: shownPeriod(report), figure });
    }
  }
  return found;
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
