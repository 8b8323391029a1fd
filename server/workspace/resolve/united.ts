import type { DocumentReference, EvidenceKind, Indicator, Term } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { languageOf, type StandardDocument } from '../document.ts';
import type { Resolution, Sourced, SourcedDefinition } from './resolution.ts';

/** What is defined and listed in a standard, what it inherits included. */
export type Lists = Pick<
  Resolution,
  | 'terms'
  | 'indicators'
  | 'evidenceKinds'
  | 'symbols'
  | 'abbreviations'
  | 'termsFrom'
  | 'references'
  | 'bibliography'
  | 'basis'
>;

export function unite(document: StandardDocument, base: Resolution | undefined): Lists {
  const { model } = document;
  const named = <T extends { readonly id: { readonly text: string } }>(
    inherited: ReadonlyMap<string, SourcedDefinition<T>> | undefined,
    own: readonly T[],
  ) =>
    united(
      inherited,
      own.map((value) => [value.id.text, value] as const),
      document,
    );
  return {
    terms: named<Term>(base?.terms, model.terms),
    indicators: named<Indicator>(base?.indicators, model.indicators),
    evidenceKinds: named<EvidenceKind>(base?.evidenceKinds, model.evidenceKinds),
    symbols: united(base?.symbols, [...model.symbols], document),
    abbreviations: united(base?.abbreviations, [...model.abbreviations], document),
    termsFrom: [...(base?.termsFrom ?? []), ...model.termsFrom.map((value) => ({ document, value }))],
    references: listed(base?.references, model.references, document),
    bibliography: listed(base?.bibliography, model.bibliography, document),
    basis: listed(base?.basis, model.basis, document),
  };
}

/** A union by id; the file's own wins and keeps the inherited one's place. Most variants define nothing anew: then it is the base's. */
function united<T>(
  inherited: ReadonlyMap<string, SourcedDefinition<T>> | undefined,
  own: readonly (readonly [string, T])[],
  document: StandardDocument,
): ReadonlyMap<string, SourcedDefinition<T>> {
  if (inherited !== undefined && own.length === 0) return inherited;
  const all = new Map(inherited);
  const seen = new Set<string>();
  for (const [id, value] of own) {
    // Of an id given twice in one file the first counts, as everywhere.
    if (seen.has(idKey(id))) continue;
    seen.add(idKey(id));
    all.set(idKey(id), definedIn(document, value));
  }
  return all;
}

export function definedIn<T>(document: StandardDocument, value: T): SourcedDefinition<T> {
  return { document, value, language: languageOf(document) };
}

/** A union by document number; the file's own wins. */
function listed(
  inherited: readonly Sourced<DocumentReference>[] | undefined,
  own: readonly DocumentReference[],
  document: StandardDocument,
): readonly Sourced<DocumentReference>[] {
  if (inherited !== undefined && own.length === 0) return inherited;
  const numbers = new Set(own.map((reference) => reference.number?.value));
  const kept = (inherited ?? []).filter((one) => !numbers.has(one.value.number?.value));
  return [...kept, ...own.map((value) => ({ document, value }))];
}
