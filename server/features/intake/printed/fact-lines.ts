import { itemNumber } from '../../../model/numbered-parts.ts';
import type { DraftItem } from '../draft.ts';

/** A line of what is told below a clause, and how far in it stands. */
export interface ToldLine {
  readonly depth: number;
  readonly text: string;
}

interface SplitFact {
  /** What is told of the clause itself. */
  readonly own: readonly ToldLine[];
  /** What is told of list items, by their numbers: `a)`, `b) 2)`. */
  readonly items: readonly (readonly [number: string, lines: readonly ToldLine[]])[];
}

/** The numbers of items, those of one below it. */
export function itemNumbers(items: readonly DraftItem[], above: readonly number[] = []): readonly string[] {
  return items.flatMap((item, at) => {
    const path = [...above, at];
    return [itemNumber(path), ...itemNumbers(item.items, path)];
  });
}

/** Each item that is told of stands with its number alone on a line, and what is told of it below. */
export function splitFact(lines: readonly ToldLine[], items: readonly DraftItem[]): SplitFact {
  const numbers = new Set(itemNumbers(items));
  const own: ToldLine[] = [];
  const told: [string, ToldLine[]][] = [];
  for (const line of lines) {
    const last = told.at(-1);
    if (line.depth === 0 && numbers.has(line.text)) told.push([line.text, []]);
    else if (last === undefined) own.push(line);
    else last[1].push({ ...line, depth: Math.max(0, line.depth - 1) });
  }
  return { own, items: told };
}
