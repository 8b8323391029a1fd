import { getOrMake } from '../../base/get-or-make.ts';
import { remembering } from '../../base/remembering.ts';
import { isKnownStandard, type KnownStandard, type StandardDocument, wholeOf } from '../document.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Resolution } from './resolution.ts';
import { knownStandardOf, resolve } from './resolve.ts';

/** The standards that rest on a file: itself, its variants, and theirs. No other is read for it. */
export function heirsOf(snapshot: Snapshot, document: StandardDocument): readonly Resolution[] {
  const { places, variants } = lineageIn(snapshot.standards);
  const place = (one: KnownStandard): number => places.get(one) ?? 0;
  const itself = snapshot.documents.get(document.uri);
  // What is not listed among the standards has none.
  const heirs = new Set(isKnownStandard(itself) && places.has(itself) ? [itself] : []);
  for (const heir of heirs) for (const one of variants.get(heir.uri) ?? []) heirs.add(one);
  return [...heirs].sort((a, b) => place(a) - place(b)).map((standard) => resolve(snapshot, wholeOf(standard)));
}

interface Lineage {
  /** In which order they are listed. */
  readonly places: ReadonlyMap<KnownStandard, number>;
  /** By the URI of the file that they extend. */
  readonly variants: ReadonlyMap<string, readonly KnownStandard[]>;
}

const lineageIn = remembering((standards: Snapshot['standards']): Lineage => {
  const all = [...standards.values()].flat();
  const variants = new Map<string, KnownStandard[]>();
  for (const one of all) {
    const edition = one.model.extends?.value;
    const base = edition === undefined ? undefined : knownStandardOf({ standards }, edition);
    if (base !== undefined) getOrMake(variants, base.uri, () => []).push(one);
  }
  return { places: new Map(all.map((one, place) => [one, place])), variants };
});
