import type { Locale } from '../../base/words.ts';
import type { Language } from '../../model/field.ts';
import type { Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { openEntry } from '../../rules/kit/fixes/hint.ts';
import { chapterTitle, newAnswer } from '../../rules/kit/fixes/new-answers.ts';
import { blockLines, entry, isEntries, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import { openFigure, withParts } from '../../rules/kit/fixes/new-figures.ts';
import { lineText } from '../../syntax/line-text.ts';
import { scalarText } from '../../syntax/quote.ts';
import { type Assessment, assess } from '../../workspace/assess/assess.ts';
import { isReport, languageOf, type ReportDocument } from '../../workspace/document.ts';
import { readDocument } from '../../workspace/read-document.ts';
import { chapterOf, type EffectiveClause, type Resolution } from '../../workspace/resolve/resolution.ts';
import { clauseLines } from './clause-comment.ts';
import { type FormerReport, formerReport } from './former-report.ts';

/** What is known of a report before it is begun. */
interface ReportBegun {
  readonly resolution: Resolution;
  readonly id: string;
  readonly operator: string;
  /** As it is written in a file. */
  readonly period: string;
  /** '' where the standard is for no type in particular. */
  readonly spaceType: string;
  /** That which it claims; '' where the standard has none, or nobody knows yet. */
  readonly level: string;
  /** The report that is taken over. */
  readonly former: ReportDocument | undefined;
}

/**
 * The text of a new report: every figure that is asked for or decides what is, once; every answer, in the order of the standard, by chapter, below what
 * its clause says.
 */
export function newReport(begun: ReportBegun, locale: Locale): string {
  const { resolution } = begun;
  const former = begun.former && formerReport(begun.former, locale);
  const own = languageOf(resolution.document);
  const language = former?.language ?? (locale === 'en' ? own : locale);
  const header = headerOf(begun, former, language === own ? undefined : language, locale);
  const assessment = assess(modelOf(header), resolution);
  const answers = new Map(
    begun.former === undefined
      ? []
      : [...assess(begun.former.model, resolution).byId].map(([key, one]) => [key, one.answer]),
  );
  let chapter: string | undefined;
  const laidOut = assessment.clauses.flatMap(({ asked, clause }): readonly NewEntry[] => {
    if (!asked) return [];
    const answered = answers.get(idKey(clause.id));
    const added =
      answered && former
        ? former.answer(answered, clause, resolution)
        : newAnswer(clause, resolution, { reader: locale, language });
    const heading = chapterOf(clause.division).id === chapter ? [] : [headingOf(clause, language)];
    chapter = chapterOf(clause.division).id;
    return [
      { ...added, above: [...heading, ...clauseLines(clause, resolution, language), ...[added.above ?? []].flat()] },
    ];
  });
  const figures = figuresOf(assessment, begun.former?.model, former, locale);
  const attachments = former?.section('attachments');
  const sections = [
    ...header,
    ...(figures.length === 0 ? [] : [entry('figures', figures)]),
    ...(attachments === undefined ? [] : [attachments]),
    ...(laidOut.length === 0 ? [] : [entry('answers', laidOut)]),
    openEntry('report', 'declaration', locale),
  ];
  return textOf(sections);
}

function headerOf(
  { resolution, id, operator, period, spaceType, level, former: before }: ReportBegun,
  former: FormerReport | undefined,
  language: Language | undefined,
  locale: Locale,
): readonly NewEntry[] {
  const isSameOperator = before?.model.operator?.name?.plain?.value === operator;
  return [
    entry('report', scalarText(id)),
    entry('against', scalarText(resolution.edition ?? '')),
    ...(language === undefined ? [] : [entry('language', language)]),
    (isSameOperator ? former?.section('operator') : undefined) ??
      entry('operator', [entry('name', scalarText(operator)), openEntry('operator', 'credit-code', locale)]),
    withType(isSameOperator ? former?.section('space') : undefined, spaceType, locale),
    ...(level === '' ? [] : [entry('level', scalarText(level))]),
    entry('period', period),
  ];
}

/** The space as it was, but for its type. */
function withType(space: NewEntry | undefined, type: string, locale: Locale): NewEntry {
  const known = space !== undefined && isEntries(space.value) ? space.value : [openEntry('space', 'name', locale)];
  const chosen = type === '' ? [] : [entry('type', scalarText(type))];
  const kept = type === '' ? known : known.filter(({ key }) => key !== 'type');
  const [first, ...rest] = kept;
  return entry('space', first === undefined ? chosen : [first, ...chosen, ...rest]);
}

function figuresOf(
  { clauses, resolution }: Assessment,
  before: Report | undefined,
  former: FormerReport | undefined,
  locale: Locale,
): readonly NewEntry[] {
  const asked = clauses
    .filter((one) => one.asked)
    .flatMap((one) => [...one.undecided, ...one.missingFigures].map(idKey));
  const known = asked.filter((id) => resolution.indicators.has(id));
  return withParts([...new Set(known)], resolution, new Set()).map((id) => {
    const open = (unit?: string) => openFigure(id, resolution, locale, unit);
    const was = before?.figures.find(({ indicator }) => idKey(indicator.text) === id);
    const emptied = was && former?.emptied(was, open);
    return entry(resolution.indicators.get(id)?.value.id.text ?? id, emptied ?? open());
  });
}

/** What is asked for may depend on who answers. */
function modelOf(header: readonly NewEntry[]): Report {
  const text = lineText(textOf(header));
  const source = { uri: 'untitled:new', version: 0, open: false, origin: 'elsewhere', kind: 'report' } as const;
  const document = readDocument({ ...source, text });
  if (!isReport(document)) throw new Error('the head of a report was not read as one');
  return document.model;
}

function headingOf(clause: EffectiveClause, language: Language): string {
  return `—— ${chapterTitle(clause, language) || chapterOf(clause.division).id} ——`;
}

function textOf(sections: readonly NewEntry[]): string {
  return `${sections.flatMap(blockLines).join('\n')}\n`;
}
