import { getOrMake } from '../../base/get-or-make.ts';
import type { LayoutInput } from './layout.ts';
import type { BlockLevel, KeptLines, PlacedLine } from './levels.ts';
import type { LaidLine } from './line.ts';
import type { WrittenLines } from './written-lines.ts';

/**
 * The lines without blank ones at the beginning and the end, and of several in a row with one; and where most neighbours of a
 * kind are set apart by one, with one between all of them.
 */
export function spacedOut(
  lines: readonly LaidLine[],
  { rows, written }: LayoutInput,
  kept: KeptLines,
): readonly LaidLine[] {
  const setsApart = linesToSetApart(rows, written);
  const out: LaidLine[] = [];
  for (const [at, line] of lines.entries()) {
    const row = rows[at];
    if (row?.kind === 'blank' && (out.length === 0 || out.at(-1)?.text === '')) continue;
    if (setsApart.has(at) && out.at(-1)?.text !== '' && out.length > 0 && !kept.isKept(at)) out.push({ text: '' });
    out.push(line);
  }
  while (out.length > 0 && isLooseEnd(out.at(-1), rows)) out.pop();
  return out;
}

function isLooseEnd(line: LaidLine | undefined, rows: readonly PlacedLine[]): boolean {
  return line?.from !== undefined && rows[line.from]?.kind === 'blank';
}

interface Gap {
  /** The first line of what comes second, its comments included. */
  readonly line: number;
  readonly isBlank: boolean;
}

/** Fewer neighbours show no habit. */
const fewest = 3;

/** The lines above which there is to be a blank one. */
function linesToSetApart(rows: readonly PlacedLine[], { longValues }: WrittenLines): ReadonlySet<number> {
  const gaps = new Map<string, Gap[]>();
  /** The line on which the last entry of a level began. */
  const begun = new Map<BlockLevel, number>();
  for (const [line, row] of rows.entries()) {
    if (row.kind !== 'written') continue;
    const [level] = row.levels;
    const above = level && begun.get(level);
    const gap =
      above === undefined || row.isNew || level?.parent === undefined ? undefined : gapAbove(rows, line, above);
    if (level !== undefined && gap !== undefined && !isText(rows, gap.line - 1, longValues))
      getOrMake(gaps, level.habit, (): Gap[] => []).push(gap);
    for (const one of row.levels) begun.set(one, line);
  }
  const setsApart = new Set<number>();
  for (const all of gaps.values()) {
    const blank = all.filter(({ isBlank }) => isBlank).length;
    if (blank < fewest || blank * 2 <= all.length) continue;
    for (const { line, isBlank } of all) if (!isBlank) setsApart.add(line);
  }
  return setsApart;
}

/** Whether an empty line below this one would belong to a text. */
function isText(rows: readonly PlacedLine[], line: number, longValues: WrittenLines['longValues']): boolean {
  const row = rows[line];
  return longValues.get(row?.kind === 'inside' ? row.first : line)?.keeps === true;
}

/** What lies between an entry and the one before it; undefined behind one of a single line, which may stand close to the next. */
function gapAbove(rows: readonly PlacedLine[], line: number, before: number): Gap | undefined {
  let first = line;
  while (rows[first - 1]?.kind === 'comment') first--;
  const above = rows[first - 1];
  if (above === undefined || above.kind === 'kept') return undefined;
  const isBlank = above.kind === 'blank';
  return first - before > 1 + (isBlank ? 1 : 0) ? { line: first, isBlank } : undefined;
}
