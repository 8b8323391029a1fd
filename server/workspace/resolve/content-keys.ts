import { type ClauseKey, fieldNames } from '../../model/keys/clause-keys.ts';
import type { ContentKey } from './resolution.ts';

/** The field of a clause that an adaptation may replace, for each key in the file. */
export const contentKeys: Readonly<Record<ClauseKey, ContentKey>> = fieldNames;

const keys = new Map<string, ContentKey>(Object.entries(contentKeys));
const written = new Map(Object.entries(contentKeys).map(([key, field]) => [field, key as ClauseKey]));

/** The field that a key in the file gives; undefined for a key that gives none. */
export function fieldOf(key: string): ContentKey | undefined {
  return keys.get(key);
}

/** The key in the file: `not-applicable` for `notApplicable`. */
export function keyOf(field: ContentKey): string {
  return written.get(field) ?? field;
}
