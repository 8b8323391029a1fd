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

/**
 * Columns that a tab counts for on a line led by tabs alone: four, where with that it stands straight below the text above, or goes on
 * below the key there, and otherwise not; else the usual ones. `above` gives the lines above it, the nearest by 1.
 */
export function tabBelow(line: string, usual: number, above: (lines: number) => string | undefined): number {
  const tabs = /^\t+(?=\S)/.exec(line)?.[0].length;
  if (tabs === undefined || usual === 4) return usual;
  for (let lines = 1; ; lines++) {
    const text = above(lines);
    if (text === undefined) return usual;
    if (text.startsWith('\t') || /^\s*(?:#|$)/.test(text)) continue;
    const column = /^ *(?:- +)*/.exec(text)?.[0].length ?? 0;
    const deepest = text.trimEnd().endsWith(':') ? column + 4 : column;
    return tabs * 4 >= column && tabs * 4 <= deepest && tabs * usual < column ? 4 : usual;
  }
}
