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
 * Columns that a tab counts for on a line led by tabs, as far as the line above tells: `above` gives those above it, the nearest by 1.
 * Behind tabs alone four, where with that it stands straight below the text above, or goes on below the key there, and otherwise not;
 * with spaces behind them, whatever puts it there. Else the usual ones.
 */
export function tabBelow(line: string, usual: number, above: (lines: number) => string | undefined): number {
  const [led, tabs = '', spaces = ''] = /^(\t+)( *)(?=\S)/.exec(line) ?? [];
  if (led === undefined || (usual === 4 && spaces === '')) return usual;
  for (let lines = 1; ; lines++) {
    const text = above(lines);
    if (text === undefined) return usual;
    if (text.startsWith('\t') || /^\s*(?:#|$)/.test(text)) continue;
    const column = /^ *(?:- +)*/.exec(text)?.[0].length ?? 0;
    const deepest = text.trimEnd().endsWith(':') ? column + 4 : column;
    const isBelow = (tab: number): boolean => {
      const at = tabs.length * tab + spaces.length;
      return column <= at && at <= deepest;
    };
    if (spaces !== '') return [usual, 4, 8, 6].find(isBelow) ?? usual;
    if (tabs.length * usual >= column) return usual;
    return isBelow(4) || isAround({ wanted: tabs.length * 4, usual: tabs.length * usual, column, lines }, above)
      ? 4
      : usual;
  }
}

interface TabbedLine {
  readonly wanted: number;
  readonly usual: number;
  /** Of the text above, so many lines up. */
  readonly column: number;
  readonly lines: number;
}

/** So far up it is looked for, however long the text. */
const farthest = 100;

/** Whether something around the text above stands in the column wanted, and nothing in the usual one: then it is what the line goes on with. */
function isAround({ wanted, usual, column, lines }: TabbedLine, above: (lines: number) => string | undefined): boolean {
  let lowest = column;
  let found = false;
  for (let up = lines + 1; up < lines + farthest; up++) {
    const text = above(up);
    if (text === undefined) break;
    if (text.startsWith('\t') || /^\s*(?:#|$)/.test(text)) continue;
    const own = /^ */.exec(text)?.[0].length ?? 0;
    const inside = /^ *(?:- +)*/.exec(text)?.[0].length ?? 0;
    for (const at of [inside, own]) {
      if (at >= lowest) continue;
      lowest = at;
      if (at === usual) return false;
      found ||= at === wanted;
    }
    if (lowest < usual) break;
  }
  return found;
}
