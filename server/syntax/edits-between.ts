import type { Position } from '../base/position.ts';
import type { Edit } from './problem.ts';
import type { LineText } from './text.ts';

/** Edits that turn one text into another: within its line where both have the same lines, else the run of lines that differ. */
export function editsBetween(before: LineText, after: LineText): readonly Edit[] {
  const { lineCount } = before;
  const alike =
    lineCount === after.lineCount && every(lineCount, (at) => before.terminator(at) === after.terminator(at));
  if (!alike) return linesEdit(before, after);
  const edits: Edit[] = [];
  for (let line = 0; line < lineCount; line++) edits.push(...lineEdit(line, before.line(line), after.line(line)));
  return edits;
}

function linesEdit(before: LineText, after: LineText): Edit[] {
  const same = (at: number, other: number) =>
    before.line(at) === after.line(other) && before.terminator(at) === after.terminator(other);
  const most = Math.min(before.lineCount, after.lineCount) - 1;
  let head = 0;
  while (head < most && same(head, head)) head++;
  let tail = 0;
  while (tail < most - head && same(before.lineCount - 1 - tail, after.lineCount - 1 - tail)) tail++;
  const upTo = after.lineCount - tail;
  let text = '';
  for (let line = head; line < upTo; line++) text += after.line(line) + after.terminator(line);
  return [{ range: { start: { line: head, character: 0 }, end: startOf(before, before.lineCount - tail) }, text }];
}

/** Where a line begins; behind the last one, where the text ends. */
function startOf(text: LineText, line: number): Position {
  if (line < text.lineCount) return { line, character: 0 };
  return { line: text.lineCount - 1, character: text.line(text.lineCount - 1).length };
}

export function lineEdit(line: number, before: string, after: string): Edit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (splitsPair(before, head) || splitsPair(after, head)) head--;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail--;
  const start = { line, character: head };
  const end = { line, character: before.length - tail };
  return [{ range: { start, end }, text: after.slice(head, after.length - tail) }];
}

/** Whether the offset lies inside a character of two UTF-16 units, where no edit may begin or end. */
function splitsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1)) && offset > 0;
}

function every(count: number, holds: (index: number) => boolean): boolean {
  for (let index = 0; index < count; index++) if (!holds(index)) return false;
  return true;
}
