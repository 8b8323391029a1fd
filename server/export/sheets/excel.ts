import { strFromU8, strToU8, unzipSync } from 'fflate';
import writeWorkbook, { type Cell as ExcelCell, type Row } from 'write-excel-file/universal';
import { say } from '../../base/words.ts';
import type { Language } from '../../model/field.ts';
import { zipFiles } from '../zip.ts';
import { type DataSheet, type SheetCell, shownIn } from './sheet.ts';

/** Tables as a workbook, a sheet each, the heads of columns always in sight. The same tables always make the same bytes. */
export async function workbookOf(sheets: readonly DataSheet[], language: Language): Promise<Uint8Array> {
  const fontFamily = language === 'en' ? 'Calibri' : language === 'zh-Hans' ? 'SimSun' : 'PMingLiU';
  const tables = sheets.map(withoutEmptyColumns).map((sheet) => ({
    data: [headOf(sheet, language), ...sheet.rows.map((row) => excelRow(row, sheet))],
    sheet: sheetName(say(sheet.title, language)),
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }));
  const written = await writeWorkbook(tables, { fontFamily, fontSize: 11 }).toBlob();
  return finished(new Uint8Array(await written.arrayBuffer()));
}

/** Few standards say all that a clause can say. Where formulas name columns, all of them stay. */
function withoutEmptyColumns(sheet: DataSheet): DataSheet {
  if (sheet.rows.some((row) => row.some((cell) => typeof cell?.content === 'object'))) return sheet;
  const filled = sheet.columns.map(
    (_, at) => sheet.rows.length === 0 || sheet.rows.some((row) => row[at] !== undefined),
  );
  const kept = <T>(all: readonly T[]) => all.filter((_, at) => filled[at]);
  return { ...sheet, columns: kept(sheet.columns), rows: sheet.rows.map(kept) };
}

function headOf({ columns }: DataSheet, language: Language): Row {
  return columns.map(({ title }) => ({
    value: say(title, language),
    fontWeight: 'bold' as const,
    backgroundColor: '#e7eef7',
    wrap: true,
    alignVertical: 'center' as const,
    bottomBorderStyle: 'thin' as const,
  }));
}

/** As high as its longest text takes in its column: not every program works that out when it opens a file. */
function excelRow(row: DataSheet['rows'][number], { columns }: DataSheet): Row {
  const lines = row.map((cell, at) => linesOf(shownIn(cell), columns[at]?.width ?? 10));
  const height = Math.min(highest, lineHeight * Math.max(1, ...lines));
  return row.map((cell) => excelCell(cell, height));
}

/** In points. */
const lineHeight = 16;
const highest = 409;

function linesOf(shown: string | number | undefined, width: number): number {
  if (typeof shown !== 'string') return 1;
  const widthOf = (line: string) => [...line].reduce((sum, sign) => sum + (/[\u2e80-\uffdc]/.test(sign) ? 2 : 1), 0);
  return shown.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * 1.1) / width)), 0);
}

function excelCell(cell: SheetCell | undefined, height: number): ExcelCell {
  if (cell === undefined) return null;
  const { content } = cell;
  const style = { wrap: true, alignVertical: 'top' as const, height };
  if (typeof content === 'object') return { ...style, type: 'Formula', value: content.formula, format: '0.00' };
  if (typeof content === 'number') return { ...style, type: Number, value: content };
  return { ...style, type: String, value: bounded(content) };
}

/** Excel refuses a file with a longer text. */
const longest = 32_767;

function bounded(text: string): string {
  const plain = text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1)}…`;
}

/** Excel allows 31 signs, and none of these. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

/** With every sheet as wide as its paper when it is printed, and no moment in it. */
function finished(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    return [name, name.startsWith('xl/worksheets/sheet') ? strToU8(fitted(strFromU8(part))) : part];
  });
  return zipFiles(new Map(files));
}

function fitted(sheet: string): string {
  return sheet
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
}
