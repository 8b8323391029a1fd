import { type Chunks, chunksOf } from '../base/chunks.ts';
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
