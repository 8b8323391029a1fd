import type { Position, Range } from '../base/position.ts';
import { type Locale, say, type Words } from '../base/words.ts';
import type { Field } from '../model/field.ts';
import type { Reported } from '../rules/engine/reported.ts';
import { absolute } from '../syntax/navigate.ts';
import { assess } from '../workspace/assess/assess.ts';
import {
  type Document,
  isReport,
  isStandard,
  type ReportDocument,
  type StandardDocument,
} from '../workspace/document.ts';
import { type Impact, impactsIn, isStale } from '../workspace/impact.ts';
import type { Resolution } from '../workspace/resolve/resolution.ts';
import { resolve } from '../workspace/resolve/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { resolutionFor } from '../workspace/targets.ts';
import { standingLine } from './assessment-words.ts';
import { type FileRange, fileRange } from './location.ts';
import { chapterName, progressLine } from './progress-words.ts';
import { referenceAt } from './reference-at.ts';
import { chapterRuns } from './report-chapters.ts';
import { staleAnswers } from './stale-answers/stale-answers.ts';

/** What hangs on a clause: how variants change it, which reports answer it. */
type ImpactKind = 'changes' | 'answers';

export type Lens =
  | { readonly kind: ImpactKind; readonly range: Range; readonly clause: string }
  /** On a report some of whose answers were given to clauses that have changed: goes through them. */
  | { readonly kind: 'stale'; readonly range: Range; readonly title: string }
  /** On a report as a whole, and on what it answers of a chapter; nothing to open. */
  | { readonly kind: 'standing'; readonly range: Range; readonly title: string };

const words = {
  change: { en: '1 variant changes it', 'zh-Hant': '1 個變體改動了它' },
  changes: { en: '{count} variants change it', 'zh-Hant': '{count} 個變體改動了它' },
  answer: { en: '1 report answers it', 'zh-Hant': '1 份報告作答' },
  answers: { en: '{count} reports answer it', 'zh-Hant': '{count} 份報告作答' },
  oneChanged: { en: '1 clause has changed since it was answered', 'zh-Hant': '1 個條款在答覆之後有變' },
  changed: { en: '{count} clauses have changed since they were answered', 'zh-Hant': '{count} 個條款在答覆之後有變' },
  stale: {
    en: '{answers}, {stale} of them an earlier wording',
    'zh-Hant': '{answers}，其中 {stale} 份答的是先前的內容',
  },
} satisfies Readonly<Record<string, Words>>;

/**
 * What stands above clauses that something hangs on, above a report and what it answers of each chapter. What it says of a clause is
 * worked out when it is seen. `reported` are a report's findings.
 */
export function lenses(
  snapshot: Snapshot,
  document: Document,
  reported: readonly Reported[],
  locale: Locale,
): readonly Lens[] {
  if (isStandard(document)) return clauseLenses(snapshot, document);
  return reportLenses(snapshot, document, reported, locale);
}

function clauseLenses(snapshot: Snapshot, document: StandardDocument): readonly Lens[] {
  const own = [...resolve(snapshot, document).clauses.values()].filter((one) => one.home === document);
  const ids = [...own.map((one) => one.clause.id), ...document.model.adapt.map((one) => one.clause)];
  const impactOf = impactsIn(snapshot, document);
  return ids.flatMap((id): Lens[] => {
    if (id?.value === undefined) return [];
    const { changes, answers } = impactOf(id.value);
    const lens = (kind: ImpactKind): Lens => ({ kind, range: absolute(document.tree, id), clause: id.text });
    return [...(changes.length > 0 ? [lens('changes')] : []), ...(answers.length > 0 ? [lens('answers')] : [])];
  });
}

function reportLenses(
  snapshot: Snapshot,
  document: Document,
  reported: readonly Reported[],
  locale: Locale,
): readonly Lens[] {
  const resolution = resolutionFor(snapshot, document);
  if (!isReport(document) || resolution === undefined || resolution.broken !== undefined) return [];
  const at: Field<string> | undefined = document.model.id ?? document.model.against;
  if (at === undefined) return [];
  const standing = standingLine(document.model, assess(document.model, resolution), reported, locale);
  const range = absolute(document.tree, at);
  const count = staleAnswers(snapshot, document).length;
  const title = say(count === 1 ? words.oneChanged : words.changed, locale, { count });
  const stale: readonly Lens[] = count === 0 ? [] : [{ kind: 'stale', range, title }];
  return [{ kind: 'standing', range, title: standing }, ...stale, ...chapterLenses(document, resolution, locale)];
}

/** Above the first answer of each chapter, or the comment that heads it. */
function chapterLenses(document: ReportDocument, resolution: Resolution, locale: Locale): readonly Lens[] {
  return chapterRuns(document, resolution).flatMap(({ progress, from, isFirst }): Lens[] => {
    if (progress === undefined || !isFirst) return [];
    const title = `${chapterName(progress.chapter, resolution, locale)} · ${progressLine(progress, locale)}`;
    const start = { line: from, character: 0 };
    return [{ kind: 'standing', range: { start, end: start }, title }];
  });
}

/** `2 reports answer it, 1 of them an earlier wording`. */
export function lensTitle(
  snapshot: Snapshot,
  document: Document,
  clause: string,
  kind: ImpactKind,
  locale: Locale,
): string {
  const { changes, answers } = impactIn(snapshot, document, clause);
  if (kind === 'changes')
    return say(changes.length === 1 ? words.change : words.changes, locale, { count: changes.length });
  const stale = answers.filter(isStale).length;
  const title = say(answers.length === 1 ? words.answer : words.answers, locale, { count: answers.length });
  return stale === 0 ? title : say(words.stale, locale, { answers: title, stale });
}

/** The places behind a lens: changes in variants, or answers in reports. `position` is on the clause's id. */
export function impactPlaces(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  kind: ImpactKind,
): readonly FileRange[] {
  const reference = referenceAt(document, position);
  if (reference === undefined) return [];
  const { changes, answers } = impactIn(snapshot, document, reference.text);
  return kind === 'changes'
    ? changes.map(({ document: variant, value }) => fileRange({ document: variant, place: value.handle }))
    : answers.map(({ report, answer }) => ({ uri: report.uri, range: answer.at }));
}

function impactIn(snapshot: Snapshot, document: Document, clause: string): Impact {
  return isStandard(document) ? impactsIn(snapshot, document)(clause) : { changes: [], answers: [] };
}
