import type { Range } from '../../base/position.ts';
import type { LineText } from '../../syntax/text.ts';
import { isWhole, type KnownDocument } from '../document.ts';

/** Of two states of a file: tells of a place in the first whether it is at the same line and column in the second. */
export function staysBetween(
  before: KnownDocument | undefined,
  after: KnownDocument | undefined,
): (range: Range) => boolean {
  if (before === after) return () => true;
  if (!isWhole(before) || !isWhole(after)) return () => false;
  const [was, is] = [before.tree.text, after.tree.text];
  const above = sameLines(was, is, 'top');
  if (above === was.lineCount && above === is.lineCount) return () => true;
  const below =
    was.lineCount === is.lineCount ? was.lineCount - sameLines(was, is, 'bottom') : Number.POSITIVE_INFINITY;
  return ({ start, end }) => end.line < above || start.line >= below;
}

/** How many lines are the same from one end on; runs that both texts share need no look. */
function sameLines(a: LineText, b: LineText, from: 'top' | 'bottom'): number {
  const most = Math.min(a.lineCount, b.lineCount);
  const [ones, others] = [a.runs(), b.runs()];
  let lines = 0;
  for (let at = 0; at < ones.length; at++) {
    const run = from === 'top' ? ones[at] : ones.at(-1 - at);
    if (run === undefined || run !== (from === 'top' ? others[at] : others.at(-1 - at))) break;
    lines += run.length;
  }
  const line = (text: LineText) => text.line(from === 'top' ? lines : text.lineCount - 1 - lines);
  while (lines < most && line(a) === line(b)) lines++;
  return lines;
}
