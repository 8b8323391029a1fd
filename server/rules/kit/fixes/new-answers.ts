import { foldText } from '../../../base/folding.ts';
import { toSimplified } from '../../../base/simplify.ts';
import type { Locale } from '../../../base/words.ts';
import { type Language, proseIn, type Text } from '../../../model/field.ts';
import { type ItemUnit, itemsToAnswer } from '../../../model/item-duties.ts';
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

/** Who is to fill in what is written, and in which language the file is that it is written into. */
interface AnswerWriter {
  readonly reader: Locale;
  readonly language: Language;
}

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
  const writing = { reader, language: languageOf(document) };
  let before = last && byId.get(idKey(last.clause.text))?.clause;
  const added = clauses.map((clause): NewEntry => {
    const isFirst = before === undefined || chapterOf(before.division).id !== chapterOf(clause.division).id;
    before = clause;
    const above = isFirst ? chapterTitle(clause, writing.language) : '';
    return { ...newAnswer(clause, resolution, writing), ...(above === '' ? {} : { above }) };
  });
  return addToKeyed(document, report, 'answers', last && { key: last.clause, value: last }, added);
}

/** What the chapter of a clause is called. */
export function chapterTitle({ division }: EffectiveClause, language: Language): string {
  const title = divisionField(chapterOf(division), 'title');
  return title === undefined ? '' : foldText(writtenIn(language, title.value, languageOf(title.document)) ?? '');
}

/** A text of another file as it is written into one: a file in Simplified script stays in it. */
function writtenIn(language: Language, text: Text | undefined, own: Language): string | undefined {
  const said = proseIn(text, language, own)?.value;
  return said === undefined || language !== 'zh-Hans' ? said : toSimplified(said);
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
export function newAnswer(clause: EffectiveClause, resolution: Resolution, writing: AnswerWriter): NewEntry {
  const items = itemsToAnswer(clause.content);
  return entry(clause.id, [
    ...(items.length === 0
      ? authorsPart(writing.reader)
      : [entry('items', newItemAnswers(items, resolution, writing))]),
    ...evidenceEntries(evidenceAskedBy(clause), resolution, writing),
    entry('digest', `'${clauseDigest(clause, resolution)}'`),
  ]);
}

/** An answer to each of some list items. */
export function newItemAnswers(
  units: readonly ItemUnit[],
  known: EvidenceKinds,
  writing: AnswerWriter,
): readonly NewEntry[] {
  return units.map((unit) =>
    entry(unit.id.text, [
      ...authorsPart(writing.reader),
      ...evidenceEntries(evidenceAskedBy({ content: unit }), known, writing),
    ]),
  );
}

function evidenceEntries(kinds: readonly string[], known: EvidenceKinds, writing: AnswerWriter): readonly NewEntry[] {
  if (kinds.length === 0) return [];
  return [entry('evidence', { items: kinds.map((kind) => newEvidence(kind, known, writing)) })];
}

/** An answer to a clause of which nothing is known. */
export function plainAnswer(id: string, reader: Locale): NewEntry {
  return entry(id, authorsPart(reader));
}

function authorsPart(reader: Locale): readonly NewEntry[] {
  return [openEntry('answer', 'status', reader), openEntry('answer', 'statement', reader)];
}

/** Evidence of a kind; the kind's own title is a first name for it. */
export function newEvidence(
  kind: string,
  { evidenceKinds }: EvidenceKinds,
  { reader, language }: AnswerWriter,
): readonly NewEntry[] {
  const defined = evidenceKinds.get(idKey(kind));
  const title = defined && writtenIn(language, defined.value.title, defined.language);
  return [
    entry('kind', scalarText(kind)),
    { ...entry('title', scalarText(title ?? kind)), isSuggested: true },
    openEntry('evidence', 'file', reader),
  ];
}
