import { comparePositions, type Position, type Range, shiftLines, touches } from '../base/position.ts';
import { type Container, containerOf, type WrittenValue, writtenIn } from './children.ts';
import { clampPosition } from './line-text.ts';
import {
  childAt,
  columnOf,
  empty,
  inBlockOfText,
  inComment,
  inScalar,
  isUnclosed,
  type LocateSearch,
  onKey,
  onLastLine,
  stepInto,
} from './locate-search.ts';
import type { Location, Step } from './location.ts';
import { lineOf } from './navigate.ts';
import type { Shape } from './shape.ts';
import type { Tree } from './tree.ts';

/** What stands, or may be written, at a position of the document. `indent`: on an empty line, as if it were indented so far. */
export function locate(tree: Tree, position: Position, indent?: number): Location {
  const clamped = clampPosition(tree.text, position);
  const at = indent === undefined ? clamped : { ...clamped, character: indent };
  const search: LocateSearch = { tree, position: at, line: tree.text.line(at.line), open: [] };
  if (inComment(search)) return empty(search, 'comment', [], tree.shape);
  return inView(search, writtenIn(tree.root), [], tree.shape);
}

/** The value's place itself: a scalar, a container, or the emptiness where one may be written. */
function inView(search: LocateSearch, view: WrittenValue, trail: readonly Step[], shape: Shape | undefined): Location {
  const container = containerOf(view);
  if (container)
    return container.flow ? inFlow(search, view, container, trail, shape) : inBlock(search, container, trail, shape);
  const { value } = view;
  if (value.kind === 'scalar' && value.style !== 'empty') {
    const range = shiftLines(value.range, lineOf(search.tree, view.fragment));
    if (touches(range, search.position) || onLastLine(search, range) || inBlockOfText(search, value, range))
      return inScalar(search, view.fragment, value, trail, shape);
  }
  if (value.kind === 'alias') {
    const range = shiftLines(value.range, lineOf(search.tree, view.fragment));
    if (touches(range, search.position)) return { ...empty(search, 'value', trail, shape), range };
  }
  return afterAll(search, trail, shape, value.kind === 'scalar' && value.style === 'empty');
}

function inBlock(
  search: LocateSearch,
  container: Container,
  trail: readonly Step[],
  shape: Shape | undefined,
): Location {
  const index = childAt(search, container);
  search.open.push({ container, column: columnOf(search, container), trail, shape });
  if (index < 0) return beforeFirst(search, container, trail, shape);
  const { step, view } = stepInto(container, index, shape);
  const inner = [...trail, step];
  if (container.kind === 'map' && step.keyNode) {
    const keyRange = shiftLines(step.keyNode.range, lineOf(search.tree, step.fragment));
    if (touches(keyRange, search.position)) return onKey(search, step, keyRange, inner, trail, shape);
  }
  return inView(search, view, inner, step.shape);
}

/** Before the container's first child: on the dash that opens an item, or above everything. */
function beforeFirst(
  search: LocateSearch,
  container: Container,
  trail: readonly Step[],
  shape: Shape | undefined,
): Location {
  if (search.line.trim() === '' || container.kind === 'map') return afterAll(search, trail, shape, false);
  return empty(search, 'none', trail, shape);
}

function isFirstText(search: LocateSearch): boolean {
  return search.line.slice(0, search.position.character).trim() === '';
}

/** Behind everything that begins before the position: an empty value, a blank line, the rest of a line. */
function afterAll(
  search: LocateSearch,
  trail: readonly Step[],
  shape: Shape | undefined,
  unwritten: boolean,
): Location {
  const last = trail[trail.length - 1];
  const { position } = search;
  if (unwritten && last) {
    const owner = search.open[search.open.length - 1];
    const ownerLine = ownLine(search, last);
    if (position.line === ownerLine) {
      if (last.index === undefined) return empty(search, 'new-value', trail, shape);
      return { ...empty(search, 'new-item', trail.slice(0, -1), shape), dashed: true };
    }
    if (owner && position.character > owner.column && search.line.trim() === '') return newBelow(search, trail, shape);
  }
  const word = wordAt(search);
  if (word) return { ...onBlankLine(search, word.start.character, shape), range: word };
  if (search.line.trim() !== '' || !isFirstText(search)) return empty(search, 'none', trail, shape);
  return onBlankLine(search, search.position.character, shape);
}

function ownLine(search: LocateSearch, step: Step): number {
  const first = lineOf(search.tree, step.fragment);
  if (step.keyNode) return first + step.keyNode.range.start.line;
  return step.value && 'range' in step.value ? first + step.value.range.start.line : first;
}

