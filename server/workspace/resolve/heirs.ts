import type { StandardDocument } from '../document.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Resolution } from './resolution.ts';
import { resolve } from './resolve.ts';

/** The standards that rest on a file: itself, its variants, and theirs. */
export function heirsOf(snapshot: Snapshot, document: StandardDocument): readonly Resolution[] {
  return [...snapshot.standards.values()]
    .flat()
    .map((standard) => resolve(snapshot, standard))
    .filter((resolution) => resolution.chain.includes(document));
}
