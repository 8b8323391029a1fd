import { chunksOf } from '../base/chunks.ts';
import type { Fragment, Node, Part, Place, ScalarNode } from './tree.ts';
import { isUnwritten } from './unwritten.ts';

/**
 * One way to look at a value whether it was cut into fragments or not: readers ask for entries and items and never learn
 * which. `node` is absent for what lies in several fragments.
 */
export interface ValueView {
  readonly fragment: Fragment;
  readonly part: Part | Node;
  readonly node: Node | undefined;
}

export interface ViewEntry {
  readonly key: ScalarNode;
  /** The fragment that holds the key. */
  readonly fragment: Fragment;
  readonly value: ValueView;
}

const maxAliasHops = 100;

/** The node an alias stands for, through aliases of aliases; undefined where it names nothing or itself. */
export function resolveAlias(node: Node): Exclude<Node, { kind: 'alias' }> | undefined {
  let current: Node | undefined = node;
  for (let hop = 0; current?.kind === 'alias' && hop < maxAliasHops; hop++) current = current.target;
  return current === undefined || current.kind === 'alias' ? undefined : current;
}

export function viewOf(part: Part | Node, fragment: Fragment): ValueView {
  if (part.kind === 'leaf') return viewOf(part.node, part.fragment);
  if (part.kind === 'map-part') return { fragment: part.entries[0]?.fragment ?? fragment, part, node: undefined };
  if (part.kind === 'list-part') return { fragment, part, node: undefined };
  const node = resolveAlias(part);
  return { fragment, part: node ?? part, node };
}

export function kindOf(view: ValueView): 'map' | 'list' | 'scalar' | 'nothing' {
  switch (view.part.kind) {
    case 'map':
    case 'map-part':
      return 'map';
    case 'list':
    case 'list-part':
      return 'list';
    case 'scalar':
      return isUnwritten(view.part) ? 'nothing' : 'scalar';
    default:
      return 'nothing';
  }
}

/** The entries of a map, empty for anything else. */
export function entriesOf(view: ValueView): readonly ViewEntry[] {
  const { part, fragment } = view;
  if (part.kind === 'map') {
    return part.entries.map((entry) => ({ key: entry.key, fragment, value: viewOf(entry.value, fragment) }));
  }
  if (part.kind === 'map-part') {
    return part.entries.map((entry) => ({
      key: entry.key,
      fragment: entry.fragment,
      value: viewOf(entry.value, entry.fragment),
    }));
  }
  return [];
}

/** The items of a list, empty for anything else. */
export function itemsOf(view: ValueView): readonly ValueView[] {
  const { part, fragment } = view;
  if (part.kind === 'list') return part.items.map((item) => viewOf(item, fragment));
  if (part.kind === 'list-part') return part.items.map((item) => viewOf(item, fragment));
  return [];
}

/** Items of a list that stand side by side. Of a list that was cut, an edit elsewhere leaves `items` the same object. */
interface ItemChunk {
  readonly items: readonly (Part | Node)[];
  readonly fragment: Fragment;
}

/** The items of a list in chunks, none of them empty. */
export function itemChunksOf({ part, fragment }: ValueView): readonly ItemChunk[] {
  if (part.kind !== 'list' && part.kind !== 'list-part') return [];
  return chunksOf<Part | Node>(part.items).map((items) => ({ items, fragment }));
}

export function viewsIn({ items, fragment }: ItemChunk): readonly ValueView[] {
  return items.map((item) => viewOf(item, fragment));
}

/** Where a view stands: the value itself, or the first key of a cut map. `otherwise` where there is nothing to point at. */
export function placeOfView(view: ValueView, otherwise: Place): Place {
  const { part, fragment } = view;
  if (part.kind === 'map-part') {
    const first = part.entries[0];
    return first === undefined ? otherwise : { fragment: first.fragment, range: first.key.range };
  }
  if (part.kind === 'list-part') {
    const first = part.items[0];
    return first === undefined ? otherwise : placeOfView(viewOf(first, fragment), otherwise);
  }
  return { fragment, range: part.kind === 'leaf' ? part.node.range : part.range };
}
