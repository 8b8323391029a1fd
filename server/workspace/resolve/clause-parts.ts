import { ofChunk } from '../../base/chunks.ts';
import { lookup } from '../../base/lookup.ts';
import { type ClausePart, partsOf } from '../../model/numbered-parts.ts';
import type { Clause } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { partsOfAnnex } from './annex-content.ts';
import {
  type ContentKey,
  type EffectiveClause,
  type EffectiveDivision,
  type EffectivePart,
  homeOf,
  type Resolution,
} from './resolution.ts';

/** Of a chunk, the first part of each id, with the clause that holds it. */
export const partsById = ofChunk(
  (clauses: readonly Clause[]): ReadonlyMap<string, { readonly clause: Clause; readonly part: ClausePart }> => {
    const found = new Map<string, { readonly clause: Clause; readonly part: ClausePart }>();
    for (const clause of clauses) {
      for (const part of partsOf(clause)) {
        const key = idKey(part.id?.value ?? '');
        if (key !== '' && !found.has(key)) found.set(key, { clause, part });
      }
    }
    return found;
  },
);

/** A part as it stands in a clause. */
export function partIn(clause: EffectiveClause, part: ClausePart): EffectivePart {
  return { ...part, clause, division: clause.division, home: homeOf(clause, part.key as ContentKey) };
}

/** The parts with ids of a standard that was put together from several files, in its order. */
export function partsWithin({ chapters, annexes }: Pick<Resolution, 'chapters' | 'annexes'>) {
  return partsAmong([
    ...partsInAll(chapters),
    ...annexes.flatMap((one) => [...partsOfAnnex(one), ...partsInAll([one])]),
  ]);
}

function partsInAll(divisions: readonly EffectiveDivision[]): readonly EffectivePart[] {
  return partsInClauses(divisions.flatMap(clausesIn));
}

function clausesIn({ clauses, sections }: EffectiveDivision): readonly EffectiveClause[] {
  return sections.length === 0 ? clauses : [...clauses, ...sections.flatMap(clausesIn)];
}

function partsInClauses(clauses: readonly EffectiveClause[]): readonly EffectivePart[] {
  return clauses.flatMap((clause) => partsOf(clause.content).map((part) => partIn(clause, part)));
}

/** Of those of one id the first. */
export function partsAmong(parts: Iterable<EffectivePart>): ReadonlyMap<string, EffectivePart> {
  const found = new Map<string, EffectivePart>();
  for (const part of parts) {
    const key = idKey(part.id?.value ?? '');
    if (key !== '' && !found.has(key)) found.set(key, part);
  }
  return found;
}

/** The parts of a variant that says some clauses anew: all others are its base's. */
export function partsOfAdapted(
  base: Resolution,
  adapted: readonly EffectiveClause[],
  divided: () => Pick<Resolution, 'chapters' | 'annexes'>,
): ReadonlyMap<string, EffectivePart> {
  const own = partsAmong(partsInClauses(adapted));
  const anew = new Set(adapted.map(({ id }) => idKey(id)));
  const find = (key: string): EffectivePart | undefined => {
    const found = own.get(key);
    if (found !== undefined) return found;
    const inherited = base.parts.get(key);
    const holder = inherited?.clause;
    return holder !== undefined && anew.has(idKey(holder.id)) ? undefined : inherited;
  };
  return lookup(find, () => partsWithin(divided()), patience);
}

/** So many lookups cost about as much one by one as all together. */
const patience = 64;
