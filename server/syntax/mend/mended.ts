import { indexAt } from '../../base/index-at.ts';
import type { Position } from '../../base/position.ts';
import { compactBetween } from '../compact-range.ts';
import { lineStarts, placer, type SourceMap, sourceMap } from '../source-map.ts';

/** On one line, the author's signs `from` up to `to` are read as `text`. */
export interface LineMend {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Mends by line; each line's are in order and don't overlap. */
export type Mends = ReadonlyMap<number, readonly LineMend[]>;

export function mendLine(line: string, mends: readonly LineMend[]): string {
  let text = '';
  let from = 0;
  for (const mend of mends) {
    text += line.slice(from, mend.from) + mend.text;
    from = mend.to;
  }
  return text + line.slice(from);
}

/** The author's column of a column of the mended line. Inside what was put in: where that stands. */
function authorColumn(mends: readonly LineMend[], column: number): number {
  let shift = 0;
  for (const { from, to, text } of mends) {
    const start = from + shift;
    if (column <= start) break;
    if (column < start + text.length) return from;
    shift += text.length - (to - from);
  }
  return column - shift;
}

/** The lines as they are read, and the way back to the author's. */
export function mendedMap(lines: readonly string[], mends: Mends): SourceMap {
  if (mends.size === 0) return sourceMap(lines);
  const read = lines.map((line, index) => {
    const here = mends.get(index);
    return here ? mendLine(line, here) : line;
  });
  const starts = lineStarts(read);
  const placeRead = placer(starts);
  const place = (offset: number): Position => {
    const { line, character } = placeRead(offset);
    const here = mends.get(line);
    return { line, character: here ? authorColumn(here, character) : character };
  };
  return {
    source: read.join('\n'),
    place,
    range: (from, to) => compactBetween(place(from), place(to)),
    seams: (from, to) => seams(starts, mends, from, to),
  };
}

function seams(starts: readonly number[], mends: Mends, from: number, to: number): number[] {
  const found: number[] = [];
  for (let line = indexAt(starts, from); line <= indexAt(starts, Math.max(from, to - 1)); line++) {
    let shift = starts[line] ?? 0;
    for (const mend of mends.get(line) ?? []) {
      const start = mend.from + shift;
      const end = start + mend.text.length;
      for (const seam of start === end ? [start] : [start, end]) if (seam > from && seam < to) found.push(seam);
      shift += mend.text.length - (mend.to - mend.from);
    }
  }
  return found;
}
