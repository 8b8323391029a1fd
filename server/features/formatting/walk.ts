import { itemOf, typeUnder } from '../../model/keys/type-at.ts';
import type { ValueType } from '../../model/keys/types.ts';
import { type WrittenValue, writtenIn } from '../../syntax/children.ts';
import { lineOf } from '../../syntax/navigate.ts';
import type { Fragment, Node, Part, ScalarNode, Tree } from '../../syntax/tree.ts';

/** A value of a file at its place. */
export interface Visited extends WrittenValue {
  /** The document's line on which its fragment begins. */
  readonly line: number;
  /** What may stand there, where the key table knows. */
  readonly type: ValueType | undefined;
  /** Whether it lies in brackets. */
  readonly flow: boolean;
  readonly key: VisitedKey | undefined;
}

interface VisitedKey {
  readonly node: ScalarNode;
  /** The document's line on which its fragment begins. */
  readonly line: number;
  /** What may stand where its map is. */
  readonly of: ValueType | undefined;
}

type VisitValue = (one: Visited) => boolean;

/** Every value of a file with its key, from the top to the bottom; what is below one is looked at if `visit` says so. */
export function walkValues(tree: Tree, root: ValueType | undefined, visit: VisitValue): void {
  const { fragment } = writtenIn(tree.root);
  new ValueWalk(tree, visit).to(tree.root, fragment, root, false, undefined);
}

// A class, since each value of a long file costs what is made anew for it.
class ValueWalk {
  readonly #tree: Tree;
  readonly #visit: VisitValue;
  /** Where fragments begin: mostly it is the same one that is asked for. */
  #last: Fragment | undefined;
  #lastLine = 0;

  constructor(tree: Tree, visit: VisitValue) {
    this.#tree = tree;
    this.#visit = visit;
  }

  to(
    part: Part | Node,
    around: Fragment,
    type: ValueType | undefined,
    flow: boolean,
    key: VisitedKey | undefined,
  ): void {
    const fragment = part.kind === 'leaf' ? part.fragment : around;
    const value = part.kind === 'leaf' ? part.node : part;
    const line = this.#lineOf(fragment);
    if (!this.#visit({ value, fragment, line, type, flow, key })) return;
    switch (value.kind) {
      case 'map':
        for (const { key: node, value: inner } of value.entries) {
          const below = type && typeUnder(type, node.text);
          this.to(inner, fragment, below, flow || value.flow, { node, line, of: type });
        }
        return;
      case 'map-part':
        for (const entry of value.entries) {
          const below = type && typeUnder(type, entry.key.text);
          const keyLine = this.#lineOf(entry.fragment);
          this.to(entry.value, entry.fragment, below, flow, { node: entry.key, line: keyLine, of: type });
        }
        return;
      case 'list':
      case 'list-part': {
        const items: readonly (Part | Node)[] = value.items;
        const of = type && itemOf(type);
        const inBrackets = flow || (value.kind === 'list' && value.flow);
        for (const item of items) this.to(item, fragment, of, inBrackets, undefined);
      }
    }
  }

  #lineOf(fragment: Fragment): number {
    if (fragment !== this.#last) {
      this.#last = fragment;
      this.#lastLine = lineOf(this.#tree, fragment);
    }
    return this.#lastLine;
  }
}
