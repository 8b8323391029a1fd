import type { Words } from '../../base/words.ts';
import type { JsonValue } from '../../model/values/digest.ts';

/** What stands in a cell: a text or number, or a formula with what it comes to, so that a reader without formulas has it too. */
type CellContent = string | number | { readonly formula: string; readonly value: number };

export interface SheetCell {
  readonly content: CellContent;
  /** The same for programs, where they read it otherwise: `requirement` for 要求. */
  readonly data?: JsonValue;
}

export interface SheetColumn {
  /** The key of the file, or a name of its own: what programs read it by. */
  readonly key: string;
  readonly title: Words;
  /** Half-width signs. */
  readonly width: number;
}

/** One table of a file: rows of cells below named columns. An absent cell is empty. */
export interface DataSheet {
  readonly key: string;
  readonly title: Words;
  readonly columns: readonly SheetColumn[];
  /** The keys of columns that may be changed in a workbook and read back; the first column tells whose row it is. */
  readonly taken?: readonly string[];
  /** Kept from whoever reads the workbook, though not from whoever looks for it. */
  readonly isHidden?: true;
  readonly rows: readonly (readonly (SheetCell | undefined)[])[];
}

export function textCell(text: string | undefined, data?: JsonValue): SheetCell | undefined {
  if (text === undefined || text === '') return undefined;
  return data === undefined ? { content: text } : { content: text, data };
}

export function numberCell(number: number | undefined): SheetCell | undefined {
  return number === undefined ? undefined : { content: number };
}

/** The value that a cell shows, formulas worked out. */
export function shownIn(cell: SheetCell | undefined): string | number | undefined {
  const content = cell?.content;
  return typeof content === 'object' ? content.value : content;
}
