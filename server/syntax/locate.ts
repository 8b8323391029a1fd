import { comparePositions, type Position, type Range, shiftLines, touches } from '../base/position.ts';
import { type Container, childStart, containerOf, type Written, writtenIn } from './children.ts';
import { clampPosition } from './line-text.ts';
import type { Location, LocationPart, Step } from './location.ts';
import { fragmentAt, lineOf, valueOffset } from './navigate.ts';
import type { Shape } from './shape.ts';
import { entryShape } from './shape-at.ts';
import type { Fragment, ScalarNode, Tree } from './tree.ts';

/** A map or list that is still open at the cursor: what is written at its column belongs to it. */
interface Open {
  readonly container: Container;
  readonly column: number;
  readonly trail: readonly Step[];
  readonly shape: Shape | undefined;
}

interface Search {
  readonly tree: Tree;
  readonly position: Position;
  readonly line: string;
  readonly open: Open[];
}

/** What stands, or may be written, at a position of the document. */
export function locate(tree: Tree, position: Position): Location {
  const at = clampPosition(tree.text, position);
  const search: Search = { tree, position: at, line: tree.text.line(at.line), open: [] };
  if (inComment(search)) return empty(search, 'comment', [], tree.shape);
  return inView(search, writtenIn(tree.root), [], tree.shape);
}

function inComment(search: Search): boolean {
  const found = fragmentAt(search.tree, search.position.line);
  if (!found) return false;
  const line = search.position.line - found.line;
  return found.fragment.comments.some(
    ({ range }) => range.start.line === line && range.start.character < search.position.character,
  );
}

/** The value's place itself: a scalar, a container, or the emptiness where one may be written. */
function inView(search: Search, view: Written, trail: readonly Step[], shape: Shape | undefined): Location {
  const container = containerOf(view);
  if (container)
    return container.flow ? inFlow(search, view, container, trail, shape) : inBlock(search, container, trail, shape);
  const { value } = view;
  if (value.kind === 'scalar' && value.style !== 'empty') {
    const range = shiftLines(value.range, lineOf(search.tree, view.fragment));
    if (touches(range, search.position) || onLastLine(search, range))
      return inScalar(search, view.fragment, value, trail, shape);
  }
  if (value.kind === 'alias') {
    const range = shiftLines(value.range, lineOf(search.tree, view.fragment));
    if (touches(range, search.position)) return { ...empty(search, 'value', trail, shape), range };
  }
  return afterAll(search, trail, shape, value.kind === 'scalar' && value.style === 'empty');
}

function onLastLine(search: Search, range: Range): boolean {
  return range.end.line === search.position.line && comparePositions(range.end, search.position) < 0;
}

function inScalar(
  search: Search,
  fragment: Fragment,
  scalar: ScalarNode,
  trail: readonly Step[],
  shape: Shape | undefined,
): Location {
  const first = lineOf(search.tree, fragment);
  const relative = { line: search.position.line - first, character: search.position.character };
  const range = shiftLines(scalar.range, first);
  // A single word where only a map may stand is a key whose colon is not typed yet.
  if (shape?.map && !shape.scalar && scalar.style === 'plain' && range.start.line === range.end.line) {
    return { ...empty(search, 'new-key', trail, shape), scalar, range, indent: range.start.character };
  }
  return { ...empty(search, 'value', trail, shape), scalar, offset: valueOffset(scalar, relative), range };
}

function empty(search: Search, part: LocationPart, trail: readonly Step[], shape: Shape | undefined): Location {
  const { position } = search;
  const innermost = search.open[search.open.length - 1];
  const map = innermost?.container.kind === 'map' ? innermost.container.node : undefined;
  return {
    part,
    trail,
    range: { start: position, end: position },
    indent: innermost?.column ?? position.character,
    flow: innermost?.container.flow ?? false,
    position,
    ...(map && (map.kind === 'map' || map.kind === 'map-part') ? { map } : {}),
    ...(shape ? { shape } : {}),
  };
}

