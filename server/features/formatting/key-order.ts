import { mapsOf } from '../../model/keys/type-at.ts';
import type { ValueType } from '../../model/keys/types.ts';
import { type Draft, keptLines } from './draft.ts';
import { type BlockLevel, type PlacedLine, rowsOf } from './levels.ts';
import type { LaidLine } from './line.ts';
import { writtenCount } from './line-changes.ts';
import type { FormatOptions } from './options.ts';
import { walkValues } from './walk.ts';
import { writtenLines } from './written-lines.ts';

/** An entry of a map: the lines from its comments to its end, both included. */
interface EntryLines {
  readonly head: number;
  readonly end: number;
  /** Where its key comes in the order of the key table. */
  readonly order: number;
}

/** The lines of a draft with the keys of each map in the order in which they are best written, comments and all. */
export function inKeyOrder(draft: Draft, { keyOrder }: FormatOptions): readonly LaidLine[] | undefined {
  if (!keyOrder) return undefined;
  const { tree, root } = draft;
  const orders = ordersOf(draft);
  const written = writtenLines(tree, root);
  const rows = orders && rowsOf(tree.text, written, keptLines(draft));
  if (orders === undefined || rows === undefined) return undefined;
  const maps = [...entriesOf(rows, orders)].filter(([level, all]) => !level.isKept && isOutOfOrder(all));
  if (maps.length === 0) return undefined;
  const lines: LaidLine[] = tree.text.slice(0, writtenCount(tree.text)).map((text, from) => ({ text, from }));
  // What lies in another moves with it: the innermost first.
  for (const [, all] of maps.sort(([a], [b]) => depthOf(b) - depthOf(a))) reorder(lines, all, rows);
  return lines;
}

/** By the line of a key its place among the keys of its map; undefined where a value stands for another that has to come first. */
function ordersOf({ tree, root }: Draft): ReadonlyMap<number, number> | undefined {
  const orders = new Map<number, number>();
  let hasAlias = false;
  walkValues(tree, root, (one) => {
    hasAlias ||= one.value.kind === 'alias';
    if (one.key?.of !== undefined && !one.flow) {
      const { node, line, of } = one.key;
      orders.set(line + node.range.start.line, orderIn(of, node.text));
    }
    return true;
  });
  return hasAlias ? undefined : orders;
}

/** Keys that nobody knows come last; where all are free, they stay as they are. */
function orderIn(type: ValueType, key: string): number {
  const keys = mapsOf(type).flatMap((map) => Object.keys(map.keys));
  const at = keys.indexOf(key);
  return at < 0 ? keys.length : at;
}

function entriesOf(
  rows: readonly PlacedLine[],
  orders: ReadonlyMap<number, number>,
): ReadonlyMap<BlockLevel, readonly EntryLines[]> {
  const ends = endsOf(rows);
  const entries = new Map<BlockLevel, EntryLines[]>();
  for (const [line, row] of rows.entries()) {
    const level = row.kind === 'written' ? row.levels.at(-1) : undefined;
    const order = orders.get(line);
    if (level?.kind !== 'map' || row.kind !== 'written' || order === undefined) continue;
    const head = headOf(rows, line, level, entries.has(level));
    const known = entries.get(level) ?? [];
    const before = known.at(-1);
    if (before !== undefined) known[known.length - 1] = { ...before, end: head - 1 };
    known.push({ head, end: ends.get(level) ?? line, order });
    entries.set(level, known);
  }
  return entries;
}

/** The last line of each map and list. */
function endsOf(rows: readonly PlacedLine[]): ReadonlyMap<BlockLevel, number> {
  const ends = new Map<BlockLevel, number>();
  for (const [line, row] of rows.entries()) {
    for (let level = innermost(row, rows); level !== undefined; level = level.parent) ends.set(level, line);
  }
  return ends;
}

function innermost(row: PlacedLine | undefined, rows: readonly PlacedLine[]): BlockLevel | undefined {
  switch (row?.kind) {
    case 'written':
      return row.levels.at(-1);
    case 'value':
      return row.parent;
    case 'comment':
      return row.level;
    case 'inside':
      return innermost(rows[row.first], rows);
    default:
      return undefined;
  }
}

/** Comments right above a key are its own, and so are empty lines above these, where they set it apart from another. */
function headOf(rows: readonly PlacedLine[], line: number, level: BlockLevel, isApart: boolean): number {
  let head = line;
  const isOwn = (row: PlacedLine | undefined): boolean => row?.kind === 'comment' && row.level === level;
  while (isOwn(rows[head - 1])) head--;
  while (isApart && rows[head - 1]?.kind === 'blank') head--;
  return head;
}

function isOutOfOrder(entries: readonly EntryLines[]): boolean {
  return entries.some(({ order }, at) => order < (entries[at - 1]?.order ?? 0));
}

function depthOf(level: BlockLevel): number {
  let depth = 0;
  for (let above = level.parent; above !== undefined; above = above.parent) depth += 1;
  return depth;
}

function reorder(lines: LaidLine[], entries: readonly EntryLines[], rows: readonly PlacedLine[]): void {
  const [first, last] = [entries[0], entries.at(-1)];
  const [start] = [...entries].sort((a, b) => a.order - b.order);
  if (first === undefined || last === undefined || start === undefined) return;
  const row = rows[first.head];
  const isItem = row?.kind === 'written' && row.levels.length > 1;
  const content = isItem ? row.content : 0;
  const dashes = lines[first.head]?.text.slice(0, content) ?? '';
  const opening = lines.slice(start.head, start.end + 1).find(({ text }) => text.trim() !== '');
  // Its comment would come to stand above the dash.
  if (start !== first && isItem && opening?.text.trimStart().startsWith('#')) return;
  const sorted = [...entries].sort((a, b) => a.order - b.order);
  // What set the entry apart that comes first now sets apart the one that came first.
  const said = lines.slice(start.head, start.end + 1).findIndex(({ text }) => text.trim() !== '');
  const now = sorted.flatMap((one) => {
    const own = lines.slice(one.head, one.end + 1);
    if (one === start) return one === first ? own : withStart(own.slice(said), dashes, content);
    if (one !== first) return own;
    return [...lines.slice(start.head, start.head + said), ...withStart(own, ' '.repeat(content), content)];
  });
  lines.splice(first.head, now.length, ...now);
}

/** Lines of which the first stands behind other signs: the dash of its item, or blanks in place of it. */
function withStart([first, ...rest]: readonly LaidLine[], start: string, content: number): readonly LaidLine[] {
  return first === undefined ? [] : [{ ...first, text: start + first.text.slice(content) }, ...rest];
}
