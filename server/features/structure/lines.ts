import { containerOf, type WrittenValue } from '../../syntax/children.ts';
import { lineEnding } from '../../syntax/line-ending.ts';
import type { Document } from '../../workspace/document.ts';
import type { StructureChange } from './change.ts';
import { startOf } from './things.ts';

/** An edit that writes lines in place of those from `first` to `last`; nothing but these where there are as many. */
export function replacedLines(
  { tree: { text } }: Document,
  first: number,
  last: number,
  lines: readonly string[],
): Pick<StructureChange, 'range' | 'text'> {
  const end = { line: last, character: text.line(last).length };
  return { range: { start: { line: first, character: 0 }, end }, text: lines.join(lineEnding(text)) };
}

/** Lines, all included. */
export function linesFrom({ tree: { text } }: Document, first: number, last: number): readonly string[] {
  return last < first ? [] : text.slice(first, last + 1);
}

/** Indented further, or less as far as they are indented; empty lines stay empty. */
export function shifted(lines: readonly string[], by: number): readonly string[] {
  const lead = ' '.repeat(Math.max(0, by));
  const less = new RegExp(`^ {0,${Math.max(0, -by)}}`);
  return lines.map((line) => (line.trim() === '' ? line : lead + line.replace(less, '')));
}

/** A key of a map in block style, with the place where it stands. */
export interface PlacedKey {
  readonly value: WrittenValue;
  readonly line: number;
  readonly column: number;
  /** Among the keys of its map. */
  readonly index: number;
}

export function keyIn(document: Document, written: WrittenValue, key: string): PlacedKey | undefined {
  const container = containerOf(written);
  if (container?.kind !== 'map' || container.flow) return undefined;
  for (let index = 0; index < container.count; index++) {
    const { key: node, value } = container.child(index);
    if (node.text !== key) continue;
    const { line, character } = startOf(document, container, index);
    return { value, line, column: character, index };
  }
  return undefined;
}

/** Whether a key stands alone on its line, with its value below. */
export function isAlone({ tree: { text } }: Document, { line, column }: PlacedKey, key: string): boolean {
  return text.line(line).slice(0, column).trim() === '' && text.line(line).slice(column).trim() === `${key}:`;
}
