import { sha256InHex } from '../../base/sha256.ts';
import { wellFormed } from '../../base/well-formed.ts';

/** What JSON can say. An absent key and one that is `undefined` are the same. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/**
 * The JSON Canonicalization Scheme, RFC 8785: keys sorted by UTF-16 units, no white space, numbers as ECMAScript spells
 * them. Half of a surrogate pair, which the scheme forbids, becomes U+FFFD; a number that is not finite becomes null.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'string') return JSON.stringify(wellFormed(value));
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value)
    .filter((entry): entry is [string, JsonValue] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${canonicalJson(key)}:${canonicalJson(one)}`).join(',')}}`;
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The first eight hex digits of SHA-256 over the canonical form, in UTF-8. */
export function digestOf(value: JsonValue): string {
  return sha256InHex(canonicalJson(value)).slice(0, 8);
}

/** 128 bits of SHA-256 over a text in UTF-8, in hex: two texts with one digest are not met with. */
export function digestOfText(text: string): string {
  return sha256InHex(text).slice(0, 32);
}
