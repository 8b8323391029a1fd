import { indexAt } from '../base/index-at.ts';
import { memory } from '../base/memory.ts';
import { comparePositions, type Position, type Range, shiftLines } from '../base/position.ts';
import type { Fragment, Place, ScalarNode, ScalarSegment, Tree } from './tree.ts';

/** First line of each fragment, remembered by the tree. */
const startsOf = memory<ArrayLike<number>>();

export function fragmentStarts(tree: Tree): ArrayLike<number> {
  const known = startsOf.of(tree);
  if (known) return known;
  const starts: number[] = [];
  let line = 0;
  for (const fragment of tree.fragments) {
    starts.push(line);
    line += fragment.lineCount;
  }
  startsOf.keep(tree, starts);
  return starts;
}

/** Notes where a tree's fragments begin, where that is known without counting. */
export function rememberStarts(tree: Tree, starts: ArrayLike<number>): void {
  startsOf.keep(tree, starts);
}

/** The index of a fragment among the tree's; -1 for one that is not of this tree. */
export function fragmentIndex(tree: Tree, fragment: Fragment): number {
  const { fragments } = tree;
  let low = 0;
  let high = fragments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = fragments.at(middle);
    if (!one) break;
    if (one === fragment) return middle;
    if (one.order < fragment.order) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The document's line on which the fragment begins; 0 for a fragment of another tree. */
export function lineOf(tree: Tree, fragment: Fragment): number {
  return fragmentStarts(tree)[fragmentIndex(tree, fragment)] ?? 0;
}

/** The place's range in the document. */
export function absolute(tree: Tree, place: Place): Range {
  return shiftLines(place.range, lineOf(tree, place.fragment));
}

/** The fragment that holds a line of the document (the last one for a line behind the end). */
export function fragmentAt(tree: Tree, line: number): { fragment: Fragment; line: number } | undefined {
  const starts = fragmentStarts(tree);
  const index = indexAt(starts, line);
  const fragment = tree.fragments.at(index);
  return fragment && { fragment, line: starts[index] ?? 0 };
}

/**
 * Where the value's units `from` up to `to` stand in the source, relative to the fragment. Exact in every style; a unit that
 * an escape or a folded line break wrote is covered by the whole of it.
 */
export function sourceRange(scalar: ScalarNode, from: number, to: number): Range {
  if (from >= to) {
    const at = sourcePosition(scalar, from);
    return { start: at, end: at };
  }
  return { start: sourcePosition(scalar, from), end: endPosition(scalar, to) };
}

function contentStart(scalar: ScalarNode): Position {
  const { start } = scalar.range;
  const quoted = scalar.style === 'single' || scalar.style === 'double';
  return quoted ? { line: start.line, character: start.character + 1 } : start;
}

function forward(position: Position, by: number): Position {
  return { line: position.line, character: position.character + by };
}

/** Where the unit at `offset` begins; behind the last one for the value's length. */
export function sourcePosition(scalar: ScalarNode, offset: number): Position {
  const { segments } = scalar;
  const at = Math.max(0, Math.min(offset, scalar.text.length));
  if (!segments) return forward(contentStart(scalar), at);
  const index = segmentAt(segments, at);
  const segment = segments[index];
  if (!segment) return scalar.range.start;
  if (at >= segment.at + segment.length) return segmentEnd(scalar, index);
  return segment.length === segment.span
    ? forward(segment, at - segment.at)
    : { line: segment.line, character: segment.character };
}

/** Where the unit before `offset` ends. */
function endPosition(scalar: ScalarNode, offset: number): Position {
  const { segments } = scalar;
  const at = Math.max(0, Math.min(offset, scalar.text.length));
  if (!segments) return forward(contentStart(scalar), at);
  const index = segmentAt(segments, Math.max(0, at - 1));
  const segment = segments[index];
  if (!segment) return scalar.range.start;
  return segment.length === segment.span ? forward(segment, at - segment.at) : segmentEnd(scalar, index);
}

/** The segment that holds the unit at `offset`, passing over segments that hold none; the last one behind the end. */
function segmentAt(segments: readonly ScalarSegment[], offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment && segment.at + segment.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function segmentEnd(scalar: ScalarNode, index: number): Position {
  const { segments, range, style } = scalar;
  const segment = segments?.[index];
  if (!segment) return range.end;
  if (segment.length === segment.span) return forward(segment, segment.span);
  const next = segments?.[index + 1];
  if (next) return { line: next.line, character: next.character };
  const closed = style === 'single' || style === 'double';
  const end = closed && range.end.character > 0 ? forward(range.end, -1) : range.end;
  return comparePositions(end, segment) < 0 ? { line: segment.line, character: segment.character } : end;
}

/**
 * The offset into the value of a position in the scalar's source (relative to the fragment). Inside an escape or a fold: its
 * start; before the value 0, behind it the value's length.
 */
export function valueOffset(scalar: ScalarNode, position: Position): number {
  const { segments, text } = scalar;
  if (!segments) {
    const start = contentStart(scalar);
    if (position.line !== start.line) return position.line < start.line ? 0 : text.length;
    return Math.max(0, Math.min(text.length, position.character - start.character));
  }
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const segment = segments[middle];
    if (segment && comparePositions(segment, position) <= 0) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (!segment || comparePositions(position, segment) <= 0) return segment?.at ?? 0;
  if (segment.length !== segment.span) {
    return comparePositions(position, segmentEnd(scalar, low)) < 0 ? segment.at : segment.at + segment.length;
  }
  if (position.line > segment.line) return segment.at + segment.length;
  return segment.at + Math.min(segment.length, position.character - segment.character);
}
