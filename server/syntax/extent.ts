import { type Range, shiftLines } from '../base/position.ts';
import { absolute, lineOf } from './navigate.ts';
import type { Fragment, Node, Part, Tree } from './tree.ts';

/** The whole of a value in the document, from its first key or item to the end of its last; undefined for an empty part. */
export function extentOf(tree: Tree, value: Part | Node, fragment: Fragment): Range | undefined {
  switch (value.kind) {
    case 'leaf':
      return extentOf(tree, value.node, value.fragment);
    case 'map-part': {
      const [first, last] = [value.entries[0], value.entries.at(-1)];
      if (first === undefined || last === undefined) return undefined;
      const { start } = absolute(tree, { fragment: first.fragment, range: first.key.range });
      const key = absolute(tree, { fragment: last.fragment, range: last.key.range });
      return { start, end: (extentOf(tree, last.value, last.fragment) ?? key).end };
    }
    case 'list-part': {
      const [first, last] = [value.items[0], value.items.at(-1)];
      const from = first && extentOf(tree, first, fragment);
      const to = last && extentOf(tree, last, fragment);
      return from && to && { start: from.start, end: to.end };
    }
    default:
      return shiftLines(value.range, lineOf(tree, fragment));
  }
}
