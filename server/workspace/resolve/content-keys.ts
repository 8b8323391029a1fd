import { type ClauseKey, fieldNames } from '../../model/keys/clause-keys.ts';
import type { ContentKey } from './resolution.ts';

const keys = new Map<string, ContentKey>(Object.entries(fieldNames));
const written = Object.fromEntries(Object.entries(fieldNames).map(([key, field]) => [field, key])) as Readonly<
  Record<ContentKey, ClauseKey>
>;

/** The field that a key in the file gives; undefined for a key that gives none. */
export function fieldOf(key: string): ContentKey | undefined {
  return keys.get(key);
}

/** The field that a key of an adaptation changes: changes to single items are changes to the items. */
export function fieldChangedBy(key: string): ContentKey | undefined {
  return key === 'adapt-items' ? 'items' : fieldOf(key);
}

/** The key in the file: `not-applicable` for `notApplicable`. */
export function keyOf(field: ContentKey): ClauseKey {
  return written[field];
}
