import { type Locale, say } from '../../base/words.ts';
import { cellCode, originMarks, originName, plainCell } from '../../export/sheets/origin-sheet.ts';
import { type DataSheet, shownIn } from '../../export/sheets/sheet.ts';
import { idKey } from '../../model/values/id.ts';
import type { ReadCell, ReadRow, ReadSheet } from './read-workbook.ts';

/** A cell that reads otherwise in a workbook than the file would print it now. */
export interface ChangedCell {
  readonly key: string;
  readonly was: string;
  readonly is: string;
  /** A formula of which nobody knows what it comes to. */
  readonly isUnknown?: true;
  /** The file was changed as well since the workbook was written, and otherwise. */
  readonly isConflict?: true;
  /** One of a column that is not read back. */
  readonly isShownOnly?: true;
}

export interface ChangedRow {
  readonly id: string;
  /** `added`: in the workbook only. `gone`: taken out of it. `dropped`: no longer in the file, though it was when the workbook was written. */
  readonly how: 'changed' | 'added' | 'gone' | 'dropped' | 'twice' | 'nameless';
  readonly line?: number;
  /** The id of the row above it. */
  readonly after?: string;
  /** What stands in a column, read back or only shown. */
  readonly said?: (key: string) => string;
  readonly cells: readonly ChangedCell[];
}

export interface HeldSheet {
  readonly key: string;
  readonly rows: readonly ChangedRow[];
}

/** What each cell held when the workbook was written, as codes. */
interface Origin {
  /** As the pages were written; absent where the hidden sheet was taken out. */
  readonly languages?: string;
  codeOf(sheet: string, id: string, key: string): string | undefined;
  has(sheet: string, id: string): boolean;
}

export function originIn(sheets: readonly ReadSheet[]): Origin {
  const codes = new Map<string, string>();
  let languages: string | undefined;
  let keys: readonly string[] = [];
  for (const { cells } of sheets.find(({ name }) => name === originName)?.rows ?? []) {
    const texts = (at: number) => cells.get(at)?.text ?? '';
    const [mark, id] = [texts(0), texts(1)];
    if (mark === originMarks.languages) languages = id;
    else if (mark === originMarks.columns)
      keys = Array.from({ length: Math.max(...cells.keys()) - 1 }, (_, at) => texts(at + 2));
    else {
      codes.set(placeName(mark, id), '');
      for (const [at, key] of keys.entries()) codes.set(placeName(mark, id, key), texts(at + 2));
    }
  }
  return {
    ...(languages !== undefined && { languages }),
    codeOf: (sheet, id, key) => codes.get(placeName(sheet, id, key)),
    has: (sheet, id) => codes.has(placeName(sheet, id)),
  };
}

function placeName(sheet: string, id: string, key = ''): string {
  return `${sheet}\n${idKey(id)}\n${key}`;
}

/** Tables of a file, held against a workbook: rows by their ids and columns by their titles, wherever both have been moved to. */
export function heldAgainst(
  tables: readonly DataSheet[],
  read: readonly ReadSheet[],
  origin: Origin,
): readonly HeldSheet[] {
  return tables.flatMap((table) => {
    if (table.taken === undefined) return [];
    const found = sheetOf(table, read);
    return found === undefined ? [] : [{ key: table.key, rows: rowsOf(table, found, origin) }];
  });
}

interface FoundSheet {
  /** The columns of the table by those of the sheet. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly ReadRow[];
}

const locales: readonly Locale[] = ['zh-Hant', 'zh-Hans', 'en'];

/** How far down somebody may have moved the head of a table. */
const deepestHead = 20;

/** The sheet that has most columns of a table, its column of ids among them. */
function sheetOf({ columns, title }: DataSheet, read: readonly ReadSheet[]): FoundSheet | undefined {
  const names = new Set(locales.map((locale) => say(title, locale)));
  const titles = columns.map(({ key, title: words }) => ({
    key,
    said: new Set(locales.map((locale) => say(words, locale))),
  }));
  let best: (FoundSheet & { readonly score: number }) | undefined;
  for (const { name, rows } of read) {
    if (name === originName) continue;
    for (const [at, head] of rows.slice(0, deepestHead).entries()) {
      const found = new Map<string, number>();
      for (const [column, { text }] of head.cells) {
        const own = titles.find(({ key, said }) => said.has(text.trim()) && !found.has(key));
        if (own !== undefined) found.set(own.key, column);
      }
      const score = found.size + (names.has(name) ? 0.5 : 0);
      if (!found.has(columns[0]?.key ?? '') || found.size < 3 || score <= (best?.score ?? 0)) continue;
      best = { columns: found, rows: rows.slice(at + 1), score };
    }
  }
  return best;
}

function rowsOf(table: DataSheet, { columns, rows }: FoundSheet, origin: Origin): readonly ChangedRow[] {
  const printed = new Map(table.rows.map((row) => [idKey(plainCell(shownIn(row[0]))), row]));
  const idAt = columns.get(table.columns[0]?.key ?? '') ?? 0;
  const seen = new Set<string>();
  let after = '';
  const changes = rows.flatMap(({ line, cells }): readonly ChangedRow[] => {
    const id = plainCell(cells.get(idAt)?.text);
    const key = idKey(id);
    const said = (name: string) => plainCell(cells.get(columns.get(name) ?? -1)?.text);
    const place = { id, line, after, said };
    if (id === '') return [{ ...place, how: 'nameless', cells: cellsIn(table, undefined, cells, columns, origin, id) }];
    if (seen.has(key)) return [{ id, how: 'twice', line, cells: [] }];
    seen.add(key);
    after = id;
    const row = printed.get(key);
    const changed = cellsIn(table, row, cells, columns, origin, id);
    if (row !== undefined) return changed.length === 0 ? [] : [{ id, how: 'changed', line, cells: changed }];
    return [{ ...place, how: origin.has(table.key, id) ? 'dropped' : 'added', cells: changed }];
  });
  const gone = [...printed].flatMap(([key, row]): readonly ChangedRow[] => {
    const id = plainCell(shownIn(row[0]));
    const wasWritten = origin.languages === undefined || origin.has(table.key, id);
    return seen.has(key) || !wasWritten ? [] : [{ id, how: 'gone', cells: [] }];
  });
  return [...changes, ...gone];
}

function cellsIn(
  table: DataSheet,
  row: DataSheet['rows'][number] | undefined,
  cells: ReadonlyMap<number, ReadCell>,
  columns: ReadonlyMap<string, number>,
  origin: Origin,
  id: string,
): readonly ChangedCell[] {
  return table.columns.flatMap(({ key }, at): readonly ChangedCell[] => {
    const place = columns.get(key);
    if (place === undefined || at === 0) return [];
    const [was, read] = [plainCell(shownIn(row?.[at])), cells.get(place)];
    const is = plainCell(read?.text);
    if (is === was || isCut(is, was)) return [];
    const isShownOnly = table.taken?.includes(key) !== true;
    if (read?.isUnknown) return [{ key, was, is, isUnknown: true }];
    const code = origin.codeOf(table.key, id, key);
    // The file was changed since, and not the workbook.
    if (code !== undefined && code === cellCode(is)) return [];
    if (isShownOnly) return code === undefined ? [] : [{ key, was, is, isShownOnly }];
    return [{ key, was, is, ...(code !== undefined && code !== cellCode(was) && { isConflict: true as const }) }];
  });
}

/** Excel holds no longer text, so what is written ends early. */
function isCut(is: string, was: string): boolean {
  return is.length > 30_000 && is.endsWith('…') && was.startsWith(is.slice(0, -1));
}
