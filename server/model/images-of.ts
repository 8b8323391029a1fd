import { chunksOf, ofChunk } from '../base/chunks.ts';
import { remembering } from '../base/remembering.ts';
import { divisionsOf } from './divisions.ts';
import type { Clause, ImageEntry, Standard } from './standard.ts';

const inClauses = ofChunk((clauses: readonly Clause[]) => clauses.flatMap(({ images }) => images));

/** The images of a standard's own file: of an edit only the chunk is looked through in which it fell. */
export const imagesOf = remembering((standard: Standard): readonly ImageEntry[] => [
  ...divisionsOf(standard).flatMap(({ images, clauses }) => [...images, ...chunksOf(clauses).flatMap(inClauses)]),
  ...standard.adapt.flatMap(({ images }) => images),
]);
