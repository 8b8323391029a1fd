import { evidenceOfAnswer } from '../../model/answer-items.ts';
import type { Element, Language, Text } from '../../model/field.ts';
import { annexContent } from '../../model/keys/annex.ts';
import { answerKeys, declarationKeys, itemAnswerKeys } from '../../model/keys/answer.ts';
import { evidenceKindKeys, termKeys } from '../../model/keys/definitions.ts';
import { evidenceKeys } from '../../model/keys/evidence.ts';
import { indicatorKeys } from '../../model/keys/indicators.ts';
import { operatorKeys, spaceKeys } from '../../model/keys/operator.ts';
import { reportKeys } from '../../model/keys/report.ts';
import { standardKeys } from '../../model/keys/standard.ts';
import type { TextRole } from '../../model/keys/types.ts';
import type { Report } from '../../model/report.ts';
import type { Adaptation, Clause, Division, Standard, Term } from '../../model/standard.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import type { Subjects } from '../rule.ts';
import {
  type ProseFields,
  proseFields,
  proseUnder,
  type TextSubject,
  textsOf,
  textsOfContent,
  textsOfFields,
} from './texts.ts';

/** Something that checks look at, and which of them. */
export interface Subject {
  readonly on: keyof Subjects;
  readonly subject: object;
  /** Of a text of a clause, in one language: all of it that its rules look at. An edit beside it leaves the node the same object. */
  readonly text?: { readonly node: ScalarNode; readonly role: TextRole };
}

/**
 * A stretch of a file that rules look at by itself. The same `key` means that nothing in it has changed, so that what was
 * found in it can be kept. `language`: of plain texts.
 */
export interface Piece {
  readonly key: object;
  subjects(language: Language): readonly Subject[];
}

/** Pieces of one list: the same key means the same pieces. */
export interface PieceList {
  readonly key: object;
  pieces(): readonly Piece[];
}

/** The pieces of a standard or report, but for its chapters and annexes; those of one list together. */
export function piecesOf(model: Standard | Report): readonly (Piece | PieceList)[] {
  return model.kind === 'standard' ? piecesOfStandard(model) : piecesOfReport(model);
}

export function textsOfPiece(piece: Piece, language: Language): readonly TextSubject[] {
  return piece.subjects(language).flatMap(({ on, subject }) => (on === 'text' ? [subject as TextSubject] : []));
}

export function pieceOfClause(clause: Clause): Piece {
  return {
    key: clause,
    subjects: (language) => [
      { on: 'clause', subject: clause },
      { on: 'content', subject: clause },
      ...onTables(clause),
      ...onProcesses(clause),
      ...textsOfContent(clause, language).map(onTextOfContent),
    ],
  };
}

/** What a chapter, section or annex says itself, and how its parts fit together. */
export function pieceOfDivision(division: Division): Piece {
  return {
    key: division,
    subjects: (language) => [
      { on: 'division', subject: division },
      ...onTables(division),
      ...onProcesses(division),
      ...onTexts(textsOfFields(annexProse, division, language)),
      ...onTexts(textsOf(division.title, 'title', division, language)),
      ...onTexts(textsOf(division.text, 'division-text', division, language)),
    ],
  };
}

function piecesOfStandard(standard: Standard): (Piece | PieceList)[] {
  const pieces: (Piece | PieceList)[] = [];
  const loose = (text: Text | undefined, role: TextRole, element: Element): void => {
    if (text) pieces.push(pieceOfText(text, role, element));
  };
  for (const { text, role } of proseUnder(headProse, standard)) loose(text, role, standard);
  for (const text of [...standard.symbols.values(), ...standard.abbreviations.values()]) loose(text, 'other', standard);
  for (const reference of [...standard.references, ...standard.bibliography, ...standard.basis]) {
    loose(reference.title, 'name', reference);
  }
  const { terms, indicators, evidenceKinds } = standard;
  pieces.push({ key: terms, pieces: () => terms.map(pieceOfTerm) });
  pieces.push({ key: indicators, pieces: () => indicators.map((one) => pieceOfFields(one, indicatorProse)) });
  pieces.push({ key: evidenceKinds, pieces: () => evidenceKinds.map((one) => pieceOfFields(one, evidenceKindProse)) });
  for (const adaptation of standard.adapt) pieces.push(pieceOfAdaptation(adaptation));
  for (const omission of standard.omit) loose(omission.because, 'because', omission);
  return pieces;
}

