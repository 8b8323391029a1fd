import type { Position } from '../../../server/base/position.ts';
import type { Edit } from '../../../server/syntax/problem.ts';
import type { LineText } from '../../../server/syntax/text.ts';

/** A place to complete at: in the file as it is, or after somebody has begun to type. */
export interface BegunPlace {
  /** How it came about, and where in the file as it is: places alike in both are alike. */
  readonly what: string;
  readonly near: Position;
  readonly edits: readonly Edit[];
  readonly position: Position;
}

/** Every place on a line and below it where something may be written. */
export function* placesOn(text: LineText, line: number): Generator<BegunPlace> {
  yield* placesWithin(text, line);
  yield* placesBelow(text, line);
}

/** On a line as it is: around every word and sign. Then with its value, or the rest of it, still to be written. */
function* placesWithin(text: LineText, line: number): Generator<BegunPlace> {
  const written = text.line(line);
  const bounds = new Set([0, written.length]);
  for (const { index, 0: word } of written.matchAll(/[\p{L}\p{N}._-]+|[^\s\p{L}\p{N}]| +/gu)) {
    bounds.add(index).add(index + word.length);
    if (word.length > 2) bounds.add(index + 1);
  }
  for (const character of bounds) {
    const position = { line, character };
    yield { what: 'as it is', near: position, edits: [], position };
  }
  for (const { index, 0: key } of written.matchAll(/[\p{L}\p{N}._-]+:(?= )/gu)) {
    const rest = /^ +(?:\[[^\]]*\]|\{[^}]*\}|"[^"]*"|'[^']*'|[^,{}[\]#]+)/u.exec(written.slice(index + key.length));
    if (rest === null) continue;
    const from = index + key.length;
    yield typed(line, from, from + rest[0].length, ' ');
    yield typed(line, from, from + rest[0].length, '');
  }
  for (const { index } of written.matchAll(/[\]}]/g)) {
    yield typed(line, index, index, ', ');
    yield typed(line, index, index, ', t');
  }
  for (const { index } of written.matchAll(/[[{]/g)) {
    const close = written.slice(index + 1).search(/[\]}]/);
    if (close >= 0) yield typed(line, index + 1, index + 1 + close, '');
  }
}

/** On a new line below, at every column that structure may have there. */
function* placesBelow(text: LineText, line: number): Generator<BegunPlace> {
  const indents = [text.line(line), text.line(line + 1)].map((one) => /^[ -]*/.exec(one)?.[0].length ?? 0);
  const most = Math.max(...indents) + 4;
  for (let column = 0; column <= most; column += 2) {
    for (const begun of ['', '- ', '-', 't', '標', '- i']) {
      const end = { line, character: text.line(line).length };
      const typedText = `${' '.repeat(column)}${begun}`;
      yield {
        what: `below, ${begun} ${beside(column, indents[0])} ${beside(column, indents[1])}`,
        near: { line, character: text.line(line).length },
        edits: [{ range: { start: end, end }, text: `${ending(text)}${typedText}` }],
        position: { line: line + 1, character: typedText.length },
      };
    }
  }
}

function typed(line: number, from: number, to: number, text: string): BegunPlace {
  const range = { start: { line, character: from }, end: { line, character: to } };
  const position = { line, character: from + text.length };
  return {
    what: `on it, ${to > from ? 'in place of something' : ''}${text}`,
    near: range.start,
    edits: [{ range, text }],
    position,
  };
}

function ending(text: LineText): string {
  return text.terminator(0) || '\n';
}

function beside(column: number, indent = 0): string {
  const by = column - indent;
  return Math.abs(by) <= 2 ? String(by) : by < 0 ? 'out' : 'in';
}
