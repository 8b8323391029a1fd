import { v5 } from 'uuid';
import { wellFormed } from '../../base/well-formed.ts';
import { plainLine } from '../plain.ts';

/** Marks what OSCAL has no word for as ours. */
export const namespace = 'urn:clausewright:oscal';

const root = v5(namespace, v5.URL);

/** The same for the same names, on every machine and day: a file that is exported anew is the same file. */
export function stableUuid(...names: readonly string[]): string {
  return v5(wellFormed(names.join('\n')), root);
}

/** An id as OSCAL's tokens allow it: a letter or `_` first, then letters, digits, `.`, `-` and `_`. */
export function token(id: string): string {
  const plain = id.normalize('NFC').replace(/[^\p{L}\p{N}.\-_]/gu, '_');
  return /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`;
}

/** A day as OSCAL's times are written: its beginning, in universal time. */
export function dayTime(day: string): string {
  return `${/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '1970-01-01'}T00:00:00Z`;
}

type Filled<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** An object without the entries that hold nothing: OSCAL allows no empty list and no empty text. */
export function filled<T extends object>(object: T): Filled<T> {
  const holds = (value: unknown) =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(object).filter(([, value]) => holds(value))) as Filled<T>;
}

export interface Property {
  readonly name: string;
  readonly value: string;
  readonly ns?: string;
}

/** A property of OSCAL's own; none where there is nothing to say. */
export function property(name: string, value: string | undefined): readonly Property[] {
  const plain = value && plainLine(value);
  return plain ? [{ name, value: plain }] : [];
}

/** One that OSCAL has no word for. */
export function ownProperty(name: string, value: string | undefined): readonly Property[] {
  return property(name, value).map((one) => ({ ...one, ns: namespace }));
}
