import type { Draft } from './draft.ts';
import type { LaidLine } from './line.ts';
import { writtenCount } from './line-changes.ts';

/** Lines that stand in place of those from `first` to `last`. */
export interface ReplacedLines {
  readonly first: number;
  readonly last: number;
  readonly lines: readonly string[];
}

/** The lines of a draft with others in place of some, in the order of the file. */
export function replacedIn({ tree: { text } }: Draft, all: readonly ReplacedLines[]): readonly LaidLine[] {
  const lines: LaidLine[] = [];
  let next = 0;
  const goOn = (to: number): void => {
    for (; next < to; next++) lines.push({ text: text.line(next), from: next });
  };
  for (const { first, last, lines: own } of all) {
    goOn(first);
    // What stays on its line is told, so that cursors in it stay.
    for (const [at, line] of own.entries()) lines.push(at === 0 ? { text: line, from: first } : { text: line });
    next = last + 1;
  }
  goOn(writtenCount(text));
  return lines;
}
