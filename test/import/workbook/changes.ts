import { workbookOf } from '../../../server/export/sheets/excel.ts';
import { sheetsOf } from '../../../server/export/sheets/sheets-of.ts';
import { wordFile } from '../../../server/export/word/file.ts';
import type { BookLanguage } from '../../../server/features/book/book.ts';
import { compareFile } from '../../../server/import/compare-file.ts';
import { changeLine, readBack } from '../../../server/import/read-back.ts';
import { readDocument } from '../../../server/import/read-document.ts';
import { readWorkbook } from '../../../server/import/workbook/read-workbook.ts';
import type { Service } from '../../../server/service.ts';
import { bookIn } from '../../support/book-text.ts';
import { type SourceCell, type SourceSheet, workbookSource } from '../../support/workbook-source.ts';
import { uriOf, workspace } from '../../support/workspace.ts';

const tools = { readDocument, readWorkbook, wordFile };

export async function exported(service: Service, name: string, language: BookLanguage): Promise<Uint8Array> {
  const document = documentIn(service, name);
  const book = bookIn(service, name, { language, mask: true });
  const sheets = sheetsOf(book, { snapshot: service.snapshot(), document, images: new Map() }) ?? [];
  return workbookOf(sheets, book.languages);
}

function documentIn(service: Service, name: string) {
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error(name);
  return document;
}

export function compared(service: Service, name: string, bytes: Uint8Array) {
  const document = documentIn(service, name);
  const found = compareFile(service.snapshot(), document, { name: 'a.xlsx', bytes }, tools, 'en');
  if ('refused' in found) throw new Error(found.refused.en);
  const taken = found.changes.filter(({ isConflict }) => isConflict !== true);
  return {
    lines: found.changes.map((one) => changeLine(one, 'en')),
    text: readBack(document, taken, 'en').text,
    told: found.told,
  };
}

/** The sheets of a workbook as another program would write them anew. */
export function sheetsIn(bytes: Uint8Array): SourceSheet[] {
  const read = readWorkbook(bytes);
  if ('refused' in read) throw new Error(read.refused);
  return read.workbook.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ cells }) => {
      const width = Math.max(...cells.keys()) + 1;
      return Array.from({ length: width }, (_, at): SourceCell => cells.get(at)?.text ?? null);
    }),
  }));
}

/** Changes a cell of the row of an id, by the title of its column; `rows` anything else. */
export type Change = (sheets: SourceSheet[]) => void;

export function cell(sheet: string, id: string, column: string, value: SourceCell): Change {
  return (sheets) => {
    const table = sheets.find(({ name: own }) => own === sheet);
    const head = table?.rows[0] ?? [];
    const row = table?.rows.find(([first]) => first === id) as SourceCell[] | undefined;
    const at = head.indexOf(column);
    if (row === undefined || at < 0) throw new Error(`${sheet} ${id} ${column}`);
    while (row.length <= at) row.push(null);
    row[at] = value;
  };
}

/** Changes some words of a cell. */
export function worded(sheet: string, id: string, column: string, from: string, to: string): Change {
  return (sheets) => {
    const table = sheets.find(({ name: own }) => own === sheet);
    const at = table?.rows[0]?.indexOf(column) ?? -1;
    const before = table?.rows.find(([first]) => first === id)?.[at];
    if (typeof before !== 'string' || !before.includes(from)) throw new Error(`${from} in ${String(before)}`);
    cell(sheet, id, column, before.replace(from, to))(sheets);
  };
}

export function rowsOf(sheet: string, change: (rows: SourceCell[][]) => SourceCell[][]): Change {
  return (sheets) => {
    const at = sheets.findIndex(({ name: own }) => own === sheet);
    const table = sheets[at];
    if (table === undefined) throw new Error(sheet);
    sheets[at] = { name: sheet, rows: change(table.rows as SourceCell[][]) };
  };
}

/** What is told and written where a file of `files` was exported, its workbook changed, and the file is `now` by then. */
export async function changedIn(
  files: Readonly<Record<string, string>>,
  name: string,
  changes: readonly Change[],
  now = files[name] ?? '',
) {
  const sheets = sheetsIn(await exported(workspace(files), name, 'zh-Hant'));
  for (const change of changes) change(sheets);
  return compared(workspace({ ...files, [name]: now }), name, workbookSource(sheets));
}
