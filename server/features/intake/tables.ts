import { cleanText } from './clean-text.ts';
import type { DraftTable } from './draft.ts';
import type { SourceTable } from './source-block.ts';
import { imply, type Taking } from './taking.ts';

interface TakenTable {
  readonly table: DraftTable;
  /** What stood below it in rows that go all the way across: notes. */
  readonly notes: readonly string[];
  readonly hadMerged: boolean;
}

/** A table with every cell written out; the rows of its head are joined to one. */
export function takeTable(source: SourceTable, title: string | undefined, taking: Taking): TakenTable {
  const grid = gridOf(source);
  const { notes, rows } = notesBelow(grid);
  const heads = Math.min(
    Math.max(1, source.rows.filter(({ isHead }) => isHead).length, coveredHeads(source)),
    Math.max(1, rows.length - 1),
  );
  const columns = columnsOf(rows.slice(0, heads), taking);
  const body = rows.slice(heads).filter((row) => row.some((cell) => cell !== ''));
  for (const row of rows.slice(heads)) if (!body.includes(row)) imply(taking, ...row);
  // A row of notes is always one cell.
  const hadMerged = source.rows.some(
    ({ cells }) => cells.length > 1 && cells.some((cell) => (cell.columns ?? 1) > 1 || (cell.rows ?? 1) > 1),
  );
  // A table of one row is all that it says.
  const table = rows.length === 1 ? { title, columns: [], rows } : { title, columns, rows: body };
  return { table, notes, hadMerged };
}

/** More columns and rows are no table that anybody reads. */
const mostColumns = 100;

/** Each cell in every place that it covers. */
function gridOf({ rows }: SourceTable): readonly (readonly string[])[] {
  const grid: string[][] = rows.map(() => []);
  for (const [at, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      const row = grid[at];
      while (row?.[column] !== undefined) column++;
      const said = cleanText(cell.text);
      for (let down = 0; down < Math.max(1, cell.rows ?? 1) && at + down < grid.length; down++) {
        for (let right = 0; right < Math.min(mostColumns, Math.max(1, cell.columns ?? 1)); right++) {
          const target = grid[at + down];
          if (target !== undefined) target[column + right] ??= said;
        }
      }
      column += Math.min(mostColumns, Math.max(1, cell.columns ?? 1));
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

/** How many rows the first one reaches down: cells of a head that are two rows high. */
function coveredHeads({ rows }: SourceTable): number {
  const first = rows[0]?.cells ?? [];
  const isSplit = first.some((cell) => (cell.columns ?? 1) > 1) && first.some((cell) => (cell.rows ?? 1) > 1);
  return isSplit ? Math.max(...first.map((cell) => cell.rows ?? 1)) : 1;
}

/** The rows of a head as one: what two of them say alike is said once. */
function columnsOf(heads: readonly (readonly string[])[], taking: Taking): readonly string[] {
  const [first = []] = heads;
  return first.map((_, at) => {
    const said = heads.map((row) => row[at] ?? '').filter((one) => one !== '');
    imply(taking, ...said.filter((one, place) => said.indexOf(one) < place));
    return [...new Set(said)].join(' / ');
  });
}

const noteRow = /^(?:注|註|Note)\s*\d{0,2}\s*[：:]/i;

function notesBelow(grid: readonly (readonly string[])[]) {
  const rows = [...grid];
  const notes: string[] = [];
  for (;;) {
    const last = rows.at(-1);
    const [text = ''] = last ?? [];
    if (
      last === undefined ||
      rows.length < 2 ||
      !noteRow.test(text) ||
      last.some((cell) => cell !== text && cell !== '')
    )
      break;
    notes.unshift(...text.split('\n'));
    rows.pop();
  }
  return { notes, rows };
}
