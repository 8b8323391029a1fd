import { dashAt, isHalfTyped, mayList } from '../mend/begin.ts';
import { standsBefore } from '../mend/interjected.ts';
import { findKey } from '../mend/key.ts';
import { usualTab } from '../mend/tab.ts';
import type { Shape } from '../shape.ts';
import type { LineText } from '../text.ts';
import type { Level, Opening } from './level.ts';
import { lineAt, nextText, type ScannedLine } from './scanned-line.ts';

/** Whether a line begins the list or map that an opening waits for. */
export function opens(
  text: LineText,
  index: number,
  line: ScannedLine,
  opening: Opening,
  level: Level | undefined,
): boolean {
  const { shape } = opening;
  const dash = dashAt(line.text, line.at);
  if (dash && mayList(shape, dash)) {
    const beside = opening.listBeside && line.width === opening.indent;
    if (shape.list === undefined || (line.width <= opening.indent && !beside)) return false;
  } else if (line.width <= opening.indent || shape.map === undefined) return false;
  else if (!beginsMap(text, index, line.at, line.width, shape, level)) return false;
  return !isBeforeValue(text, index, line, opening, level);
}

/** Whether a line stands in the way of the list or map that an opening waits for. */
export function isBeforeValue(
  text: LineText,
  index: number,
  line: ScannedLine,
  opening: Opening,
  level: Level | undefined,
): boolean {
  if (line.width < opening.indent + (opening.listBeside && dashAt(line.text, line.at) ? 0 : 1)) return false;
  const next = nextText(text, index, level);
  if (next < 0) return false;
  const below = lineAt(text, next, level);
  return standsBefore(line, below, opening) && opens(text, next, below, opening, level);
}

/** Whether a map begins with the text at `at`: a key, or half of one above another. */
export function beginsMap(
  text: LineText,
  index: number,
  at: number,
  width: number,
  shape: Shape,
  level: Level | undefined,
): boolean {
  const line = text.line(index);
  if ('[{&*!|>%@`"\'?:'.includes(line[at] ?? '') && !isQuotedKey(line, at)) return false;
  if (findKey(line, at, shape, false, shape.scalar === undefined)) return true;
  const ahead = (lines: number): string | undefined =>
    index + lines < text.lineCount ? text.line(index + lines) : undefined;
  return isHalfTyped(ahead, at, width, shape, level?.tab ?? usualTab);
}

function isQuotedKey(line: string, at: number): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:(?:\s|$)/.test(line.slice(at));
}
