import { type Chunks, chunksOf, gathered, ofChunk } from '../base/chunks.ts';
import { concatenated } from '../base/lists.ts';
import { remembering } from '../base/remembering.ts';
import type { Clause, Division, Standard } from './standard.ts';

/** Chapters with their sections, then annexes, each before what stands in it. */
export function divisionsOf({ chapters, annexes }: Pick<Standard, 'chapters' | 'annexes'>): readonly Division[] {
  const divisions: Division[] = [];
  const add = (division: Division): void => {
    divisions.push(division);
    division.sections.forEach(add);
  };
  for (const one of [...chapters, ...annexes]) add(one);
  return divisions;
}

/** All clauses of a standard's own file, division by division. */
export const clauseChunksOf = remembering(
  (standard: Standard): Chunks<Clause> => divisionsOf(standard).flatMap(({ clauses }) => chunksOf(clauses)),
);

/**
 * What is found in chapters or annexes, in the order of the file: in what each division says itself, and in its clauses. Of an
 * edit no more is gone through again than the division and the few dozen clauses into which it fell.
 */
export function foundInDivisions<T>(
  inOwn: (division: Division) => readonly T[],
  inClause: (clause: Clause) => readonly T[],
): (divisions: readonly Division[]) => readonly T[] {
  const inClauses = gathered(
    ofChunk((clauses: readonly Clause[]) => concatenated(clauses.map(inClause))),
    concatenated,
  );
  const inDivision: (division: Division) => readonly T[] = remembering((division) =>
    concatenated([inOwn(division), inClauses(chunksOf(division.clauses)), ...division.sections.map(inDivision)]),
  );
  return gathered(inDivision, concatenated);
}
