import { Refusal, refuse } from '../refusal.ts';
import type { LeftAside } from '../source-document.ts';
import { linkedOutside, relationsOf, wholePart } from '../word/parts.ts';
import { refuseOthers } from '../word/word.ts';
import { childrenOf, readXml, type XmlElement } from '../word/xml.ts';
import { type Archive, openArchive } from '../word/zip.ts';
import { type CellFormat, cellFormats, localName } from './cell-formats.ts';
import { numberText, unescapedCell } from './cell-text.ts';

export interface ReadCell {
  readonly text: string;
  /** A formula that nobody has worked out, or whose result is an error: what it comes to is not known. */
  readonly isUnknown?: true;
}

export interface ReadRow {
  /** As the program shows it, from 1. */
  readonly line: number;
  /** By columns, from 0; empty ones left out. */
  readonly cells: ReadonlyMap<number, ReadCell>;
}

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly ReadRow[];
}

export interface Workbook {
  readonly sheets: readonly ReadSheet[];
  readonly aside: readonly LeftAside[];
}

export type ReadWorkbook = { readonly workbook: Workbook } | { readonly refused: Refusal['reason'] };

/** Reads a workbook of Excel or another program. Nothing in it runs or is reckoned, and nothing is fetched that it points at. Never throws. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  try {
    return { workbook: read(bytes) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.reason };
    throw error;
  }
}

/** Of all sheets: no table that people fill in has as many. */
const mostCells = 2_000_000;
const mostOfSheet = 96 << 20;

interface Reading {
  readonly archive: Archive;
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly isFrom1904: boolean;
  count: number;
}

function read(bytes: Uint8Array): Workbook {
  refuseOthers(bytes, 'not-excel', 'old-excel');
  const archive = openArchive(bytes);
  const main =
    [...relationsOf(archive, '').values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const book = wholePart(archive, main);
  if (book === undefined || localName(book.name) !== 'workbook') return refuse('not-excel');
  const relations = relationsOf(archive, main);
  const partOf = (type: string) => [...relations.values()].find((one) => one.type === type && !one.isOutside)?.target;
  const reading: Reading = {
    archive,
    strings: stringsIn(archive, partOf('sharedStrings')),
    formats: cellFormats(wholePart(archive, partOf('styles') ?? '')),
    isFrom1904: isOn(partIn(book, 'workbookPr')?.attributes.date1904),
    count: 0,
  };
  const sheets = childrenOf(partIn(book, 'sheets')).map(({ attributes }) => {
    const id = Object.entries(attributes).find(([name]) => localName(name) === 'id' && name !== 'id')?.[1] ?? '';
    const { type, target } = relations.get(id) ?? { type: '', target: '' };
    return { name: attributes.name ?? '', rows: type === 'worksheet' ? rowsIn(target, reading) : [] };
  });
  const outside = [...relations.values()].filter(({ type }) => type === 'externalLink');
  const linked = outside.flatMap(({ target }) => linkedOutside(relationsOf(archive, target).values()));
  const hasMacros = archive.has(main.replace(/[^/]*$/, 'vbaProject.bin'));
  return {
    sheets,
    aside: [...linkedOutside(relations.values()), ...linked, ...(hasMacros ? [{ kind: 'macros' } as const] : [])],
  };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function partIn(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element).find((one) => localName(one.name) === name);
}

/** Texts that several cells share. */
function stringsIn(archive: Archive, part: string | undefined): readonly string[] {
  const bytes = part === undefined ? undefined : archive.read(part, mostOfSheet);
  const strings: string[] = [];
  if (bytes !== undefined) readXml(bytes, (element) => strings.push(richText(element)), 'sst');
  return strings;
}

/** A text with its runs; not how it is pronounced. */
function richText(element: XmlElement): string {
  const said = childrenOf(element).map((child) => {
    const name = localName(child.name);
    if (name === 'r') return richText(child);
    return name === 't' ? textIn(child) : '';
  });
  return said.join('');
}

function textIn({ children }: XmlElement): string {
  return unescapedCell(children.filter((one) => typeof one === 'string').join(''));
}

function rowsIn(part: string, reading: Reading): readonly ReadRow[] {
  const bytes = reading.archive.read(part, mostOfSheet);
  const rows: ReadRow[] = [];
  if (bytes === undefined) return rows;
  let line = 0;
  readXml(
    bytes,
    (row) => {
      if (localName(row.name) !== 'row') return;
      line = Number(row.attributes.r ?? line + 1);
      const cells = cellsIn(row, reading);
      if (cells.size > 0) rows.push({ line, cells });
    },
    'sheetData',
  );
  return rows;
}

function cellsIn(row: XmlElement, reading: Reading): ReadonlyMap<number, ReadCell> {
  const cells = new Map<number, ReadCell>();
  let at = -1;
  for (const cell of childrenOf(row)) {
    if (localName(cell.name) !== 'c') continue;
    at = cell.attributes.r === undefined ? at + 1 : columnOf(cell.attributes.r);
    const content = contentOf(cell, reading);
    if (content === undefined) continue;
    if (++reading.count > mostCells) refuse('bomb');
    cells.set(at, content);
  }
  return cells;
}

/** `AB12` as the number of its column, from 0. */
function columnOf(address: string): number {
  const [letters = ''] = /^[A-Z]{1,3}/i.exec(address) ?? [];
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function contentOf(cell: XmlElement, { strings, formats, isFrom1904 }: Reading): ReadCell | undefined {
  const { t: type = 'n', s: style = '0' } = cell.attributes;
  const inside = partIn(cell, 'is');
  if (type === 'inlineStr') return filled(inside === undefined ? '' : richText(inside));
  const value = partIn(cell, 'v');
  const written = value === undefined ? '' : textIn(value);
  if (written === '') return partIn(cell, 'f') === undefined ? undefined : { text: '', isUnknown: true };
  if (type === 'e') return { text: written, isUnknown: true };
  if (type === 's') return filled(strings[Number(written)] ?? '');
  if (type === 'b') return { text: written === '1' ? 'true' : 'false' };
  // A date that is written as such, which Excel alone does.
  if (type === 'd') return { text: written.replace(/T00:00:00.*$/, '') };
  return type === 'n' ? filled(numberText(written, formats[Number(style)] ?? 'number', isFrom1904)) : filled(written);
}

function filled(text: string): ReadCell | undefined {
  return text.trim() === '' ? undefined : { text };
}
