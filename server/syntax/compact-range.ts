import type { Position, Range } from '../base/position.ts';

/**
 * A range in half the room of one with two places in it, which are made when somebody asks. A large file has a hundred
 * thousand of them, and hardly any is ever looked at.
 */
class CompactRange implements Range {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;

  constructor(line: number, character: number, endLine: number, endCharacter: number) {
    this.line = line;
    this.character = character;
    this.endLine = endLine;
    this.endCharacter = endCharacter;
  }

  get start(): Position {
    return { line: this.line, character: this.character };
  }

  get end(): Position {
    return { line: this.endLine, character: this.endCharacter };
  }

  toJSON(): Range {
    return { start: this.start, end: this.end };
  }
}

export function compactRange(line: number, character: number, endLine: number, endCharacter: number): Range {
  return new CompactRange(line, character, endLine, endCharacter);
}

export function compactBetween(start: Position, end: Position): Range {
  return new CompactRange(start.line, start.character, end.line, end.character);
}
