import type { Position, Range } from '../../../base/position.ts';
import type { Words } from '../../../base/words.ts';
import { extentOf } from '../../../syntax/extent.ts';
import { locate } from '../../../syntax/locate.ts';
import type { Step } from '../../../syntax/location.ts';
import { absolute } from '../../../syntax/navigate.ts';
import type { Fragment, Node, Part, Place, Tree } from '../../../syntax/tree.ts';
import type { Document } from '../../../workspace/document.ts';
import type { Fix, PlacedEdit } from '../../rule.ts';
import { replaceAbsolute } from './edits.ts';

/**
 * Takes away the `key: value` whose key stands at the place, in block and in flow; the last one of its map takes the map
 * with it. Undefined where that cannot be done in one stroke.
 */
export function withoutEntry(document: Document, key: Place): PlacedEdit | undefined {
  const { tree } = document;
  const { trail } = locate(tree, absolute(tree, key).start);
  return trail.at(-1)?.keyNode === undefined ? undefined : without(document, trail);
}

/** Takes away the item of a list in which the place lies, as `withoutEntry` does. */
export function withoutItem(document: Document, within: Place): PlacedEdit | undefined {
  const { tree } = document;
  const { trail } = locate(tree, absolute(tree, within).start);
  const last = trail.findLastIndex((step) => step.index !== undefined);
  return last < 0 ? undefined : without(document, trail.slice(0, last + 1));
}

/** A fix that takes away an entry, where that can be done. */
export function removal(document: Document, key: Place, title: Words): readonly Fix[] {
  const edit = withoutEntry(document, key);
  return edit === undefined ? [] : [{ title, edits: [edit] }];
}

/** Takes away what the last step of the trail leads to. */
function without(document: Document, trail: readonly Step[]): PlacedEdit | undefined {
  const { tree } = document;
  const step = trail.at(-1);
  const parent = trail.at(-2);
  const container = parent === undefined ? tree.root : parent.value;
  if (step === undefined || container === undefined) return undefined;
  const children = childrenOf(tree, container, parent?.fragment ?? step.fragment);
  const at = step.index ?? children.findIndex((one) => one.key === step.keyNode);
  const child = children[at];
  if (child === undefined) return undefined;
  if (children.length === 1) return parent === undefined ? undefined : without(document, trail.slice(0, -1));
  const before = tree.text.line(child.range.start.line).slice(0, child.range.start.character);
  const blockStart = step.index === undefined ? /^\s*$/ : /^\s*-\s+$/;
  if (blockStart.test(before)) return replaceAbsolute(document, wholeLines(child.range), '');
  const next = children[at + 1];
  if (next !== undefined) return replaceAbsolute(document, { start: child.range.start, end: next.range.start }, '');
  const previous = children[at - 1];
  return previous && replaceAbsolute(document, { start: previous.range.end, end: child.range.end }, '');
}

function wholeLines({ start, end }: Range): Range {
  const last = end.character === 0 && end.line > start.line ? end.line : end.line + 1;
  return { start: { line: start.line, character: 0 }, end: { line: last, character: 0 } };
}

interface Child {
  readonly key?: Node;
  /** Absolute; from the key on where there is one. */
  readonly range: Range;
}

function childrenOf(tree: Tree, container: Part | Node, fragment: Fragment): readonly Child[] {
  const span = (start: Position, value: Part | Node, inside: Fragment): Range => ({
    start,
    end: extentOf(tree, value, inside)?.end ?? start,
  });
  switch (container.kind) {
    case 'leaf':
      return childrenOf(tree, container.node, container.fragment);
    case 'map-part':
      return container.entries.map(({ key, value, fragment: inside }) => ({
        key,
        range: span(absolute(tree, { fragment: inside, range: key.range }).start, value, inside),
      }));
    case 'map':
      return container.entries.map(({ key, value }) => ({
        key,
        range: span(absolute(tree, { fragment, range: key.range }).start, value, fragment),
      }));
    case 'list-part':
    case 'list':
      return container.items.flatMap((item) => {
        const range = extentOf(tree, item, fragment);
        return range === undefined ? [] : [{ range }];
      });
    default:
      return [];
  }
}
