import { type Element, type Language, type Prose, proseOf, type Text } from '../model/field.ts';
import type { Attachment, Evidence, Report } from '../model/report.ts';
import type { Adaptation, Clause, ClauseContent, Division, Item, Provision, Standard } from '../model/standard.ts';

/** What a text is for. `text` and `item` under a clause are its provision; headings and names are not prose. */
export type TextRole =
  | 'title'
  | 'text'
  | 'item'
  | 'cell'
  | 'formula'
  | 'note'
  | 'example'
  | 'verification'
  | 'name'
  | 'definition'
  | 'scope'
  | 'foreword'
  | 'introduction'
  | 'division-text'
  | 'because'
  | 'other'
  | 'statement'
  | 'reason'
  | 'plan'
  | 'summary';

/** One stretch of prose with what a check of wording needs to know of its place. */
export interface TextSubject {
  readonly prose: Prose;
  readonly language: Language;
  readonly role: TextRole;
  /** The clause or adaptation, answer, term … it belongs to. */
  readonly element: Element;
  /** The whole text, with its other languages. */
  readonly text: Text;
  readonly provision: Provision | undefined;
  /** Of a clause's items: all texts of the same list in this language, lead-in first. */
  readonly list?: readonly Prose[];
}

type Emit = (text: Text | undefined, role: TextRole, element: Element, provision?: Provision) => void;

/** Every prose of a standard, each language of it. */
export function textsOfStandard(standard: Standard, language: Language): TextSubject[] {
  const out: TextSubject[] = [];
  const emit = emitter(out, language);
  emit(standard.title, 'title', standard);
  emit(standard.variant, 'other', standard);
  emit(standard.foreword, 'foreword', standard);
  emit(standard.introduction, 'introduction', standard);
  emit(standard.scope, 'scope', standard);
  for (const text of [...standard.audience, ...standard.changes]) emit(text, 'other', standard);
  for (const text of standard.abbreviations.values()) emit(text, 'other', standard);
  for (const reference of [...standard.references, ...standard.bibliography, ...standard.basis]) {
    emit(reference.title, 'name', reference);
  }
  for (const term of standard.terms) {
    emit(term.name, 'name', term);
    emit(term.definition, 'definition', term);
    for (const note of term.notes) emit(note, 'note', term);
  }
  for (const one of [...standard.indicators, ...standard.evidenceKinds]) {
    emit(one.title, 'name', one);
    emit(one.definition, 'definition', one);
  }
  for (const division of [...standard.chapters, ...standard.annexes]) addDivision(out, division, language);
  for (const adaptation of standard.adapt) {
    emit(adaptation.because, 'because', adaptation);
    add(out, textsOfContent(adaptation, language));
  }
  for (const omission of standard.omit) emit(omission.because, 'because', omission);
  return out;
}

function emitter(out: TextSubject[], language: Language): Emit {
  return (text, role, element, provision) => {
    if (text === undefined) return;
    for (const { prose, language: of } of proseOf(text, language)) {
      out.push({ prose, language: of, role, element, text, provision });
    }
  };
}

function addDivision(out: TextSubject[], division: Division, language: Language): void {
  const emit = emitter(out, language);
  emit(division.title, 'title', division);
  emit(division.text, 'division-text', division);
  for (const clause of division.clauses) add(out, textsOfContent(clause, language));
  for (const section of division.sections) addDivision(out, section, language);
}

function add(out: TextSubject[], texts: readonly TextSubject[]): void {
  for (const text of texts) out.push(text);
}

const known = new WeakMap<ClauseContent, { readonly language: Language; readonly texts: readonly TextSubject[] }>();

/** Every prose of a clause or an adaptation; remembered, since most clauses outlive an edit. */
export function textsOfContent(content: Clause | Adaptation, language: Language): readonly TextSubject[] {
  const found = known.get(content);
  if (found?.language === language) return found.texts;
  const texts: TextSubject[] = [];
  emitContent(emitter(texts, language), content, content);
  known.set(content, { language, texts });
  return texts;
}

function emitContent(emit: Emit, content: ClauseContent, element: Clause | Adaptation): void {
  const provision = content.provision?.value;
  emit(content.title, 'title', element);
  emit(content.text, 'text', element, provision);
  const item = (one: Item): void => {
    emit(one.text, 'item', element, provision);
    for (const inner of one.items) item(inner);
  };
  for (const one of content.items) item(one);
  for (const table of content.tables) {
    emit(table.title, 'title', element);
    for (const cell of [...table.columns, ...table.rows.flat()]) emit(cell, 'cell', element);
  }
  emit(content.formula, 'formula', element);
  emit(content.verification?.text, 'verification', element);
  for (const note of content.notes) emit(note, 'note', element);
  for (const example of content.examples) emit(example, 'example', element);
}

/** Every prose of a report. */
export function textsOfReport(report: Report, language: Language): TextSubject[] {
  const out: TextSubject[] = [];
  const emit = emitter(out, language);
  const evidence = (one: Evidence | Attachment): void => emit(one.title, 'name', one);
  if (report.operator) {
    emit(report.operator.name, 'name', report.operator);
    emit(report.operator.region, 'name', report.operator);
  }
  if (report.space) {
    emit(report.space.name, 'name', report.space);
    emit(report.space.address, 'other', report.space);
  }
  emit(report.summary, 'summary', report);
  for (const attachment of report.attachments) evidence(attachment);
  for (const figure of report.figures) figure.evidence.forEach(evidence);
  for (const answer of report.answers) {
    emit(answer.statement, 'statement', answer);
    emit(answer.reason, 'reason', answer);
    emit(answer.plan?.action, 'plan', answer);
    answer.evidence.forEach(evidence);
  }
  if (report.declaration) emit(report.declaration.role, 'name', report.declaration);
  return out;
}
