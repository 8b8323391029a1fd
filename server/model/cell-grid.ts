import type { ClauseParts, Table } from './standard.ts';

/** A cell where it stands in the grid of its table. */
export interface PlacedCell {
  readonly cell: ClauseParts['cell'];
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
}

/** Where each cell stands, with those that go over several columns and rows: later ones move to the right of them. */
export function gridOf({ rows }: Pick<Table, 'rows'>): readonly (readonly PlacedCell[])[] {
  /** For each column, the first row that is free again. */
  const free: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell): PlacedCell => {
      while ((free[column] ?? 0) > row) column++;
      const across = spanOf(cell.across?.value);
      const down = Math.min(spanOf(cell.down?.value), rows.length - row);
      const placed = { cell, row, column, across, down };
      for (let at = column; at < column + across; at++) free[at] = row + down;
      column += across;
      return placed;
    });
  });
}

/** How many columns each row fills, cells that come down from rows above included. */
export function widthsOf(grid: readonly (readonly PlacedCell[])[]): readonly number[] {
  return grid.map((_, row) => {
    const covering = grid.flat().filter((one) => one.row <= row && row < one.row + one.down);
    return covering.reduce((sum, one) => sum + one.across, 0);
  });
}

/** No table that anybody reads is wider: a slip of the finger must not fill the memory. */
const widest = 64;

function spanOf(given: number | undefined): number {
  return Math.min(widest, Math.max(1, given ?? 1));
}
