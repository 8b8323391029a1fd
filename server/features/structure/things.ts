import type { Position } from '../../base/position.ts';
import { itemOf, keyedOf, rootType, typeUnder } from '../../model/keys/type-at.ts';
import type { ValueType } from '../../model/keys/types.ts';
import { type Container, childStart, containerOf, type WrittenValue, writtenIn } from '../../syntax/children.ts';
import { extentOf } from '../../syntax/extent.ts';
import type { LineText } from '../../syntax/text.ts';
import type { Document } from '../../workspace/document.ts';

/** Things of one kind below each other in block style: the clauses of a chapter, the answers of a report, the lines of a list. */
export interface Group {
  readonly container: Container;
  /** Keys and list positions that lead to the list or map. */
  readonly path: readonly (string | number)[];
  readonly type: ValueType;
  /** What may stand in it. */
  readonly of: ValueType;
  /** Of the dashes or keys. */
  readonly column: number;
}

/** One of a group. */
export interface Thing {
  readonly group: Group;
  readonly index: number;
}

/** The lines of a thing, each included: from its dash or key to its end, and with the comments that belong to it. */
export interface ThingLines {
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly tail: number;
}

/** A value on the way to a line, the file itself first; a thing, where it is one of a group. */
export interface PathStep {
  readonly written: WrittenValue;
  readonly type: ValueType | undefined;
  readonly path: readonly (string | number)[];
  readonly thing?: Thing;
}

/** The values that a line belongs to, from the file down, as far as they are in block style. An empty line belongs to what is above it. */
export function levelsAt(document: Document, line: number): readonly PathStep[] {
  if (document.kind === 'other') return [];
  const levels: PathStep[] = [{ written: writtenIn(document.tree.root), type: rootType(document.kind), path: [] }];
  for (let level = levels[0]; level !== undefined; ) {
    const next = levelBelow(document, level, line);
    if (next !== undefined) levels.push(next);
    level = next;
  }
  return levels;
}

/** The things that a line belongs to, the innermost first. */
export function thingsAt(document: Document, line: number): readonly Thing[] {
  return levelsAt(document, line)
    .flatMap(({ thing }) => thing ?? [])
    .toReversed();
}

function levelBelow(document: Document, { written, type, path }: PathStep, line: number): PathStep | undefined {
  const container = containerOf(written);
  if (container === undefined || container.flow || container.count === 0) return undefined;
  const index = childOn(document, container, line);
  if (index < 0) return undefined;
  const group = groupOf(document, written, type, path);
  if (container.kind === 'list') {
    const of = type && itemOf(type);
    const thing = group && { thing: { group, index } };
    return { written: container.child(index), type: of, path: [...path, index], ...thing };
  }
  const { key, value } = container.child(index);
  const of = type && typeUnder(type, key.text);
  const thing = group !== undefined && of === group.of ? { thing: { group, index } } : {};
  return { written: value, type: of, path: [...path, key.text], ...thing };
}

/** What is written there as a group: a list, or a map whose keys are ids. */
export function groupOf(
  document: Document,
  written: WrittenValue,
  type: ValueType | undefined,
  path: Group['path'],
): Group | undefined {
  const container = containerOf(written);
  if (container === undefined || type === undefined || container.flow || container.count === 0) return undefined;
  const of = container.kind === 'list' ? itemOf(type) : keyedOf(type)?.of;
  return of && { container, path, type, of, column: startOf(document, container, 0).character };
}

/** The groups right below a value that is a map. */
export function groupsIn(document: Document, { written, type, path }: PathStep): readonly Group[] {
  const container = containerOf(written);
  if (container?.kind !== 'map' || container.flow || type === undefined) return [];
  return Array.from({ length: container.count }, (_, index) => container.child(index)).flatMap(({ key, value }) => {
    return groupOf(document, value, typeUnder(type, key.text), [...path, key.text]) ?? [];
  });
}

/** Where a child begins: its key, or the dash before it. */
export function startOf({ tree }: Document, container: Container, index: number): Position {
  const start = childStart(tree, container, index);
  return container.kind === 'map' ? start : dashBefore(tree.text, start);
}

/** The dash of the item that begins there: on its line, or on one above it. */
function dashBefore(text: LineText, { line, character }: Position): Position {
  const dash = /[-－](?:\s+[&!]\S+)*\s*$/.exec(text.line(line).slice(0, character));
  if (dash !== null) return { line, character: dash.index };
  for (let above = line - 1; above >= 0; above--) {
    const found = /[-－](?:\s+[&!]\S+)*\s*(?:#.*)?$/.exec(text.line(above));
    if (found !== null && /^[\s-]*$/.test(text.line(above).slice(0, found.index))) {
      return { line: above, character: found.index };
    }
    if (/^\s*[^\s#]/.test(text.line(above))) break;
  }
  return { line, character };
}

export function spanOf(
  document: Document,
  { container, column }: Pick<Group, 'container' | 'column'>,
  index: number,
): ThingLines {
  const { tree } = document;
  const { text } = tree;
  const first = startOf(document, container, index).line;
  const child = container.child(index);
  const { value, fragment } = 'key' in child ? child.value : child;
  const last = Math.max(first, extentOf(tree, value, fragment)?.end.line ?? first);
  return { head: headOf(text, first, column), first, last, tail: tailOf(text, last, column) };
}

/** Comments that are indented further belong to what stands above them, apart from it or not. */
function tailOf(text: LineText, last: number, column: number): number {
  let tail = last;
  for (let line = last + 1; line < text.lineCount; line++) {
    if (isCommentAt(text, line, (at) => at > column)) tail = line;
    else if (text.line(line).trim() !== '') break;
  }
  return tail;
}

function headOf(text: LineText, first: number, column: number): number {
  let head = first;
  while (isCommentAt(text, head - 1, (at) => at <= column)) head--;
  return head;
}

/** Whether a line holds a comment alone, at such a column. */
function isCommentAt(text: LineText, line: number, isThere: (column: number) => boolean): boolean {
  const found = /^(\s*)#/.exec(text.line(line));
  return line >= 0 && line < text.lineCount && found !== null && isThere((found[1] ?? '').length);
}

/** The last child that begins on the line or above it, its comments included; -1 above all. */
function childOn(document: Document, container: Container, line: number): number {
  const { text } = document.tree;
  const headAt = (index: number): number => {
    const { line: first, character } = startOf(document, container, index);
    return headOf(text, first, character);
  };
  let low = -1;
  let high = container.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (headAt(middle) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether nothing else stands on the lines of a thing, so that it can be moved as it is. */
export function hasOwnLines(document: Document, { group, index }: Thing): boolean {
  const { line, character } = startOf(document, group.container, index);
  return document.tree.text.line(line).slice(0, character).trim() === '';
}
