import type { Report } from '../model/report.ts';
import { referencesOf } from '../workspace/targets.ts';
import { findingsOf } from './check-pieces.ts';
import type { Provided, Self } from './context.ts';
import type { Partition, PieceRules } from './partition.ts';
import { type Piece, piecesOfReport, type Subject } from './pieces.ts';
import type { Finding } from './rule.ts';

/**
 * What is wrong in the pieces of a report that nobody edits: the same that `checkPieces` finds, and nothing is kept of it by
 * piece, since nobody comes back to one. A collection has thousands of these.
 */
export function checkOnce(report: Report, context: Self & Provided, rules: Partition): readonly Finding[] {
  const found: Finding[] = [];
  for (const piece of piecesOfReport(report)) inPiece(piece, context, rules, found);
  const references = referencesOf(context.document);
  for (const rule of rules.ofReferences) found.push(...findingsOf(rule, references, context));
  return found;
}

/** In the order in which `checkPieces` asks them of one piece. */
const groups: readonly (keyof PieceRules)[] = ['alone', 'defined', 'reading'];

function inPiece(piece: Piece, context: Self & Provided, rules: Partition, found: Finding[]): void {
  const subjects = piece.subjects(context.setting.language);
  for (const group of groups)
    for (const one of subjects) inSubject(one, context, rules.ofPieces.get(one.on)?.[group], found);
  for (const one of subjects) if (one.on === 'answer') inSubject(one, context, rules.ofAnswers, found);
}

function inSubject(
  { subject }: Subject,
  context: Self & Provided,
  rules: PieceRules[keyof PieceRules] = [],
  found: Finding[],
): void {
  for (const rule of rules) for (const one of findingsOf(rule, subject, context)) found.push(one);
}
