import { sha256InHex } from '../../base/sha256.ts';
import type { Language } from '../../model/field.ts';
import { type DataSheet, type SheetCell, shownIn, textCell } from './sheet.ts';

/**
 * The hidden sheet of a workbook: what each cell held when it was written, as a short code. By it whoever reads the
 * workbook back tells what was changed in it from what has changed in the file since. Other programs keep it, as they keep no part of
 * a workbook that is not theirs.
 */
export const originName = 'clausewright';

/** What stands in the first column of a row that names columns, and of the one that names the languages. */
export const originMarks = { columns: '=', languages: 'languages' } as const;

export function originSheet(sheets: readonly DataSheet[], languages: readonly Language[]): DataSheet {
  const rows = sheets.flatMap(({ key, columns, taken = [], rows: of }): (readonly (SheetCell | undefined)[])[] => {
    if (taken.length === 0) return [];
    const told = columns.slice(1);
    return [
      [originMarks.columns, key, ...told.map((one) => one.key)].map((one) => textCell(one)),
      ...of.map((row) => [textCell(key), row[0], ...told.map((_, at) => textCell(cellCode(shownIn(row[at + 1]))))]),
    ];
  });
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 2);
  const title = { en: originName, 'zh-Hant': originName };
  return {
    key: originName,
    title,
    columns: Array.from({ length: widest }, (_, at) => ({
      key: String(at),
      title,
      width: 12,
    })),
    isHidden: true,
    rows: [[textCell(originMarks.languages), textCell(languages.join(' '))], ...rows],
  };
}

/** The same for what reads the same: programs end lines in their own ways. */
export function cellCode(shown: string | number | undefined): string {
  return sha256InHex(plainCell(shown)).slice(0, 8);
}

export function plainCell(shown: string | number | undefined): string {
  return String(shown ?? '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim();
}
