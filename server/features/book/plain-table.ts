import type { Words } from '../../base/words.ts';
import type { BookTable, Wording } from './book.ts';
import { spoken, type Typesetting } from './wording.ts';

/** A table that nobody wrote as such: it bears no number and no title. */
export function table(
  id: string,
  columns: readonly Words[],
  rows: readonly (readonly Wording[])[],
  setting: Typesetting,
): BookTable {
  return { kind: 'table', id, title: [], columns: columns.map((one) => spoken(one, setting)), rows };
}
