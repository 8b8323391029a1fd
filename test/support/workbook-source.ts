import { packed, relations } from './word-source.ts';

/** What a cell of a test's workbook is written as. */
export type SourceCell =
  | string
  | number
  | null
  /** A number that its style shows as a share or a day; `f` a formula, with what it came to or not. */
  | { readonly n?: number; readonly style?: 'percent' | 'date'; readonly f?: string; readonly raw?: string };

export interface SourceSheet {
  readonly name: string;
  readonly rows: readonly (readonly SourceCell[])[];
}

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook as another program writes it: texts where they stand, shares and days as numbers with a style. */
export function workbookSource(
  sheets: readonly SourceSheet[],
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const names = sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="s${at}"/>`);
  const targets = sheets.map((_, at) => [`s${at}`, 'worksheet', `worksheets/s${at}.xml`] as const);
  return packed({
    '_rels/.rels': relations(['r', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${namespace}" xmlns:r="r"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(...targets, ['st', 'styles', 'styles.xml']),
    'xl/styles.xml': `<styleSheet xmlns="${namespace}"><numFmts><numFmt numFmtId="170" formatCode="yyyy/m/d;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/s${at}.xml`, sheetXml(sheet)])),
    ...parts,
  });
}

function sheetXml({ rows }: SourceSheet): string {
  const lines = rows.map((row, line) => {
    const cells = row.map((cell, at) => cellXml(cell, `${columnName(at)}${line + 1}`));
    return `<row r="${line + 1}">${cells.join('')}</row>`;
  });
  return `<worksheet xmlns="${namespace}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: SourceCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  const { n, style, f, raw } = cell;
  if (raw !== undefined) return raw;
  const formula = f === undefined ? '' : `<f>${f}</f>`;
  const value = n === undefined ? '' : `<v>${n}</v>`;
  return `<c r="${place}" s="${style === 'percent' ? 1 : style === 'date' ? 2 : 0}">${formula}${value}</c>`;
}

function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\r', '_x000D_');
}
