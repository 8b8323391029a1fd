import type { Words } from '../../base/words.ts';
import type { EnumName, EnumValue, Namespace, ValueType, WordKind } from './types.ts';

/** A sentence in English and in Chinese (Traditional script). */
export function words(en: string, hant: string): Words {
  return { en, 'zh-Hant': hant };
}

export const text: ValueType = { kind: 'text' };
export const plainText: ValueType = { kind: 'text', plain: true };
export const line: ValueType = { kind: 'word', word: 'line' };
export const date: ValueType = { kind: 'word', word: 'date' };
export const flag: ValueType = { kind: 'word', word: 'boolean' };
export const period: ValueType = { kind: 'period' };
export const bound: ValueType = { kind: 'quantity', as: 'bound' };
export const figure: ValueType = { kind: 'quantity', as: 'figure' };
export const citation: ValueType = { kind: 'citation' };

export function word(kind: WordKind): ValueType {
  return { kind: 'word', word: kind };
}

export function numberFrom(least: number): ValueType {
  return { kind: 'word', word: 'number', least };
}

export function integerFrom(least: number): ValueType {
  return { kind: 'word', word: 'integer', least };
}

export function oneOf(values: EnumName): ValueType {
  return { kind: 'enum', values };
}

export function definition(of: Namespace): ValueType {
  return { kind: 'definition', of };
}

export function reference(...to: Namespace[]): ValueType {
  return { kind: 'reference', to };
}

export function mapOf(map: string): ValueType {
  return { kind: 'map', map };
}

export function listOf(of: ValueType): ValueType {
  return { kind: 'list', of };
}

export function oneOrListOf(of: ValueType): ValueType {
  return { kind: 'list', of, orOne: true };
}

export function pairOf(of: ValueType): ValueType {
  return { kind: 'list', of, length: 2 };
}

/** A list that may be long: its items are read as fragments of their own. */
export function longListOf(of: ValueType): ValueType {
  return { kind: 'list', of, cut: true };
}

export function keyed(by: ValueType, of: ValueType): ValueType {
  return { kind: 'keyed', by, of };
}

/** A map with free keys that may be long: its entries are read as fragments of their own. */
export function longKeyed(by: ValueType, of: ValueType): ValueType {
  return { kind: 'keyed', by, of, cut: true };
}

export function treeOf(leaf: ValueType): ValueType {
  return { kind: 'tree', leaf };
}

export function either(scalar: ValueType, other: ValueType): ValueType {
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
