import type { Range } from '../base/position.ts';

/** A range as it is stored: four numbers. */
export type PackedRange = readonly [line: number, character: number, endLine: number, end: number];

export function packedRange({ start, end }: Range): PackedRange {
  return [start.line, start.character, end.line, end.character];
}

export function rangeFrom([line, character, endLine, end]: PackedRange): Range {
  return { start: { line, character }, end: { line: endLine, character: end } };
}
