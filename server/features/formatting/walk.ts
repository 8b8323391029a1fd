import { itemOf, typeUnder } from '../../model/keys/type-at.ts';
import type { ValueType } from '../../model/keys/types.ts';
import { containerOf, type WrittenValue, writtenIn } from '../../syntax/children.ts';
import { lineOf } from '../../syntax/navigate.ts';
import type { Fragment, ScalarNode, Tree } from '../../syntax/tree.ts';

/** A value of a file at its place. */
export interface Visited extends WrittenValue {
  /** The document's line on which its fragment begins. */
  readonly line: number;
  /** What may stand there, where the key table knows. */
  readonly type: ValueType | undefined;
  /** Whether it lies in brackets. */
  readonly flow: boolean;
  readonly key?: VisitedKey;
  /** What may stand where the map is in which its key stands. */
  readonly of?: ValueType | undefined;
  /** Whether it is an item of a list. */
  readonly isItem: boolean;
}

export interface VisitedKey {
  readonly node: ScalarNode;
  readonly fragment: Fragment;
  readonly line: number;
}

/** Every value of a file with its key, from the top to the bottom; what is below one is looked at if `visit` says so. */
export function walkValues(tree: Tree, root: ValueType | undefined, visit: (one: Visited) => boolean): void {
  const lines = lineFinder(tree);
  const walk = (one: Visited): void => {
    const container = visit(one) ? containerOf(one) : undefined;
    if (container === undefined) return;
    const flow = one.flow || container.flow;
    for (let index = 0; index < container.count; index++) {
      if (container.kind === 'list') {
        const item = container.child(index);
        const type = one.type && itemOf(one.type);
        walk({ ...item, line: lines(item.fragment), type, flow, isItem: true });
        continue;
      }
      const { key, fragment, value } = container.child(index);
      const type = one.type && typeUnder(one.type, key.text);
      const keyAt = { node: key, fragment, line: lines(fragment) };
      walk({ ...value, line: lines(value.fragment), type, flow, key: keyAt, of: one.type, isItem: false });
    }
  };
  const written = writtenIn(tree.root);
  walk({ ...written, line: lines(written.fragment), type: root, flow: false, isItem: false });
}

/** Where fragments begin: mostly it is the same one that is asked for. */
function lineFinder(tree: Tree): (fragment: Fragment) => number {
  let last: Fragment | undefined;
  let line = 0;
  return (fragment) => {
    if (fragment !== last) {
      last = fragment;
      line = lineOf(tree, fragment);
    }
    return line;
  };
}
