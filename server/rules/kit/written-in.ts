import { chunksOf } from '../../base/chunks.ts';
import { getOrMake } from '../../base/get-or-make.ts';
import type { Prose } from '../../model/field.ts';
import type { Division, Standard } from '../../model/standard.ts';
import { formFinder } from '../../model/wording/form-finder.ts';
import { type Piece, pieceOfClause, pieceOfDivision, pieceOfTerm, piecesOf, textsOfPiece } from './pieces.ts';

/** What is found in the texts of one place of a standard. */
export interface FoundInTexts {
  readonly found: ReadonlySet<string>;
  /** The place: a term, the clauses of a chunk, a division by itself, what its piece is known by. */
  readonly of: object;
  /** The chapter or annex that it lies in. */
  readonly within?: Division;
}

/** What is looked for in texts, remembered by what stays the same object for as long as its texts do. */
type LookFor = (of: object, pieces: () => readonly Piece[]) => ReadonlySet<string>;

export function lookFor(addFrom: (prose: Prose, found: Set<string>) => void): LookFor {
  const known = new WeakMap<object, ReadonlySet<string>>();
  return (of, pieces) =>
    getOrMake(known, of, () => {
      const found = new Set<string>();
      for (const piece of pieces()) for (const { prose } of textsOfPiece(piece, 'zh-Hant')) addFrom(prose, found);
      return found;
    });
}

/** Which of some texts stand in others, as these are spelt. */
export function lookForForms(forms: Iterable<string>, spelt: (prose: Prose) => string): LookFor {
  const { formsIn } = formFinder([...new Set(forms)]);
  return lookFor((prose, found) => {
    for (const form of formsIn(spelt(prose))) found.add(form);
  });
}

/** What is written where in the own files of some standards, in each of their languages: piece by piece, clauses by chunks. */
export function* writtenIn(standards: readonly Standard[], find: LookFor): Generator<FoundInTexts> {
  for (const standard of standards) {
    for (const one of piecesOf(standard)) {
      if (one.key === standard.terms) continue;
      yield { of: one.key, found: find(one.key, 'pieces' in one ? one.pieces : () => [one]) };
    }
    for (const term of standard.terms) yield { of: term, found: find(term, () => [pieceOfTerm(term)]) };
    for (const one of [...standard.chapters, ...standard.annexes]) yield* inDivision(one, one, find);
  }
}

function* inDivision(division: Division, within: Division, find: LookFor): Generator<FoundInTexts> {
  yield { of: division, found: find(division, () => [pieceOfDivision(division)]), within };
  for (const clauses of chunksOf(division.clauses)) {
    yield { of: clauses, found: find(clauses, () => clauses.map(pieceOfClause)), within };
  }
  for (const section of division.sections) yield* inDivision(section, within, find);
}

/** Those of `wanted` of which nothing is written anywhere; what is their own does not count. */
export function notWritten<T>(
  wanted: readonly T[],
  formsOf: (one: T) => Iterable<string>,
  places: Iterable<FoundInTexts>,
  isOwn: (one: T, place: FoundInTexts) => boolean,
): readonly T[] {
  const left = new Set(wanted);
  const bearers = new Map<string, T[]>();
  for (const one of wanted) for (const form of formsOf(one)) getOrMake(bearers, form, () => []).push(one);
  for (const place of places) {
    if (left.size === 0) break;
    const { found } = place;
    for (const form of found.size < bearers.size ? found : [...bearers.keys()]) {
      const known = found.has(form) ? bearers.get(form) : undefined;
      if (known === undefined) continue;
      const own = new Set(known.filter((one) => isOwn(one, place)));
      if (own.size === known.length) continue;
      for (const one of known) if (!own.has(one)) left.delete(one);
      if (own.size > 0) bearers.set(form, [...own]);
      else bearers.delete(form);
    }
  }
  return wanted.filter((one) => left.has(one));
}
