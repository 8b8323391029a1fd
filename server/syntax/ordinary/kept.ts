import type { Entry } from '../tree.ts';
import { dash, type EarlierMap, goTo, hash, type LineWalk, space } from './lines.ts';

/** The entries of a map as they were, in order; those before `next` are passed. */
interface KeptEntries extends EarlierMap {
  next: number;
}

/** What the outermost map may keep of its entries, if it begins where it did: on the walk's line, at `column`. */
export function keptIn(walk: LineWalk, column: number): KeptEntries | undefined {
  const { earlier, line } = walk;
  if (earlier === undefined) return undefined;
  // Maps in it are others.
  walk.earlier = undefined;
  const { start } = earlier.map.range;
  return start.line === line && start.character === column ? { ...earlier, next: 0 } : undefined;
}

/**
 * The entry that begins on the walk's line, if all of its lines are what they were and the map goes on, or ends, behind it as it
 * did; the walk then stands on the next line. What is kept stands on the same lines of its fragment as before.
 */
export function keptEntry(walk: LineWalk, kept: KeptEntries, column: number): Entry | undefined {
  const { lines, line } = walk;
  const { entries } = kept.map;
  while (lineOf(entries[kept.next]) < line) kept.next += 1;
  const entry = entries[kept.next];
  if (entry === undefined || lineOf(entry) !== line) return undefined;
  const next = entries[kept.next + 1];
  const end = next === undefined ? kept.lines.length : lineOf(next);
  if (next === undefined ? lines.length !== end : !beginsEntry(lines[end] ?? '', column)) return undefined;
  for (let at = line; at < end; at++) if (lines[at] !== kept.lines[at]) return undefined;
  goTo(walk, end);
  return entry;
}

function lineOf(entry: Entry | undefined): number {
  return entry === undefined ? Number.POSITIVE_INFINITY : entry.key.range.start.line;
}

/** Whether whatever stands above ends at a line, since something of the map's own begins there. */
function beginsEntry(text: string, column: number): boolean {
  for (let at = 0; at < column; at++) if (text.charCodeAt(at) !== space) return false;
  const code = text.charCodeAt(column);
  return code > space && code !== dash && code !== hash;
}