/** On a line of its own under `key:` or `-` with nothing written yet. */
function newBelow(search: LocateSearch, trail: readonly Step[], shape: Shape | undefined): Location {
  const { map: _, ...rest } = empty(search, 'new-value', trail, shape);
  const indent = search.position.character;
  if (shape?.scalar) return { ...rest, indent };
  if (shape?.list && !shape.map) {
    const { shape: _list, ...without } = rest;
    return { ...without, part: 'new-item', indent, ...(shape.list ? { shape: shape.list } : {}) };
  }
  return { ...rest, part: 'new-key', indent };
}

/** A word alone on its line that nothing read: one that is just being typed. */
function wordAt({ line, position }: LocateSearch): Range | undefined {
  const found = /^(\s*)([\p{L}\p{N}][^\s:：#]*)\s*$/u.exec(line);
  const start = found?.[1]?.length ?? 0;
  const end = start + (found?.[2]?.length ?? 0);
  if (!found || position.character < start || position.character > end) return undefined;
  return { start: { line: position.line, character: start }, end: { line: position.line, character: end } };
}

function onBlankLine(search: LocateSearch, character: number, shape: Shape | undefined): Location {
  const blocks = search.open.filter((one) => !one.container.flow && one.column <= character);
  const owner = blocks[blocks.length - 1];
  if (!owner) {
    const nothing = search.open.length === 0 && search.tree.text.toString().trim() === '';
    return empty(search, nothing && shape?.map ? 'new-key' : 'none', [], shape);
  }
  search.open.length = search.open.indexOf(owner) + 1;
  const itemShape = owner.shape?.list;
  if (owner.container.kind === 'list') return empty(search, 'new-item', owner.trail, itemShape);
  return empty(search, 'new-key', owner.trail, owner.shape);
}

function inFlow(
  search: LocateSearch,
  view: WrittenValue,
  container: Container,
  trail: readonly Step[],
  shape: Shape | undefined,
): Location {
  const { node } = container;
  if (node.kind !== 'map' && node.kind !== 'list') return empty(search, 'none', trail, shape);
  const range = shiftLines(node.range, lineOf(search.tree, view.fragment));
  const { position } = search;
  const begun = comparePositions(range.start, position) < 0;
  const inside = begun && (comparePositions(position, range.end) < 0 || isUnclosed(search, range));
  if (!inside) return afterAll(search, trail, shape, false);
  search.open.push({ container, column: range.start.character, trail, shape });
  const index = childAt(search, container);
  if (index >= 0) {
    const { step, view: child } = stepInto(container, index, shape);
    const found = inFlowChild(search, step, child, [...trail, step], trail, shape);
    if (found) return found;
  }
  if (container.kind === 'list') return empty(search, 'new-item', trail, shape?.list);
  return empty(search, 'new-key', trail, shape);
}

function inFlowChild(
  search: LocateSearch,
  step: Step,
  child: WrittenValue,
  inner: readonly Step[],
  trail: readonly Step[],
  shape: Shape | undefined,
): Location | undefined {
  const first = lineOf(search.tree, child.fragment);
  if (step.keyNode) {
    const keyRange = shiftLines(step.keyNode.range, first);
    if (touches(keyRange, search.position)) return onKey(search, step, keyRange, inner, trail, shape);
  }
  const { value } = child;
  if (value.kind === 'map-part' || value.kind === 'list-part') return undefined;
  const range = shiftLines(value.range, first);
  if (value.kind === 'scalar' && value.style === 'empty') {
    const comma = search.tree.text.line(range.start.line).indexOf(',', range.start.character);
    const before = range.start.line === search.position.line && (comma < 0 || search.position.character <= comma);
    return before ? empty(search, 'new-value', inner, step.shape) : undefined;
  }
  if (touches(range, search.position)) return inView(search, child, inner, step.shape);
  return isBehindComma(search, range.end) ? undefined : empty(search, 'none', trail, shape);
}

/** Whether a comma stands between the end of a value and a position behind it, so that something new may begin there. */
function isBehindComma({ tree, position }: LocateSearch, end: Position): boolean {
  if (comparePositions(position, end) < 0) return false;
  const lines = tree.text.slice(end.line, position.line + 1);
  const last = lines.length - 1;
  return lines.some((line, index) =>
    /[,，]/.test(line.slice(index === 0 ? end.character : 0, index === last ? position.character : undefined)),
  );
}
