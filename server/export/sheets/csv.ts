import { say } from '../../base/words.ts';
import type { Book } from '../../features/book/book.ts';
import type { ExportedFile } from '../format.ts';
import { shownIn } from './sheet.ts';
import { sheetsOf } from './sheets-of.ts';

/**
 * The first table of a file, clauses or answers, by RFC 4180. A mark of byte order stands before it, without which Excel takes Chinese
 * for something else.
 */
export function csvOf(book: Book, from: ExportedFile): string | undefined {
  const [sheet] = sheetsOf(book, from) ?? [];
  if (sheet === undefined) return undefined;
  const language = book.languages[0] ?? 'zh-Hant';
  const head = sheet.columns.map(({ title }) => say(title, language));
  return csvTable(
    head,
    sheet.rows.map((row) => row.map(shownIn)),
  );
}

export function csvTable(head: readonly string[], rows: readonly (readonly (string | number | undefined)[])[]): string {
  return `\ufeff${[head, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}

function written(shown: string | number | undefined): string {
  return typeof shown === 'number' ? String(shown) : quoted(harmless(shown ?? ''));
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What Excel and its like would run as a formula is begun with an apostrophe, which they take for a sign of text. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
