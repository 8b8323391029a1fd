import type { Book } from '../../features/book/book.ts';
import type { JsonValue } from '../../model/values/digest.ts';
import { type Document, isReport, isStandard } from '../../workspace/document.ts';
import type { ExportedFile } from '../format.ts';
import { plainLine } from '../plain.ts';
import { type DataSheet, shownIn } from './sheet.ts';
import { sheetsOf } from './sheets-of.ts';

/** The form of what is written, as its published schema describes it; another number where a program that reads it would fail. */
export const jsonVersion = 1;

/** The tables of a file as JSON: a list of objects each, by the keys of their columns; values of the format where a cell shows words. */
export function jsonOf(book: Book, from: ExportedFile): string | undefined {
  const sheets = sheetsOf(book, from);
  if (sheets === undefined) return undefined;
  const tables = Object.fromEntries(sheets.map((sheet) => [sheet.key, recordsOf(sheet)]));
  const file = {
    clausewright: jsonVersion,
    ...headOf(from.document),
    title: plainLine(book.title),
    language: book.languages[0],
  };
  return `${JSON.stringify({ ...file, ...tables }, null, 2)}\n`;
}

function headOf(document: Document): Readonly<Record<string, string | undefined>> {
  if (isStandard(document))
    return { kind: 'standard', edition: document.model.edition?.text, number: document.model.number?.text };
  if (!isReport(document)) return {};
  return { kind: 'report', report: document.model.id?.text, against: document.model.against?.text };
}

/** Rows without a key, sums and the like, are for people. */
function recordsOf({ key, columns, rows }: DataSheet): readonly JsonValue[] {
  const isRecord = (row: DataSheet['rows'][number]) => key !== 'score' || row[1] !== undefined || row[2] !== undefined;
  return rows.filter(isRecord).map((row) => {
    const entries = columns.flatMap(({ key: name }, at): readonly [string, JsonValue][] => {
      const cell = row[at];
      const value = cell?.data ?? shownIn(cell);
      return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(entries);
  });
}
