import { getOrMake } from '../base/get-or-make.ts';
import { stretchesOf } from '../base/stretches.ts';
import type { Clause, Division, Standard } from '../model/standard.ts';
import { type Piece, pieceOfClause, pieceOfDivision, piecesOf, textsOfPiece } from './pieces.ts';
import type { TextSubject } from './texts.ts';

type Test = (text: TextSubject) => boolean;

/** Answers by the name of the question, not without end: names are made of what is being typed. */
const answers = new WeakMap<readonly Clause[], Map<string, boolean>>();
const longestMemory = 256;

/**
 * Whether a text of a standard's own file passes, in any of its languages; those of `but` aside. What clauses say to `name`,
 * which stands for the test, is remembered stretch by stretch.
 */
export function someText(standard: Standard, name: string, passes: Test, but?: Division): boolean {
  const inPiece = (piece: Piece): boolean => textsOfPiece(piece, 'zh-Hant').some(passes);
  const inClauses = (clauses: readonly Clause[]): boolean => {
    const known = getOrMake(answers, clauses, () => new Map<string, boolean>());
    const before = known.get(name);
    if (before !== undefined) return before;
    if (known.size >= longestMemory) known.clear();
    const answer = clauses.some((clause) => inPiece(pieceOfClause(clause)));
    known.set(name, answer);
    return answer;
  };
  const inDivision = (division: Division): boolean =>
    division !== but &&
    (inPiece(pieceOfDivision(division)) ||
      stretchesOf(division.clauses).some(inClauses) ||
      division.sections.some(inDivision));
  return (
    piecesOf(standard).some((one) => ('pieces' in one ? one.pieces().some(inPiece) : inPiece(one))) ||
    [...standard.chapters, ...standard.annexes].some(inDivision)
  );
}
