import type { Node, Place, ScalarNode } from '../../syntax/tree.ts';
import { placeOfView, type ValueView } from '../../syntax/view.ts';
import type { Field } from '../field.ts';

/** A value and the key it stands under; list items have no key. */
export interface Slot {
  readonly view: ValueView;
  readonly key?: Place;
}

const emptyNode: ScalarNode = {
  kind: 'scalar',
  text: '',
  style: 'empty',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
};

export function field<T>(slot: Slot, value: T | undefined): Field<T> {
  const { view } = slot;
  const { fragment, range } = placeOf(slot);
  const node: Node = view.node ?? emptyNode;
  const text = node.kind === 'scalar' ? node.text : '';
  return slot.key === undefined
    ? { fragment, range, node, value, text }
    : { fragment, range, node, value, text, key: slot.key };
}

export function placeOf({ view, key }: Slot): Place {
  return placeOfView(view, key ?? { fragment: view.fragment, range: emptyNode.range });
}