const annexProse = proseFields(annexContent);
const headProse = proseFields(standardKeys);
const reportProse = proseFields(reportKeys);
const operatorProse = proseFields(operatorKeys);
const spaceProse = proseFields(spaceKeys);
const declarationProse = proseFields(declarationKeys);
const answerProse = proseFields(answerKeys);
const itemAnswerProse = proseFields(itemAnswerKeys);
const evidenceProse = proseFields(evidenceKeys);
const termProse = proseFields(termKeys);
const indicatorProse = proseFields(indicatorKeys);
const evidenceKindProse = proseFields(evidenceKindKeys);

export function pieceOfTerm(term: Term): Piece {
  return pieceOfFields(term, termProse);
}

function pieceOfAdaptation(adaptation: Adaptation): Piece {
  return {
    key: adaptation,
    subjects: (language) => [
      { on: 'adaptation', subject: adaptation },
      { on: 'content', subject: adaptation },
      ...onTables(adaptation),
      ...onProcesses(adaptation),
      ...onTexts(textsOf(adaptation.because, 'because', adaptation, language)),
      ...textsOfContent(adaptation, language).map(onTextOfContent),
    ],
  };
}

export function piecesOfReport(report: Report): readonly Piece[] {
  const pieces: Piece[] = [];
  const loose = (prose: ProseFields, element: Element | undefined): void => {
    if (element === undefined) return;
    for (const { text, role } of proseUnder(prose, element)) pieces.push(pieceOfText(text, role, element));
  };
  loose(operatorProse, report.operator);
  loose(spaceProse, report.space);
  loose(reportProse, report);
  for (const attachment of report.attachments) loose(evidenceProse, attachment);
  for (const figure of report.figures) for (const one of figure.evidence) loose(evidenceProse, one);
  for (const answer of report.answers) {
    pieces.push({
      key: answer,
      subjects: (language) => [
        { on: 'answer', subject: answer },
        ...onTexts(textsOfFields(answerProse, answer, language)),
        ...answer.items.flatMap((one) => onTexts(textsOfFields(itemAnswerProse, one, language))),
        ...evidenceOfAnswer(answer).flatMap((one) => onTexts(textsOfFields(evidenceProse, one, language))),
      ],
    });
  }
  loose(declarationProse, report.declaration);
  return pieces;
}

/** A text by itself: its node outlives the reading of whatever it stands in. */
function pieceOfText(text: Text, role: TextRole, element: Element): Piece {
  return { key: text.node, subjects: (language) => onTexts(textsOf(text, role, element, language)) };
}

function pieceOfFields(element: Element, prose: ProseFields): Piece {
  return { key: element, subjects: (language) => onTexts(textsOfFields(prose, element, language)) };
}

/** A text in several languages is looked at together with the others. */
function onTextOfContent(subject: TextSubject): Subject {
  const { text, prose, role } = subject;
  return text.plain === prose ? { on: 'text', subject, text: { node: prose.node, role } } : { on: 'text', subject };
}

function onTables({ tables }: Pick<Clause, 'tables'>): readonly Subject[] {
  return tables.map((subject) => ({ on: 'table', subject }));
}

function onProcesses({ processes }: Pick<Clause, 'processes'>): readonly Subject[] {
  return processes.map((subject) => ({ on: 'process', subject }));
}

function onTexts(texts: readonly object[]): readonly Subject[] {
  return texts.map((subject) => ({ on: 'text', subject }));
}
