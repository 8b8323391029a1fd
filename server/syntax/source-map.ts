import { indexAt } from '../base/index-at.ts';
import type { Position, Range } from '../base/position.ts';
import { compactBetween } from './compact-range.ts';

/** Where an offset of the text a reader was given lies in the author's lines. */
export interface SourceMap {
  /** The whole text, lines joined by LF. */
  readonly source: string;
  place(offset: number): Position;
  range(from: number, to: number): Range;
  /** Offsets inside (from, to) at which unit no longer stands for unit, because something was mended there. */
  seams(from: number, to: number): readonly number[];
}

/** Lines as they are. */
export function sourceMap(lines: readonly string[]): SourceMap {
  const source = lines.join('\n');
  const starts = lineStarts(lines);
  const place = placer(starts);
  return {
    source,
    place,
    range: (from, to) => compactBetween(place(from), place(to)),
    seams: () => [],
  };
}

export function lineStarts(lines: readonly string[]): readonly number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  return starts;
}

/** Offsets to positions. Readers go forward, so the line of the last question is looked at first. */
export function placer(starts: readonly number[]): (offset: number) => Position {
  let last = 0;
  return (offset) => {
    if ((starts[last] ?? 0) > offset || (starts[last + 1] ?? Number.POSITIVE_INFINITY) <= offset) {
      if (
        (starts[last + 1] ?? Number.POSITIVE_INFINITY) <= offset &&
        (starts[last + 2] ?? Number.POSITIVE_INFINITY) > offset
      ) {
        last += 1;
      } else last = indexAt(starts, offset);
    }
    return { line: last, character: offset - (starts[last] ?? 0) };
  };
}
