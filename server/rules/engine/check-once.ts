import type { Report } from '../../model/report.ts';
import { referencesOf } from '../../workspace/document-references.ts';
import type { Provided, Self } from '../context.ts';
import { type Piece, piecesOfReport } from '../kit/pieces.ts';
import type { CheckRule, Finding } from '../rule.ts';
import { findingsOf } from './check-pieces.ts';
import type { Partition } from './partition.ts';

/**
 * What is wrong in the pieces of a report that nobody edits: the same that `checkPieces` finds, and nothing is kept of it by
 * piece, since nobody comes back to one. A collection has thousands of these.
 */
export function checkOnce(report: Report, context: Self & Provided, rules: Partition): readonly Finding[] {
  const found: Finding[] = [];
  for (const piece of piecesOfReport(report)) inPiece(piece, context, rules, found);
  const references = referencesOf(context.document);
  for (const rule of rules.ofReferences) for (const one of findingsOf(rule, references, context)) found.push(one);
  return found;
}

/** Each text before the answer that it stands in, as `checkPieces` has it. */
function inPiece(piece: Piece, context: Self & Provided, rules: Partition, found: Finding[]): void {
  const subjects = piece.subjects(context.setting.language);
  for (const { on, subject } of subjects) {
    inSubject(subject, context, rules.ofPieces.get(on)?.alone, found);
    inSubject(subject, context, rules.ofPieces.get(on)?.defined, found);
  }
  for (const { on, subject } of subjects) {
    if (on !== 'answer') continue;
    inSubject(subject, context, rules.ofAnswers, found);
    inSubject(subject, context, rules.besideFigures, found);
  }
}

function inSubject(
  subject: object,
  context: Self & Provided,
  rules: readonly CheckRule[] = [],
  found: Finding[],
): void {
  for (const rule of rules) for (const one of findingsOf(rule, subject, context)) found.push(one);
}
