import type { LineText } from './text.ts';

type LineEnding = '\n' | '\r\n' | '\r';

/** How the lines of a text end, by its first one; LF for a text of one line. */
export function lineEnding(text: LineText): LineEnding {
  return text.terminator(0) || '\n';
}

/** Written text with its lines ending as told. */
export function endedWith(text: string, ending: LineEnding): string {
  return text.replace(/\r\n?|\n/g, ending);
}
