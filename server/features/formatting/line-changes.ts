import { type Position, type Range, rangeOf } from '../../base/position.ts';
import { lineEdit } from '../../syntax/edits-between.ts';
import { lineEnding } from '../../syntax/line-ending.ts';
import type { Edit } from '../../syntax/problem.ts';
import type { LineText } from '../../syntax/text.ts';
import type { LaidLine } from './line.ts';

/**
 * The edits that make these lines of a file: one within each line that reads otherwise, so that cursors and marks beside it
 * stay; lines that were moved are taken out and written anew. `lines` stand for all of the file's but the empty one at its end.
 */
export function lineChanges(before: LineText, lines: readonly LaidLine[], endsInBreak: boolean): readonly Edit[] {
  const ending = lineEnding(before);
  const count = writtenCount(before);
  const isOpenEnded = count > 0 && before.terminator(count - 1) === '';
  const staying = inOrder(lines);
  const edits: Edit[] = [];
  let next = 0;
  let added: string[] = [];
  const goOn = (to: number): void => {
    const start = startOf(before, next, count);
    const text = added.map((line) => line + ending).join('');
    // Behind a last line that nothing ends.
    const isOpen = next >= count && isOpenEnded && (text !== '' || endsInBreak);
    if (text !== '' || to > next || isOpen) {
      edits.push({ range: { start, end: startOf(before, to, count) }, text: isOpen ? ending + text : text });
    }
    added = [];
    next = to;
  };
  for (const line of lines) {
    if (line.from === undefined || !staying.has(line)) {
      added.push(line.text);
      continue;
    }
    goOn(line.from);
    for (const edit of editsWithin(line.from, before.line(line.from), line.text)) edits.push(edit);
    next = line.from + 1;
  }
  goOn(count);
  return edits;
}

/** Apart for the indentation and the rest, so that what lies between stays the same text for whoever has marked it. */
function editsWithin(line: number, before: string, after: string): readonly Edit[] {
  const [lead, now] = [before, after].map((text) => /^[ \t]*/.exec(text)?.[0] ?? '');
  if (lead === undefined || now === undefined || lead === now) return lineEdit(line, before, after);
  const said = lineEdit(line, before.slice(lead.length), after.slice(now.length));
  const moved = said.map(({ range, text }) => ({ range: movedRight(range, lead.length), text }));
  return [...lineEdit(line, lead, now), ...moved];
}

function movedRight({ start, end }: Range, by: number): Range {
  return rangeOf(start.line, start.character + by, end.line, end.character + by);
}

/** How many lines a text has, without the empty one behind its last line break. */
export function writtenCount(text: LineText): number {
  const last = text.lineCount - 1;
  return text.line(last) === '' ? last : text.lineCount;
}

function startOf(text: LineText, line: number, count: number): Position {
  if (line < count || text.line(text.lineCount - 1) === '') return { line, character: 0 };
  return { line: count - 1, character: text.line(count - 1).length };
}

/** The lines that can stay where they are: as many as stand in the order in which they stood. */
function inOrder(lines: readonly LaidLine[]): ReadonlySet<LaidLine> {
  /** By the length of a run, the line with which the best one ends. */
  const ends: LaidLine[] = [];
  const before = new Map<LaidLine, LaidLine | undefined>();
  for (const line of lines) {
    if (line.from === undefined) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.from ?? 0) < line.from) low = middle + 1;
      else high = middle;
    }
    before.set(line, ends[low - 1]);
    ends[low] = line;
  }
  const staying = new Set<LaidLine>();
  for (let line = ends.at(-1); line !== undefined; line = before.get(line)) staying.add(line);
  return staying;
}
