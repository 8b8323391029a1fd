import { chunksOf, ofChunk } from '../../base/chunks.ts';
import { lazily } from '../../base/lazily.ts';
import { lookup } from '../../base/lookup.ts';
import { once } from '../../base/once.ts';
import type { Clause, Division } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { StandardDocument } from '../document.ts';
import { partsOfAnnex } from './annex-content.ts';
import { partIn, partsAmong, partsById } from './clause-parts.ts';
import type { EffectiveClause, EffectiveDivision, EffectivePart, Resolution } from './resolution.ts';

type AsWritten = Pick<Resolution, 'chapters' | 'annexes' | 'clauses' | 'divisions' | 'aliases' | 'parts'>;

/** Clauses that stand side by side, and where. */
interface PlacedChunk {
  readonly clauses: readonly Clause[];
  readonly division: EffectiveDivision;
  readonly effective: (clause: Clause) => EffectiveClause;
}

/**
 * Chapters, annexes and clauses of a standard that inherits nothing, as they stand in its file: what is asked for is put
 * together, and no more. Undefined where clauses are moved (`after`) or divisions united.
 */
export function asWritten(document: StandardDocument): AsWritten | undefined {
  const { chapters, annexes } = document.model;
  const placed: PlacedChunk[] = [];
  const divisions = new Map<string, EffectiveDivision>();
  const add = (division: Division, parent: EffectiveDivision | undefined): EffectiveDivision => {
    const made = effectiveDivision(document, division, parent, placed);
    const key = idKey(made.id);
    if (key !== '' && !divisions.has(key)) divisions.set(key, made);
    for (const section of division.sections) made.sections.push(add(section, made));
    return made;
  };
  if ([chapters, annexes].some(isUnited) || [...chapters, ...annexes].some(isChanged)) return undefined;
  const [ownChapters, ownAnnexes] = [chapters, annexes].map((all) => all.map((one) => add(one, undefined)));
  const clauses = clausesIn(placed);
  return {
    chapters: ownChapters ?? [],
    annexes: ownAnnexes ?? [],
    divisions,
    clauses,
    aliases: aliasesIn(placed, clauses),
    parts: partsIn(placed, ownAnnexes ?? []),
  };
}

function isUnited(siblings: readonly Division[]): boolean {
  const ids = siblings.flatMap(({ id }) => (id?.value === undefined || id.value === '' ? [] : [idKey(id.value)]));
  return new Set(ids).size < ids.length;
}

function isChanged({ clauses, sections }: Division): boolean {
  return isUnited(sections) || chunksOf(clauses).some(moves) || sections.some(isChanged);
}

/** Whether one of the clauses says itself where it stands. */
const moves = ofChunk((clauses: readonly Clause[]) => clauses.some(({ after }) => after?.value !== undefined));

function effectiveDivision(
  document: StandardDocument,
  division: Division,
  parent: EffectiveDivision | undefined,
  placed: PlacedChunk[],
): EffectiveDivision {
  const known = new Map<Clause, EffectiveClause>();
  const effective = (clause: Clause): EffectiveClause => {
    const before = known.get(clause);
    if (before !== undefined) return before;
    const after = effectiveClause(document, clause, made);
    known.set(clause, after);
    return after;
  };
  const made: EffectiveDivision = effectiveDivisionOf({
    id: division.id?.value ?? '',
    home: document,
    division,
    parts: [{ document, value: division }],
    kind: division.kind,
    parent,
    sections: [],
    allClauses: once(() => division.clauses.map(effective)),
  });
  for (const chunk of chunksOf(division.clauses)) placed.push({ clauses: chunk, division: made, effective });
  return made;
}

const effectiveDivisionOf = lazily<
  Omit<EffectiveDivision, 'clauses'> & { readonly allClauses: () => EffectiveClause[] },
  Pick<EffectiveDivision, 'clauses'>
>({ clauses: ({ allClauses }) => allClauses() });

