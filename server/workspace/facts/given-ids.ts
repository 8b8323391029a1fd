import { chunksOf, ofChunk, pairwise, samePairs } from '../../base/chunks.ts';
import { remembering } from '../../base/remembering.ts';
import { divisionsOf } from '../../model/divisions.ts';
import type { Field } from '../../model/field.ts';
import type { NumberedPart } from '../../model/keys/types.ts';
import { type PartHolder, partsOf } from '../../model/numbered-parts.ts';
import type { Adaptation, Clause, Division, Standard, Term } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';

/** An id that a standard gives. All but those of terms are one set, of which there can be each once only. */
export interface GivenId {
  readonly id: Field<string>;
  readonly kind: 'clause' | 'division' | NumberedPart | 'term' | 'alias';
  /** Of an alias, and of a part: the id of the clause, or annex, of this file that bears it, if it has one. */
  readonly owner: string;
}

/** Ids that stand side by side. */
export interface Sheet {
  readonly ids: readonly GivenId[];
  /** How often each is given, in NFC; none of terms. */
  readonly counts: ReadonlyMap<string, number>;
}

function sheetOf(ids: readonly GivenId[]): Sheet {
  const counts = new Map<string, number>();
  for (const { id, kind } of ids) {
    const key = kind === 'term' ? '' : idKey(id.text);
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { ids, counts };
}

/** Of a clause, its parts and its former ids. */
export function idsOfClause(clause: Clause): readonly GivenId[] {
  const { id } = clause;
  const inside = idsInContent(clause, idKey(id?.text ?? ''));
  return id === undefined ? inside : [{ id, kind: 'clause', owner: '' }, ...inside];
}

/** What a clause, or the adaptation of one, gives beside its own id, in the order of the key table. */
export function idsInContent(content: Clause | Adaptation, owner: string): readonly GivenId[] {
  const parts = idsOfParts(content, owner);
  const former = content.aliases.map((id): GivenId => ({ id, kind: 'alias', owner }));
  return parts.length === 0 ? former : [...parts, ...former];
}

/** What stands in a clause, or in an annex itself. */
export function idsOfParts(holder: PartHolder, owner: string): readonly GivenId[] {
  return partsOf(holder).flatMap(({ kind, id }): readonly GivenId[] => (id === undefined ? [] : [{ id, kind, owner }]));
}

const ofClauses = ofChunk((clauses: readonly Clause[]) => sheetOf(clauses.flatMap(idsOfClause)));
const ofTerms = ofChunk((terms: readonly Term[]) =>
  sheetOf(terms.map(({ id }): GivenId => ({ id, kind: 'term', owner: '' }))),
);
const ofAdaptations = ofChunk((all: readonly Adaptation[]) => sheetOf(all.flatMap((one) => idsInContent(one, ''))));

/** What a standard's own file gives, in the order of the file; of an edit all but a few are the same. */
export const sheetsOf = remembering((standard: Standard): readonly Sheet[] => {
  const divisions = divisionsOf(standard).flatMap((one) => [
    sheetOf([
      ...(one.id === undefined ? [] : [{ id: one.id, kind: 'division', owner: '' } as const]),
      ...idsOfParts(one, idKey(one.id?.text ?? '')),
    ]),
    ...chunksOf(one.clauses).map(ofClauses),
  ]);
  return [ofTerms(standard.terms), ...divisions, ofAdaptations(standard.adapt)];
});

/** Ids in NFC that one state of a standard gives more often than another, as one kind of thing. */
interface IdsChanged {
  readonly come: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
}

/** The same ids in the same order. */
export const noIdsChanged: IdsChanged = { come: new Set(), gone: new Set() };

export function idsChanged(before: Standard, after: Standard): IdsChanged {
  if (givesTheSameIds(before, after)) return noIdsChanged;
  const [was, is] = [sheetsOf(before), sheetsOf(after)];
  const [old, now] = [new Set(was), new Set(is)];
  const surplus = new Map<string, number>();
  const count = ({ ids }: Sheet, by: number): void => {
    for (const { id, kind, owner } of ids) {
      // Of a clause that has no id itself, or is inherited, the former ones lead nowhere in this file: they are a kind of their own.
      const key = `${kind === 'alias' && owner === '' ? 'lost-alias' : kind} ${idKey(id.text)}`;
      surplus.set(key, (surplus.get(key) ?? 0) + by);
    }
  };
  for (const sheet of was) if (!now.has(sheet)) count(sheet, -1);
  for (const sheet of is) if (!old.has(sheet)) count(sheet, 1);
  const idsBy = (sign: number) =>
    new Set(
      Array.from(surplus).flatMap(([key, by]) => (Math.sign(by) === sign ? [key.slice(key.indexOf(' ') + 1)] : [])),
    );
  return { come: idsBy(1), gone: idsBy(-1) };
}

/** Told by what an edit did not leave as it was, before anything is gathered. */
function givesTheSameIds(a: Standard, b: Standard): boolean {
  return (
    samePairs(a.terms, b.terms, (one, other) => one.id.text === other.id.text) &&
    samePairs(a.chapters, b.chapters, sameIds) &&
    samePairs(a.annexes, b.annexes, sameIds) &&
    samePairs(a.adapt, b.adapt, sameInside)
  );
}

function sameIds(a: Division, b: Division): boolean {
  return (
    a.id?.text === b.id?.text &&
    pairwise(idsOfParts(a, ''), idsOfParts(b, ''), isSameId) &&
    samePairs(a.clauses, b.clauses, (one, other) => one.id?.text === other.id?.text && sameInside(one, other)) &&
    samePairs(a.sections, b.sections, sameIds)
  );
}

function sameInside(a: Clause | Adaptation, b: Clause | Adaptation): boolean {
  return pairwise(idsInContent(a, ''), idsInContent(b, ''), isSameId);
}

function isSameId(one: GivenId, other: GivenId): boolean {
  return one.kind === other.kind && one.id.text === other.id.text;
}

const known = new WeakMap<Standard, ReadonlySet<string>>();

/** The ids that a standard's own file gives more than once, in NFC. */
export function idsTwice(standard: Standard): ReadonlySet<string> {
  const found = known.get(standard) ?? twiceIn(sheetsOf(standard));
  known.set(standard, found);
  return found;
}

function twiceIn(sheets: readonly Sheet[]): ReadonlySet<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const { counts } of sheets) {
    for (const [key, count] of counts) {
      if (count > 1 || once.has(key)) twice.add(key);
      once.add(key);
    }
  }
  return twice;
}

/** Tells `idsTwice` of a standard from that of an earlier state: only what was given twice or has come is counted. */
export function followIds(before: Standard, after: Standard, { come, gone }: IdsChanged): void {
  const twice = known.get(before);
  if (twice === undefined || known.has(after)) return;
  const doubtful = come.size + gone.size === 0 ? [] : [...new Set([...twice, ...come])];
  const sheets = doubtful.length === 0 ? [] : sheetsOf(after);
  const isTwice = (key: string): boolean => {
    let count = 0;
    for (const { counts } of sheets) count += counts.get(key) ?? 0;
    return count > 1;
  };
  known.set(after, come.size + gone.size === 0 ? twice : new Set(doubtful.filter(isTwice)));
}
