import { remembering } from '../base/remembering.ts';
import { foundInDivisions } from './divisions.ts';
import type { ImageEntry, Standard } from './standard.ts';

const inDivisions = foundInDivisions<ImageEntry>(
  ({ images }) => images,
  ({ images }) => images,
);

/** The images of a standard's own file. */
export const imagesOf = remembering(({ chapters, annexes, adapt }: Standard): readonly ImageEntry[] => [
  ...inDivisions(chapters),
  ...inDivisions(annexes),
  ...adapt.flatMap(({ images }) => images),
]);
