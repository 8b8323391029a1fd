import type { Words } from '../../base/words.ts';
import type { EnumName, EnumValue, Namespace, ValueType, WordKind } from './types.ts';

/** A sentence in English and in Chinese (Traditional script). */
export function words(en: string, hant: string): Words {
  return { en, 'zh-Hant': hant };
}

// Each says its type to the letter: what the model holds of a key follows from it (`FieldsOf`).

type WordOf<W extends WordKind> = { readonly kind: 'word'; readonly word: W };
type ListOf<T extends ValueType> = { readonly kind: 'list'; readonly of: T };
type KeyedBy<B extends ValueType, T extends ValueType> = { readonly kind: 'keyed'; readonly by: B; readonly of: T };

export const text = { kind: 'text' } as const;
export const plainText = { kind: 'text', plain: true } as const;
export const line = word('line');
export const date = word('date');
export const flag = word('boolean');
export const period = { kind: 'period' } as const;
export const bound = { kind: 'quantity', as: 'bound' } as const;
export const figure = { kind: 'quantity', as: 'figure' } as const;
export const editionOrNumber = { kind: 'edition-or-number' } as const;
export const citation = { kind: 'citation' } as const;

export function word<W extends WordKind>(kind: W): WordOf<W> {
  return { kind: 'word', word: kind };
}

export function numberFrom(least: number): WordOf<'number'> & { readonly least: number } {
  return { kind: 'word', word: 'number', least };
}

export function integerFrom(least: number): WordOf<'integer'> & { readonly least: number } {
  return { kind: 'word', word: 'integer', least };
}

export function oneOf<N extends EnumName>(values: N): { readonly kind: 'enum'; readonly values: N } {
  return { kind: 'enum', values };
}

export function definition(of: Namespace): { readonly kind: 'definition'; readonly of: Namespace } {
  return { kind: 'definition', of };
}

export function reference(...to: Namespace[]): { readonly kind: 'reference'; readonly to: readonly Namespace[] } {
  return { kind: 'reference', to };
}

export function mapOf<M extends string>(map: M): { readonly kind: 'map'; readonly map: M } {
  return { kind: 'map', map };
}

export function listOf<T extends ValueType>(of: T): ListOf<T> {
  return { kind: 'list', of };
}

export function oneOrListOf<T extends ValueType>(of: T): ListOf<T> & { readonly orOne: true } {
  return { kind: 'list', of, orOne: true };
}

export function pairOf<T extends ValueType>(of: T): ListOf<T> & { readonly length: number } {
  return { kind: 'list', of, length: 2 };
}

/** A list that may be long: its items are read as fragments of their own. */
export function longListOf<T extends ValueType>(of: T): ListOf<T> & { readonly cut: true } {
  return { kind: 'list', of, cut: true };
}

export function keyed<B extends ValueType, T extends ValueType>(by: B, of: T): KeyedBy<B, T> {
  return { kind: 'keyed', by, of };
}

/** A map with free keys that may be long: its entries are read as fragments of their own. */
export function longKeyed<B extends ValueType, T extends ValueType>(
  by: B,
  of: T,
): KeyedBy<B, T> & { readonly cut: true } {
  return { kind: 'keyed', by, of, cut: true };
}

export function treeOf<T extends ValueType>(leaf: T): { readonly kind: 'tree'; readonly leaf: T } {
  return { kind: 'tree', leaf };
}

export function byLevel<T extends ValueType>(of: T): { readonly kind: 'by-level'; readonly of: T } {
  return { kind: 'by-level', of };
}

export function either<S extends ValueType, T extends ValueType>(
  scalar: S,
  other: T,
): { readonly kind: 'either'; readonly scalar: S; readonly other: T } {
  return { kind: 'either', scalar, other };
}

/** One allowed value of an enum: title and use in English and Chinese, and what people write instead of it. */
export function value<const T extends string>(
  name: T,
  title: readonly [string, string],
  what: readonly [string, string],
  synonyms: readonly string[],
): EnumValue<T> {
  return { value: name, title: words(...title), what: words(...what), synonyms };
}
