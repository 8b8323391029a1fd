import { resolveAlias } from './navigate.ts';
import type { Fragment, ListPart, MapPart, Node, Part, Place, ScalarNode, Tree } from './tree.ts';

/**
 * A value and the fragment its ranges are relative to, whether or not the document was cut there. Readers walk views and
 * need not know of parts and leaves.
 */
export interface View {
  /** Never a leaf: that is seen through. */
  readonly value: MapPart | ListPart | Node;
  /** The fragment that holds a node; the first one below a part. */
  readonly fragment: Fragment;
}

export interface EntryView {
  readonly key: ScalarNode;
  /** The fragment that holds the key. */
  readonly fragment: Fragment;
  readonly value: View;
}

export type ViewKind = 'scalar' | 'map' | 'list';

export function rootView(tree: Tree): View {
  return viewOf(tree.root);
}

export function viewOf(part: Part): View {
  if (part.kind === 'leaf') return { value: part.node, fragment: part.fragment };
  return { value: part, fragment: firstFragment(part) };
}

/** The first fragment in or below a part. */
export function firstFragment(part: Part): Fragment {
  let at: Part = part;
  for (;;) {
    if (at.kind === 'leaf') return at.fragment;
    if (at.kind === 'map-part') {
      const first = at.entries[0];
      if (!first) return nowhere;
      return first.fragment;
    }
    const first = at.items[0];
    if (!first) return nowhere;
    at = first;
  }
}

const nowhere: Fragment = { order: -1, lineCount: 0, problems: [], comments: [] };

/** What the value is, aliases seen through. */
export function kindOf(view: View): ViewKind {
  const { value } = view;
  if (value.kind === 'map-part') return 'map';
  if (value.kind === 'list-part') return 'list';
  return resolveAlias(value).kind;
}

/** The scalar itself, aliases seen through. */
export function scalarOf(view: View): ScalarNode | undefined {
  const { value } = view;
  if (value.kind === 'map-part' || value.kind === 'list-part') return undefined;
  const node = resolveAlias(value);
  return node.kind === 'scalar' ? node : undefined;
}

/** The entries of a map in document order, a key's second one included; nothing where the value is no map. */
export function entriesOf(view: View): readonly EntryView[] {
  const { value, fragment } = view;
  if (value.kind === 'map-part') {
    return value.entries.map((entry) => ({ key: entry.key, fragment: entry.fragment, value: viewOf(entry.value) }));
  }
  if (value.kind === 'list-part') return [];
  const node = resolveAlias(value);
  if (node.kind !== 'map') return [];
  return node.entries.map((entry) => ({ key: entry.key, fragment, value: { value: entry.value, fragment } }));
}

/** The items of a list; nothing where the value is none. */
export function itemsOf(view: View): readonly View[] {
  const { value, fragment } = view;
  if (value.kind === 'list-part') return value.items.map(viewOf);
  if (value.kind === 'map-part') return [];
  const node = resolveAlias(value);
  return node.kind === 'list' ? node.items.map((item) => ({ value: item, fragment })) : [];
}

/** Where the value stands; for a map or list that was cut, its first key or item. */
export function placeOf(view: View): Place {
  const { value, fragment } = view;
  if (value.kind === 'map-part') {
    const first = value.entries[0];
    return first ? { fragment: first.fragment, range: first.key.range } : { fragment, range: noRange };
  }
  if (value.kind === 'list-part') {
    const first = value.items[0];
    return first ? placeOf(viewOf(first)) : { fragment, range: noRange };
  }
  return { fragment, range: value.range };
}

const noRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