const nothing: ReadonlyMap<never, never> = new Map<never, never>();

function effectiveClause(home: StandardDocument, clause: Clause, division: EffectiveDivision): EffectiveClause {
  const id = clause.id?.value ?? '';
  return { id, home, clause, content: clause, replaced: nothing, adaptations: [], division };
}

/** Of a chunk, the first clause of each id. */
const byId = ofChunk((clauses: readonly Clause[]): ReadonlyMap<string, Clause> => {
  const found = new Map<string, Clause>();
  for (const clause of clauses) {
    const key = idKey(clause.id?.value ?? '');
    if (key !== '' && !found.has(key)) found.set(key, clause);
  }
  return found;
});

function clausesIn(placed: readonly PlacedChunk[]): ReadonlyMap<string, EffectiveClause> {
  const find = (key: string): EffectiveClause | undefined => {
    for (const { clauses, effective } of placed) {
      const clause = byId(clauses).get(key);
      if (clause !== undefined) return effective(clause);
    }
    return undefined;
  };
  const all = (): ReadonlyMap<string, EffectiveClause> => {
    const map = new Map<string, EffectiveClause>();
    for (const { clauses, effective } of placed) {
      for (const [key, clause] of byId(clauses)) if (!map.has(key)) map.set(key, effective(clause));
    }
    return map;
  };
  return lookup(find, all, placed.length);
}

function partsIn(
  placed: readonly PlacedChunk[],
  annexes: readonly EffectiveDivision[],
): ReadonlyMap<string, EffectivePart> {
  const ofAnnexes = once(() => partsAmong(annexes.flatMap(partsOfAnnex)));
  const find = (key: string): EffectivePart | undefined => {
    for (const { clauses, effective } of placed) {
      const found = partsById(clauses).get(key);
      if (found !== undefined) return partIn(effective(found.clause), found.part);
    }
    return ofAnnexes().get(key);
  };
  const all = (): ReadonlyMap<string, EffectivePart> => {
    const map = new Map<string, EffectivePart>();
    for (const { clauses, effective } of placed) {
      for (const [key, { part, clause }] of partsById(clauses)) {
        if (!map.has(key)) map.set(key, partIn(effective(clause), part));
      }
    }
    for (const [key, part] of ofAnnexes()) if (!map.has(key)) map.set(key, part);
    return map;
  };
  return lookup(find, all, placed.length);
}

/** Of a chunk, the clauses that list each former id. */
const byFormerId = ofChunk((clauses: readonly Clause[]): ReadonlyMap<string, readonly Clause[]> => {
  const found = new Map<string, Clause[]>();
  for (const clause of clauses) {
    for (const { value } of clause.aliases) {
      if (value === undefined) continue;
      const group = found.get(idKey(value));
      if (group === undefined) found.set(idKey(value), [clause]);
      else group.push(clause);
    }
  }
  return found;
});

/** Only of clauses that can be found by their own ids. */
function aliasesIn(
  placed: readonly PlacedChunk[],
  clauses: ReadonlyMap<string, EffectiveClause>,
): ReadonlyMap<string, EffectiveClause> {
  const bearer = ({ effective }: PlacedChunk, all: readonly Clause[] = []): EffectiveClause | undefined =>
    all.map(effective).find((one) => clauses.get(idKey(one.id)) === one);
  const find = (key: string): EffectiveClause | undefined => {
    if (clauses.has(key)) return undefined;
    for (const one of placed) {
      const found = bearer(one, byFormerId(one.clauses).get(key));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const all = (): ReadonlyMap<string, EffectiveClause> => {
    const map = new Map<string, EffectiveClause>();
    for (const one of placed) {
      for (const [key, group] of byFormerId(one.clauses)) {
        const found = map.has(key) || clauses.has(key) ? undefined : bearer(one, group);
        if (found !== undefined) map.set(key, found);
      }
    }
    return map;
  };
  return lookup(find, all, placed.length);
}
