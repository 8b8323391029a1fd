import { comparePositions, type Position, type Range, rangeOf, touches } from '../base/position.ts';
import { extentOf } from '../syntax/extent.ts';
import { locate } from '../syntax/locate.ts';
import type { Step } from '../syntax/location.ts';
import { absolute, sourceRange } from '../syntax/navigate.ts';
import type { Node, Part, ScalarNode, Tree } from '../syntax/tree.ts';
import type { Document } from '../workspace/document.ts';
import { referenceAt } from './reference-at.ts';

/** What a growing selection takes in, step by step, from the id under the cursor to the whole file. Each holds the one before. */
export function selections(document: Document, position: Position): readonly Range[] {
  const { tree } = document;
  const { trail } = locate(tree, position);
  const reference = referenceAt(document, position);
  const ranges = reference === undefined ? [] : [absolute(tree, reference)];
  for (const step of trail.toReversed()) ranges.push(...around(tree, step));
  const last = tree.text.lineCount - 1;
  ranges.push(rangeOf(0, 0, last, tree.text.line(last).length));
  return growing(ranges.filter((range) => touches(range, position)));
}

/** The key, the value without and with its quotes, and both together. */
function around(tree: Tree, { value, keyNode, fragment }: Step): readonly Range[] {
  const key = keyNode && absolute(tree, { fragment, range: keyNode.range });
  const inside = value === undefined ? undefined : scalarIn(value);
  const home = value?.kind === 'leaf' ? value.fragment : fragment;
  const text = inside && absolute(tree, { fragment: home, range: sourceRange(inside, 0, inside.text.length) });
  const whole = value === undefined ? undefined : extentOf(tree, value, home);
  const both = key && whole && { start: key.start, end: whole.end };
  return [key, text, whole, both].filter((range) => range !== undefined);
}

function scalarIn(value: Part | Node): ScalarNode | undefined {
  const node = value.kind === 'leaf' ? value.node : value;
  return node.kind === 'scalar' ? node : undefined;
}

function growing(ranges: readonly Range[]): readonly Range[] {
  const kept: Range[] = [];
  for (const range of ranges) {
    const last = kept.at(-1);
    if (last === undefined || holds(range, last)) kept.push(range);
  }
  return kept;
}

/** Whether `outer` holds `inner` and more. */
function holds(outer: Range, inner: Range): boolean {
  const before = comparePositions(outer.start, inner.start);
  const after = comparePositions(outer.end, inner.end);
  return before <= 0 && after >= 0 && (before < 0 || after > 0);
}
