import { cleanText } from './clean-text.ts';
import type { DraftCell, DraftTable } from './draft.ts';
import type { SourceTable } from './source-block.ts';
import { imply, type Taking } from './taking.ts';

interface TakenTable {
  readonly table: DraftTable;
  /** Whether its head had several rows, which stand as one. */
  readonly hadHeads: boolean;
}

/** A cell where it begins: its row and column, and how far it reaches. */
interface GridCell extends DraftCell {
  readonly row: number;
  readonly column: number;
}

type Grid = readonly (readonly (GridCell | undefined)[])[];

/** A table with its cells as they are; the rows of its head are joined to one. */
export function takeTable(source: SourceTable, title: string | undefined, taking: Taking): TakenTable {
  const grid = gridOf(source);
  const { notes, rows } = notesBelow(grid, taking);
  const heads = Math.min(
    Math.max(1, source.rows.filter(({ isHead }) => isHead).length, coveredHeads(source)),
    Math.max(1, rows.length - 1),
  );
  // A table of one row is all that it says.
  if (rows.length === 1)
    return { table: { title, columns: [], rows: bodyOf(rows, 0, taking), notes }, hadHeads: false };
  const columns = columnsOf(rows.slice(0, heads), taking);
  return { table: { title, columns, rows: bodyOf(rows, heads, taking), notes }, hadHeads: heads > 1 };
}

/** More columns and rows are no table that anybody reads. */
const mostColumns = 100;

/** Each cell in every place that it covers. */
export function gridOf({ rows }: SourceTable): Grid {
  const grid: (GridCell | undefined)[][] = rows.map(() => []);
  for (const [row, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column++;
      const down = Math.max(1, Math.min(cell.rows ?? 1, grid.length - row));
      const across = Math.max(1, Math.min(cell.columns ?? 1, mostColumns));
      const placed: GridCell = { text: cleanText(cell.text), row, column, across, down };
      for (let at = 0; at < down; at++) {
        for (let right = 0; right < across; right++) {
          const line = grid[row + at];
          if (line !== undefined) line[column + right] ??= placed;
        }
      }
      column += across;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, at) => row[at]));
}

/** How many rows the first one reaches down: cells of a head that are two rows high. */
function coveredHeads({ rows }: SourceTable): number {
  const first = rows[0]?.cells ?? [];
  const isSplit = first.some((cell) => (cell.columns ?? 1) > 1) && first.some((cell) => (cell.rows ?? 1) > 1);
  return isSplit ? Math.max(...first.map((cell) => cell.rows ?? 1)) : 1;
}

/** The rows of a head as one: what two of them say alike is said once. */
function columnsOf(heads: Grid, taking: Taking): readonly string[] {
  const [first = []] = heads;
  return first.map((_, at) => {
    const said = heads.map((row) => row[at]?.text ?? '').filter((one) => one !== '');
    imply(taking, ...said.filter((one, place) => said.indexOf(one) < place));
    return [...new Set(said)].join(' / ');
  });
}

/** The rows below the head, each with the cells that begin in it; rows without any text are none. */
function bodyOf(grid: Grid, heads: number, taking: Taking): readonly (readonly DraftCell[])[] {
  const isSaid = grid.map((row, at) => at >= heads && row.some((cell) => cell !== undefined && cell.text !== ''));
  return grid.flatMap((row, at) => {
    if (isSaid[at] !== true) {
      if (at >= heads) imply(taking, ...row.map((cell) => cell?.text));
      return [];
    }
    return [
      row.flatMap((cell, column): readonly DraftCell[] => {
        if (cell === undefined) return [{ text: '', across: 1, down: 1 }];
        const begins = Math.max(cell.row, heads);
        if (cell.column !== column || begins !== at) return [];
        const down = isSaid.slice(at, cell.row + cell.down).filter(Boolean).length;
        const across = row.filter((one) => one === cell).length;
        return [{ text: cell.text, across, down }];
      }),
    ];
  });
}

const noteRow = /^(?:(?:注|註|Note)\s*\d{0,2}\s*[：:]|[a-z][)）]?[\s\u3000]+\S)/i;

/** Rows at the bottom that go all the way across: notes, and what small letters in the cells point at. */
function notesBelow(grid: Grid, taking: Taking) {
  const rows = [...grid];
  const notes: string[] = [];
  for (;;) {
    const last = rows.at(-1);
    const text = last?.[0]?.text ?? '';
    if (last === undefined || rows.length < 2 || !noteRow.test(text)) break;
    if (last.some((cell) => cell !== undefined && cell !== last[0] && cell.text !== '')) break;
    notes.unshift(...text.split('\n').map((line) => noteText(line, taking)));
    rows.pop();
  }
  return { notes, rows };
}

/** What a note says behind 注1：. */
export function noteText(line: string, taking: Taking): string {
  const label = /^(?:注|註|Note)\s*\d{0,2}\s*[：:]\s*/i.exec(line)?.[0] ?? '';
  imply(taking, label);
  return line.slice(label.length);
}
