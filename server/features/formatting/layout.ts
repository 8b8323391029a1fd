import type { LineText } from '../../syntax/text.ts';
import type { BlockLevel, PlacedLine } from './levels.ts';
import { editedLine, type LaidLine, type LineEdits } from './line.ts';
import type { LongValue, WrittenLines } from './written-lines.ts';

export interface LayoutInput {
  readonly text: LineText;
  readonly written: WrittenLines;
  readonly rows: readonly PlacedLine[];
  /** What is to be written otherwise within lines, behind their indentation and dashes. */
  readonly edits: LineEdits;
  /** Spaces a level. */
  readonly indent: number;
}

/** The lines of a file with the indentation of what they belong to, nothing behind their ends. */
export function laidOut(input: LayoutInput): readonly LaidLine[] {
  const columns = columnsFor(input.indent);
  return input.rows.map((row, from) => ({ text: lineOf(row, from, input, columns), from }));
}

type Columns = (level: BlockLevel) => number;

function columnsFor(indent: number): Columns {
  const known = new Map<BlockLevel, number>();
  const columnOf: Columns = (level) => {
    const found = known.get(level);
    if (found !== undefined) return found;
    const { parent, isKept, old } = level;
    const within = parent === undefined ? 0 : columnOf(parent) + (parent.kind === 'list' ? 2 : indent);
    const column = isKept ? old : within;
    known.set(level, column);
    return column;
  };
  return columnOf;
}

function lineOf(row: PlacedLine, line: number, input: LayoutInput, columns: Columns): string {
  const text = input.text.line(line);
  switch (row.kind) {
    case 'kept':
      return text;
    case 'blank':
      return '';
    case 'comment':
      return indented(text.trim(), row.level === undefined ? 0 : columns(row.level));
    case 'value': {
      const lead = text.search(/\S/);
      return indented(rest(line, lead, input), valueColumn(row.parent, input, columns));
    }
    case 'written':
      return writtenLine(row, line, input, columns);
    case 'inside':
      return insideLine(row.first, line, input, columns);
  }
}

function valueColumn(parent: BlockLevel | undefined, { indent }: LayoutInput, columns: Columns): number {
  return parent === undefined ? 0 : columns(parent) + (parent.kind === 'list' ? 2 : indent);
}

function writtenLine(
  { levels, content }: Extract<PlacedLine, { kind: 'written' }>,
  line: number,
  input: LayoutInput,
  columns: Columns,
): string {
  let start = '';
  for (const level of levels) {
    start = start.padEnd(columns(level));
    if (level.kind === 'list') start += '-';
  }
  const said = rest(line, content, input);
  const gap = levels.at(-1)?.kind === 'list' && said !== '' ? ' ' : '';
  return start + gap + said;
}

/** What stands on a line from a column on, with what is written otherwise there. */
function rest(line: number, from: number, { text, edits, written }: LayoutInput): string {
  const whole = text.line(line);
  const moved = edits.on(line).map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  const said = editedLine(whole.slice(from), moved);
  return trimmed(said, written.longValues.get(line), line);
}

/** Without the blanks at its end. Behind a stroke in quotation marks they are text. */
function trimmed(text: string, value: LongValue | undefined, line: number): string {
  const short = text.trimEnd();
  return value?.style === 'double' && line < value.last && short.endsWith('\\') ? text : short;
}

function insideLine(first: number, line: number, input: LayoutInput, columns: Columns): string {
  const { text, written, rows } = input;
  const value = written.longValues.get(first);
  const row = rows[first];
  const whole = text.line(line);
  if (value === undefined || row === undefined) return whole;
  const parent = row.kind === 'written' ? row.levels.at(-1) : row.kind === 'value' ? row.parent : undefined;
  const least = valueColumn(parent, input, columns);
  if (value.style === 'block') return blockLine(whole, value, parent, least, columns);
  const said = whole.trim();
  if (said === '') return '';
  const lead = whole.search(/\S/);
  const now = value.style === 'flow' ? Math.max(least, lead + shiftOf(first, input, columns)) : least;
  return indented(trimmed(restInside(line, lead, input), value, line), now);
}

function restInside(line: number, from: number, { text, edits }: LayoutInput): string {
  const moved = edits.on(line).map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  return editedLine(text.line(line).slice(from), moved);
}

/** How far what begins on a line moves to the right. */
function shiftOf(first: number, input: LayoutInput, columns: Columns): number {
  const now = lineOf(input.rows[first] ?? { kind: 'kept' }, first, input, columns);
  return now.search(/\S/) - input.text.line(first).search(/\S/);
}

/** The lines of a block move together: what they are indented by beyond the first is text. */
function blockLine(
  whole: string,
  { isIndented, content }: LongValue,
  parent: BlockLevel | undefined,
  least: number,
  columns: Columns,
): string {
  if (whole === '' || content === undefined) return whole;
  const told = isIndented === true && parent !== undefined;
  if (!told && whole.trim() === '' && whole.length <= content) return '';
  const shift = told ? columns(parent) - parent.old : least - content;
  return shift >= 0 ? ' '.repeat(shift) + whole : whole.slice(-shift);
}

function indented(text: string, column: number): string {
  return text === '' ? '' : ' '.repeat(column) + text;
}
