/** A place in a text: zero-based line, and UTF-16 units within the line, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Half-open: `end` is the first place that no longer belongs to it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether the position is in the range, its end included (a cursor behind the last letter still touches the word). */
export function touches(range: Range, position: Position): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}

export function rangeOf(line: number, character: number, endLine: number, endCharacter: number): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

/**
 * The same range some lines further down, as plain data whatever it was. Columns never move: a fragment begins at a line's start.
 */
export function shiftLines(range: Range, lines: number): Range {
  const { start, end } = range;
  return rangeOf(start.line + lines, start.character, end.line + lines, end.character);
}