/** The last child that begins at or before the position; -1 before the first. */
function childAt(search: Search, container: Container): number {
  let low = -1;
  let high = container.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = childStart(search.tree, container, middle);
    if (comparePositions(start, search.position) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

function stepInto(container: Container, index: number, shape: Shape | undefined): { step: Step; view: Written } {
  if (container.kind === 'list') {
    const view = container.child(index);
    const itemShape = shape?.list;
    const step = { index, value: view.value, fragment: view.fragment, ...(itemShape ? { shape: itemShape } : {}) };
    return { step, view };
  }
  const { key, fragment, value } = container.child(index);
  const valueShape = entryShape(shape, key.text);
  const step = {
    key: key.text,
    keyNode: key,
    value: value.value,
    fragment,
    ...(valueShape ? { shape: valueShape } : {}),
  };
  return { step, view: value };
}

function inBlock(search: Search, container: Container, trail: readonly Step[], shape: Shape | undefined): Location {
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

/** Whether a colon follows the key on its line. */
function hasColon(search: Search, keyRange: Range): boolean {
  return /^\s*[:：]/.test(search.tree.text.line(keyRange.end.line).slice(keyRange.end.character));
}

function onKey(
  search: Search,
  step: Step,
  range: Range,
  inner: readonly Step[],
  trail: readonly Step[],
  shape: Shape | undefined,
): Location {
  const { keyNode } = step;
  if (!hasColon(search, range)) {
    return { ...empty(search, 'new-key', trail, shape), range, ...(keyNode ? { scalar: keyNode } : {}) };
  }
  const offset = Math.max(0, search.position.character - range.start.character);
  return {
    ...empty(search, 'key', inner, step.shape),
    range,
    ...(keyNode ? { scalar: keyNode, offset: Math.min(offset, keyNode.text.length) } : {}),
  };
}

/** The column at which the container's keys or dashes stand. */
function columnOf(search: Search, container: Container): number {
  const start = childStart(search.tree, container, 0);
  if (container.kind === 'map') return start.character;
  if (container.node.kind === 'list') return container.node.range.start.character;
  const line = search.tree.text.line(start.line);
  return line.length - line.trimStart().length;
}

/** Before the container's first child: on the dash that opens an item, or above everything. */
function beforeFirst(search: Search, container: Container, trail: readonly Step[], shape: Shape | undefined): Location {
  if (search.line.trim() === '' || container.kind === 'map') return afterAll(search, trail, shape, false);
  return empty(search, 'none', trail, shape);
}

function isFirstText(search: Search): boolean {
  return search.line.slice(0, search.position.character).trim() === '';
}

/** Behind everything that begins before the position: an empty value, a blank line, the rest of a line. */
function afterAll(search: Search, trail: readonly Step[], shape: Shape | undefined, unwritten: boolean): Location {
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
  if (search.line.trim() !== '' || !isFirstText(search)) return empty(search, 'none', trail, shape);
  return onBlankLine(search, shape);
}

function ownLine(search: Search, step: Step): number {
  const first = lineOf(search.tree, step.fragment);
  if (step.keyNode) return first + step.keyNode.range.start.line;
  return step.value && 'range' in step.value ? first + step.value.range.start.line : first;
}

/** On a line of its own under `key:` or `-` with nothing written yet. */
function newBelow(search: Search, trail: readonly Step[], shape: Shape | undefined): Location {
  const { map: _, ...rest } = empty(search, 'new-value', trail, shape);
  const indent = search.position.character;
  if (shape?.scalar) return { ...rest, indent };
  if (shape?.list && !shape.map) {
    const { shape: _list, ...without } = rest;
    return { ...without, part: 'new-item', indent, ...(shape.list ? { shape: shape.list } : {}) };
  }
  return { ...rest, part: 'new-key', indent };
}

function onBlankLine(search: Search, shape: Shape | undefined): Location {
  const { character } = search.position;
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
  search: Search,
  view: Written,
  container: Container,
  trail: readonly Step[],
  shape: Shape | undefined,
): Location {
  const { node } = container;
  if (node.kind !== 'map' && node.kind !== 'list') return empty(search, 'none', trail, shape);
  const range = shiftLines(node.range, lineOf(search.tree, view.fragment));
  const { position } = search;
  const inside = comparePositions(range.start, position) < 0 && comparePositions(position, range.end) < 0;
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
  search: Search,
  step: Step,
  child: Written,
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
  return touches(range, search.position) ? inView(search, child, inner, step.shape) : undefined;
}
