/** What is drawn of a process: how many steps there are, and which follow on which, by place. */
export type ChartWays = readonly (readonly { readonly to?: number }[])[];

/** Where a step stands in a chart, in rows from the top and columns from the left. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Each step below all that lead on to it; the branches of a choice side by side. Steps that are gone back to do not count. */
export function gridOf(ways: ChartWays): readonly GridPlace[] {
  const before = ways.map((): { readonly from: number; readonly branch: number }[] => []);
  for (const [from, all] of ways.entries()) {
    for (const [branch, { to }] of all.entries()) if (to !== undefined && to > from) before[to]?.push({ from, branch });
  }
  const places: GridPlace[] = [];
  const taken = new Set<string>();
  for (const at of ways.keys()) {
    const sources = before[at] ?? [];
    const rows = sources.map(({ from }) => (places[from]?.row ?? 0) + 1);
    const row = rows.length > 0 ? Math.max(...rows) : at === 0 ? 0 : (places[at - 1]?.row ?? 0) + 1;
    const [source] = sources;
    let column = source === undefined ? 0 : (places[source.from]?.column ?? 0) + source.branch;
    while (taken.has(`${row} ${column}`)) column += 1;
    taken.add(`${row} ${column}`);
    places.push({ row, column });
  }
  return places;
}

/** Whether no step stands in a column between two rows. */
export function isFree(places: readonly GridPlace[], column: number, from: number, to: number): boolean {
  return !places.some((one) => one.column === column && one.row > from && one.row < to);
}
