import { comparePositions, type Position, type Range, shiftLines } from '../base/position.ts';
import { type Container, childStart, type WrittenValue } from './children.ts';
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

export interface LocateSearch {
  readonly tree: Tree;
  readonly position: Position;
  readonly line: string;
  readonly open: Open[];
}

export function inComment(search: LocateSearch): boolean {
  const found = fragmentAt(search.tree, search.position.line);
  if (!found) return false;
  const line = search.position.line - found.line;
  return found.fragment.comments.some(
    ({ range }) => range.start.line === line && range.start.character < search.position.character,
  );
}

/** On an empty line below a block of text, at a column where the text would go on. */
export function inBlockOfText(search: LocateSearch, scalar: ScalarNode, range: Range): boolean {
  if (scalar.style !== 'literal' && scalar.style !== 'folded') return false;
  const owner = search.open[search.open.length - 1];
  const { line, character } = search.position;
  return line > range.end.line && search.line.trim() === '' && character > (owner?.column ?? -1);
}

export function onLastLine(search: LocateSearch, range: Range): boolean {
  return range.end.line === search.position.line && comparePositions(range.end, search.position) < 0;
}

export function inScalar(
  search: LocateSearch,
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

export function empty(
  search: LocateSearch,
  part: LocationPart,
  trail: readonly Step[],
  shape: Shape | undefined,
): Location {
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
export function childAt(search: LocateSearch, container: Container): number {
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

export function stepInto(
  container: Container,
  index: number,
  shape: Shape | undefined,
): { step: Step; view: WrittenValue } {
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

/** Whether a colon follows the key on its line. */
function hasColon(search: LocateSearch, keyRange: Range): boolean {
  return /^\s*[:：]/.test(search.tree.text.line(keyRange.end.line).slice(keyRange.end.character));
}

export function onKey(
  search: LocateSearch,
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
export function columnOf(search: LocateSearch, container: Container): number {
  const start = childStart(search.tree, container, 0);
  if (container.kind === 'map') return columnOfKeys(search, container);
  if (container.node.kind === 'list') return container.node.range.start.character;
  const line = search.tree.text.line(start.line);
  return line.length - line.trimStart().length;
}

/** What a tab counts for is told by the keys of the same map that stand behind spaces. */
function columnOfKeys({ tree }: LocateSearch, container: Container): number {
  const isBehindTab = ({ line, character }: Position) => tree.text.line(line).slice(0, character).includes('\t');
  const first = childStart(tree, container, 0);
  if (!isBehindTab(first)) return first.character;
  for (let index = 1; index < container.count; index++) {
    const start = childStart(tree, container, index);
    if (!isBehindTab(start)) return start.character;
  }
  return first.character;
}

/** A collection whose bracket is not closed yet goes on to the end of its line. */
export function isUnclosed(search: LocateSearch, range: Range): boolean {
  const last = search.tree.text.line(range.end.line)[range.end.character - 1] ?? '';
  return !']}］｝'.includes(last) && search.position.line === range.end.line;
}
