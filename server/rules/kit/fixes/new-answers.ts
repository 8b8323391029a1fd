import { foldText } from '../../../base/folding.ts';
import type { Locale } from '../../../base/words.ts';
import { proseIn } from '../../../model/field.ts';
import { type ItemUnit, unitsOf } from '../../../model/item-duties.ts';
import type { Report } from '../../../model/report.ts';
import type { ClauseContent } from '../../../model/standard.ts';
import { idKey } from '../../../model/values/id.ts';
import { oneWay } from '../../../model/values/requirement.ts';
import { scalarText } from '../../../syntax/quote.ts';
import type { Assessment } from '../../../workspace/assess/assess.ts';
import { type Document, languageOf } from '../../../workspace/document.ts';
import { clauseDigest } from '../../../workspace/resolve/clause-digest.ts';
import {
  chapterOf,
  divisionField,
  type EffectiveClause,
  type EvidenceKinds,
  type Resolution,
} from '../../../workspace/resolve/resolution.ts';
import type { PlacedEdit } from '../../rule.ts';
import { strayAnswers } from '../stray-answers.ts';
import { addToKeyed } from './additions.ts';
import { openEntry } from './hint.ts';
import { entry, type NewEntry } from './new-entry.ts';

/**
 * The clauses that ask for an answer and have none, in the standard's order; not those of which a figure has yet to tell whether they do, and those meant by an answer under a misspelt id have one.
 */
export function unanswered(report: Report, assessment: Assessment): readonly EffectiveClause[] {
  const missing = assessment.clauses
    .filter((one) => one.asked && one.answer === undefined && one.undecided.length === 0)
    .map((one) => one.clause);
  if (missing.length === 0) return missing;
  const meant = new Set<string>();
  for (const { suggestions } of strayAnswers(report, assessment).values()) {
    const id = suggestions.find((one) => !meant.has(one));
    if (id !== undefined) meant.add(id);
  }
  return missing.filter((one) => !meant.has(one.id));
}

/** Lays out an answer for each of the clauses behind those that are there, with the title of its chapter above the first of each. */
export function answersEdit(
  document: Document,
  report: Report,
  { resolution, byId }: Assessment,
  clauses: readonly EffectiveClause[],
  reader: Locale,
): PlacedEdit | undefined {
  const last = report.answers.at(-1);
  let before = last && byId.get(idKey(last.clause.text))?.clause;
  const added = clauses.map((clause): NewEntry => {
    const isFirst = before === undefined || chapterOf(before.division).id !== chapterOf(clause.division).id;
    before = clause;
    const above = isFirst ? chapterTitle(clause) : '';
    return { ...newAnswer(clause, resolution, reader), ...(above === '' ? {} : { above }) };
  });
  return addToKeyed(document, report, 'answers', last && { key: last.clause, value: last }, added);
}

/** What the chapter of a clause is called, as its file has it. */
export function chapterTitle({ division }: EffectiveClause): string {
  const title = divisionField(chapterOf(division), 'title');
  const own = title && languageOf(title.document);
  return title && own ? foldText(proseIn(title.value, own, own)?.value ?? '') : '';
}

/** The kinds of evidence that a clause asks for: of a choice the first. */
function evidenceAskedBy({
  content: { evidence },
}: {
  readonly content: Pick<ClauseContent, 'evidence'>;
}): readonly string[] {
  return evidence === undefined ? [] : [...new Set(oneWay(evidence).flatMap(({ value }) => value ?? []))];
}

/**
 * Status and statement are the author's; each evidence that the clause asks for has its entry. Where list items are to be answered by
 * themselves, each has: the status of the whole follows from theirs.
 */
export function newAnswer(clause: EffectiveClause, resolution: Resolution, reader: Locale): NewEntry {
  const units = unitsOf(clause.content);
  return entry(clause.id, [
    ...(units.length === 0 ? authorsPart(reader) : [entry('items', newItemAnswers(units, resolution, reader))]),
    ...evidenceEntries(evidenceAskedBy(clause), resolution, reader),
    entry('digest', `'${clauseDigest(clause, resolution)}'`),
  ]);
}

/** An answer to each of some list items. */
export function newItemAnswers(units: readonly ItemUnit[], known: EvidenceKinds, reader: Locale): readonly NewEntry[] {
  return units.map((unit) =>
    entry(unit.id.text, [
      ...authorsPart(reader),
      ...evidenceEntries(evidenceAskedBy({ content: unit }), known, reader),
    ]),
  );
}

function evidenceEntries(kinds: readonly string[], known: EvidenceKinds, reader: Locale): readonly NewEntry[] {
  if (kinds.length === 0) return [];
  return [entry('evidence', { items: kinds.map((kind) => newEvidence(kind, known, reader)) })];
}

/** An answer to a clause of which nothing is known. */
export function plainAnswer(id: string, reader: Locale): NewEntry {
  return entry(id, authorsPart(reader));
}

function authorsPart(reader: Locale): readonly NewEntry[] {
  return [openEntry('answer', 'status', reader), openEntry('answer', 'statement', reader)];
}

/** Evidence of a kind; the kind's own title, in the language of its standard, is a first name for it. */
export function newEvidence(kind: string, { evidenceKinds }: EvidenceKinds, reader: Locale): readonly NewEntry[] {
  const defined = evidenceKinds.get(idKey(kind));
  const title = proseIn(defined?.value.title, defined?.language ?? 'zh-Hant', defined?.language ?? 'zh-Hant')?.value;
  return [
    entry('kind', scalarText(kind)),
    { ...entry('title', scalarText(title ?? kind)), isSuggested: true },
    openEntry('evidence', 'file', reader),
  ];
}
