import { type KnownStandard, type StandardDocument, wholeOf } from '../document.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Resolution } from './resolution.ts';
import { knownStandardOf, resolve } from './resolve.ts';

/** The standards that rest on a file: itself, its variants, and theirs. No other is read for it. */
export function heirsOf(snapshot: Snapshot, document: StandardDocument): readonly Resolution[] {
  return [...snapshot.standards.values()]
    .flat()
    .filter((standard) => restsOn(snapshot, standard, document.uri))
    .map((standard) => resolve(snapshot, wholeOf(standard)));
}

function restsOn(snapshot: Snapshot, standard: KnownStandard, uri: string): boolean {
  const chain = new Set<KnownStandard>();
  for (let at: KnownStandard | undefined = standard; at !== undefined && !chain.has(at); ) {
    if (at.uri === uri) return true;
    chain.add(at);
    const edition: string | undefined = at.model.extends?.value;
    at = edition === undefined ? undefined : knownStandardOf(snapshot, edition);
  }
  return false;
}
