import { strFromU8, strToU8, unzipSync } from 'fflate';
import writeWorkbook, { type Cell as ExcelCell, type Row } from 'write-excel-file/universal';
import { wellFormed } from '../../base/well-formed.ts';
import { say } from '../../base/words.ts';
import type { Language } from '../../model/field.ts';
import { zipFiles } from '../zip.ts';
import { originSheet } from './origin-sheet.ts';
import { type DataSheet, type SheetCell, shownIn } from './sheet.ts';

/** Tables as a workbook, a sheet each, the heads of columns always in sight. The same tables always make the same bytes. */
export async function workbookOf(written: readonly DataSheet[], languages: readonly Language[]): Promise<Uint8Array> {
  const [language = 'zh-Hant'] = languages;
  const sheets = [...written.map(withoutEmptyColumns), originSheet(written, languages)];
  const fontFamily = language === 'en' ? 'Calibri' : language === 'zh-Hans' ? 'SimSun' : 'PMingLiU';
  const tables = sheets.map((sheet) => ({
    data: [headOf(sheet, language), ...sheet.rows.map((row) => excelRow(row, sheet))],
    sheet: sheetName(say(sheet.title, language)),
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }));
  const book = await writeWorkbook(tables, { fontFamily, fontSize: 11 }).toBlob();
  return finished(new Uint8Array(await book.arrayBuffer()), sheets);
}

/** Few standards say all that a clause can say. What may be filled in stays, and where formulas name columns all of them. */
function withoutEmptyColumns(sheet: DataSheet): DataSheet {
  if (sheet.rows.some((row) => row.some((cell) => typeof cell?.content === 'object'))) return sheet;
  const filled = sheet.columns.map(
    ({ key }, at) =>
      sheet.rows.length === 0 || sheet.taken?.includes(key) || sheet.rows.some((row) => row[at] !== undefined),
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
function excelRow(row: DataSheet['rows'][number], { columns, taken, isHidden }: DataSheet): Row {
  const lines = row.map((cell, at) => linesOf(shownIn(cell), columns[at]?.width ?? 10));
  const height = isHidden === true ? lineHeight : Math.min(highest, lineHeight * Math.max(1, ...lines));
  // What is only shown is paler than what may be changed and read back.
  return row.map((cell, at) => excelCell(cell, height, taken?.includes(columns[at]?.key ?? '') === false));
}

/** In points. */
const lineHeight = 16;
const highest = 409;

function linesOf(shown: string | number | undefined, width: number): number {
  if (typeof shown !== 'string') return 1;
  const widthOf = (line: string) => [...line].reduce((sum, sign) => sum + (/[\u2e80-\uffdc]/.test(sign) ? 2 : 1), 0);
  return shown.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * 1.1) / width)), 0);
}

function excelCell(cell: SheetCell | undefined, height: number, isPale: boolean): ExcelCell {
  if (cell === undefined) return null;
  const { content } = cell;
  const style = { wrap: true, alignVertical: 'top' as const, height, ...(isPale && { textColor: '#6b6b6b' }) };
  if (typeof content === 'object') return { ...style, type: 'Formula', value: content.formula, format: '0.00' };
  if (typeof content === 'number') return { ...style, type: Number, value: content };
  return { ...style, type: String, value: bounded(content) };
}

/** Excel refuses a file with a longer text. */
const longest = 32_767;

function bounded(text: string): string {
  const plain = wellFormed(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  if (plain.length <= longest) return plain;
  // Between the halves of a sign nothing is cut.
  return `${plain.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Excel allows 31 signs, and none of these. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

/** With every sheet as wide as its paper when it is printed, those hidden that are, and no moment in it. */
function finished(bytes: Uint8Array, sheets: readonly DataSheet[]): Uint8Array {
  const hidden = sheets.flatMap(({ isHidden }, at) => (isHidden === true ? [at + 1] : []));
  const files = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    if (name === 'xl/workbook.xml') return [name, strToU8(withHidden(strFromU8(part), hidden))];
    return [name, name.startsWith('xl/worksheets/sheet') ? strToU8(fitted(strFromU8(part))) : part];
  });
  return zipFiles(new Map(files));
}

function withHidden(workbook: string, hidden: readonly number[]): string {
  return hidden.reduce((all, at) => all.replace(` sheetId="${at}"`, ` sheetId="${at}" state="hidden"`), workbook);
}

function fitted(sheet: string): string {
  return sheet
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
}
