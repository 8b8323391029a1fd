import type { Position, Range } from '../../base/position.ts';
import type { LineText } from '../../syntax/text.ts';
import type { Document } from '../../workspace/document.ts';
import type { TypedPlace } from '../typed-place.ts';
import { indentStep } from './layout.ts';

/** Where a new key or item goes. */
interface Room {
  /** The column at which the key or the item's dash stands; in brackets of no account. */
  readonly column: number;
  /** What is replaced: the word begun, and where it stands alone on its line the white space around it. */
  readonly range: Range;
  /** Written before the key or dash: its indentation, where the line's own is replaced. */
  readonly before: string;
  /** Written behind the key or item: in brackets the comma before what follows. */
  readonly after: string;
}

/**
 * Room for a new key or item at the place. Undefined where none can be: what stands on the lines below would be torn from
 * the key or item that it belongs to. A line that is otherwise empty is indented as its neighbours are.
 */
export function roomFor(document: Document, { location }: TypedPlace, what: 'key' | 'item'): Room | undefined {
  const { range, flow, indent } = location;
  const { text } = document.tree;
  if (flow)
    return {
      column: indent,
      range,
      before: '',
      after: commaBefore(text.line(range.end.line).slice(range.end.character)),
    };
  const { line, character } = range.start;
  const written = text.line(line);
  const lead = written.slice(0, character);
  const alone = lead.trim() === '';
  const dash = alone ? -1 : lead.lastIndexOf('-');
  const column = alone ? indent : what === 'item' ? dash : character;
  if (what === 'key') {
    // The keys of one map stand in one column; the first one of an item, behind its dash.
    if (!alone && location.map !== undefined && indent !== column) return undefined;
    // Behind another key a map in block style cannot begin.
    if (!/^[\s-]*$/.test(lead)) return undefined;
    if (alone && lacksDash(text, location, line)) return undefined;
    if (/^-/.test(written.slice(character, range.end.character))) return undefined;
  }
  if (!mayStand(document, line, what, column, dash)) return undefined;
  if (!alone) return { column, range, before: '', after: '' };
  const rest = written.slice(range.end.character).trim() === '' ? written.length : range.end.character;
  const whole = { start: { line, character: 0 }, end: { line: range.end.line, character: rest } };
  return { column, range: whole, before: ' '.repeat(column), after: '' };
}

/**
 * How far what stands below an empty line is indented, where that is further than the cursor: who asks in the middle of a list or
 * map is offered more of it, wherever on the line.
 */
export function indentBelow({ tree: { text } }: Document, { line, character }: Position): number | undefined {
  const below = text.line(line).trim() === '' ? neighbour(text, line, 1) : undefined;
  const column = below === undefined ? 0 : indentOf(text.line(below));
  return column > character ? column : undefined;
}

/**
 * Where else something may begin on an empty line, wherever on it the cursor is: further in, as what stands below; then where the
 * lists and maps that are open above have their dashes and keys, the innermost first.
 */
export function columnsAround(document: Document, position: Position): readonly number[] {
  const { text } = document.tree;
  const { line, character } = position;
  if (text.line(line).trim() !== '') return [];
  const found = [indentBelow(document, position) ?? []].flat();
  let outermost = Number.POSITIVE_INFINITY;
  for (let above = neighbour(text, line, -1); above !== undefined; above = neighbour(text, above, -1)) {
    const written = text.line(above);
    const at = indentOf(written);
    if (at >= outermost) continue;
    const keys = /^(?:-\s+)*/.exec(written.slice(at))?.[0].length ?? 0;
    found.push(...(keys > 0 && at + keys < outermost ? [at + keys, at] : [at]));
    outermost = at;
    if (at === 0) break;
  }
  return [...new Set(found)].filter((one) => one !== character);
}

function commaBefore(rest: string): string {
  if (!/^\s*[^\s,，}\]｝］#]/.test(rest)) return '';
  return /^\s/.test(rest) ? ',' : ', ';
}

/** Whether the line would begin an item without a dash. */
function lacksDash(text: LineText, { trail, map, scalar }: TypedPlace['location'], line: number): boolean {
  if (trail.at(-1)?.index === undefined) return false;
  const [first] = map === undefined ? [] : 'entries' in map ? map.entries : [];
  if (first !== undefined && first.key !== scalar) return false;
  return !isBehindDash(text, line);
}

/** Whether a value of a list stands alone on its line, its dash forgotten. */
export function forgotDash(document: Document, { trail, flow, range: { start } }: TypedPlace['location']): boolean {
  const { text } = document.tree;
  if (flow || trail.at(-1)?.index === undefined) return false;
  return text.line(start.line).slice(0, start.character).trim() === '' && !isBehindDash(text, start.line);
}

/** Whether the line above is a dash, for what stands on this one. */
function isBehindDash(text: LineText, line: number): boolean {
  return /^\s*(?:-\s+)*-\s*$/.test(text.line(neighbour(text, line, -1) ?? line));
}

/** Whether what stands below still belongs where it did: to the same list or map, or to one further out. */
function mayStand(document: Document, line: number, what: 'key' | 'item', column: number, dash: number): boolean {
  const { text } = document.tree;
  const below = neighbour(text, line, 1);
  if (below === undefined) return true;
  const written = text.line(below);
  const at = widthOf(written, document);
  const outermost = dash < 0 ? column : dash;
  const dashed = /^[-－](?:\s|$)/.test(written.trimStart());
  if (at === column) return what === 'key' ? !dashed : dashed || isCompact(text, line, column);
  if (at === outermost) return true;
  return at <= ownerColumn(text, line, outermost);
}

/** Whether the list at a column stands at the column of its key, as lists may. */
function isCompact(text: LineText, line: number, column: number): boolean {
  for (let above = neighbour(text, line, -1); above !== undefined; above = neighbour(text, above, -1)) {
    const written = text.line(above);
    const at = indentOf(written);
    if (at < column || (at === column && !/^[-－]/.test(written.slice(at)))) return at === column;
  }
  return false;
}

/** The column of the line to whose key or item one at `column` belongs. */
function ownerColumn(text: LineText, line: number, column: number): number {
  for (let above = neighbour(text, line, -1); above !== undefined; above = neighbour(text, above, -1)) {
    const at = indentOf(text.line(above));
    if (at < column) return at;
  }
  return -1;
}

/** The next line up or down with something on it that is no comment. */
function neighbour(text: LineText, line: number, way: 1 | -1): number | undefined {
  for (let index = line + way; index >= 0 && index < text.lineCount; index += way) {
    if (/^\s*[^\s#]/.test(text.line(index))) return index;
  }
  return undefined;
}

/** The indentation in columns, where a tab counts for what the file indents by. */
function widthOf(written: string, document: Document): number {
  const lead = written.slice(0, indentOf(written));
  return lead.includes('\t') ? lead.replaceAll('\t', ' '.repeat(indentStep(document))).length : lead.length;
}

function indentOf(written: string): number {
  return written.length - written.trimStart().length;
}
