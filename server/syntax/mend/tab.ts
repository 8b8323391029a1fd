/** Columns that a tab counts for where nothing tells the document's step. */
export const usualTab = 2;

interface Column {
  readonly kind: 'map' | 'list';
  readonly indent: number;
}

/**
 * Columns that a tab counts for inside a map or list, from what it counts for `outside`: the document's step, as far as columns show
 * it. A map behind a dash stands where the dash has put it, which tells nothing.
 */
export function tabInside(outside: number | undefined, { kind, indent }: Column, around: Column | undefined): number {
  if (kind === 'map' && around?.kind === 'list' && indent === around.indent + 2) return outside ?? usualTab;
  // Once a column is no multiple of four, the step is two.
  const isTwo = indent % 4 !== 0 || (outside === usualTab && around !== undefined && around.indent > 0);
  return isTwo || indent === 0 ? usualTab : 4;
}
