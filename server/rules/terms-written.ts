import { getOrMake } from '../base/get-or-make.ts';
import { remembering } from '../base/remembering.ts';
import { stretchesOf } from '../base/stretches.ts';
import type { Text } from '../model/field.ts';
import type { Division, Standard, Term } from '../model/standard.ts';
import { idKey } from '../model/values/id.ts';
import { foldScript } from '../model/wording/fold.ts';
import { type FormLengths, formLengths } from '../model/wording/form-lengths.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { type Piece, pieceOfClause, pieceOfDivision, pieceOfTerm, piecesOf, textsOfPiece } from './pieces.ts';
import type { TextSubject } from './texts.ts';

/** All ways to write some terms, in one spelling for both scripts, to be looked for together. */
interface Forms {
  readonly all: ReadonlySet<string>;
  readonly lengths: FormLengths;
  /** Those that stand in the texts of something. */
  readonly found: WeakMap<object, ReadonlySet<string>>;
}

/** The forms of a list of terms, which stays the same one until a term is edited. */
const formsOfTerms: (terms: readonly Term[]) => Forms = remembering((terms) => {
  const all = new Set(terms.flatMap(formsOf));
  return { all, lengths: formLengths(all), found: new WeakMap() };
});

function formsOf({ name, admitted, deprecated }: Term): readonly string[] {
  return [name, ...admitted, ...deprecated].flatMap((text) => (text === undefined ? [] : foldedTexts(text)));
}

function foldedTexts({ plain, by }: Text): readonly string[] {
  return [plain, ...by.values()].flatMap((prose) => (prose?.text ? folded(prose) : []));
}

const foldedByNode = new WeakMap<ScalarNode, string>();

function folded({ node }: TextSubject['prose']): string {
  const found = foldedByNode.get(node) ?? foldScript(node.text).toLowerCase();
  foldedByNode.set(node, found);
  return found;
}

/**
 * Those of `wanted`, all of them terms of one standard, of which no form stands in any text of the standards but their own
 * entries, here or in the standard that these override; scripts count as one.
 */
export function termsNotWritten(
  { terms }: Standard,
  wanted: readonly Term[],
  standards: readonly Standard[],
): readonly Term[] {
  if (wanted.length === 0) return wanted;
  const left = new Set(wanted);
  const bearers = new Map<string, Term[]>();
  for (const term of wanted) for (const form of formsOf(term)) getOrMake(bearers, form, () => []).push(term);
  for (const { found, entry } of writtenIn(standards, formsOfTerms(terms))) {
    if (left.size === 0) break;
    for (const form of found.size < bearers.size ? found : [...bearers.keys()]) {
      const known = found.has(form) ? bearers.get(form) : undefined;
      if (known === undefined) continue;
      // What the entry of a term says of itself is no use of it.
      const own = known.filter(({ id }) => idKey(id.text) === entry);
      if (own.length === known.length) continue;
      for (const one of known) if (!own.includes(one)) left.delete(one);
      if (own.length > 0) bearers.set(form, own);
      else bearers.delete(form);
    }
  }
  return wanted.filter((one) => left.has(one));
}

interface Written {
  readonly found: ReadonlySet<string>;
  /** The id of the term that it is found in the entry of. */
  readonly entry?: string;
}

/** Which of the forms stand where, piece by piece, clauses by stretches. */
function* writtenIn(standards: readonly Standard[], forms: Forms): Generator<Written> {
  const written = (of: object, pieces: () => readonly Piece[]): Written => ({ found: formsWritten(of, pieces, forms) });
  function* inDivisions(divisions: readonly Division[]): Generator<Written> {
    for (const one of divisions) {
      yield written(one, () => [pieceOfDivision(one)]);
      for (const clauses of stretchesOf(one.clauses)) yield written(clauses, () => clauses.map(pieceOfClause));
      yield* inDivisions(one.sections);
    }
  }
  for (const standard of standards) {
    for (const one of piecesOf(standard)) {
      if (one.key !== standard.terms) yield written(one.key, 'pieces' in one ? one.pieces : () => [one]);
    }
    for (const term of standard.terms) {
      yield { ...written(term, () => [pieceOfTerm(term)]), entry: idKey(term.id.text) };
    }
    yield* inDivisions([...standard.chapters, ...standard.annexes]);
  }
}

/** Remembered by what stays the same object for as long as its texts do. */
function formsWritten(of: object, pieces: () => readonly Piece[], forms: Forms): ReadonlySet<string> {
  return getOrMake(forms.found, of, () => {
    const found = new Set<string>();
    for (const piece of pieces()) {
      for (const { prose } of textsOfPiece(piece, 'zh-Hant')) addFormsIn(folded(prose), forms, found);
    }
    return found;
  });
}

function addFormsIn(text: string, { all, lengths }: Forms, found: Set<string>): void {
  for (let at = 0; at < text.length; at++) {
    for (const length of lengths.get(text.charCodeAt(at)) ?? []) {
      const form = text.slice(at, at + length);
      if (all.has(form)) found.add(form);
    }
  }
}
