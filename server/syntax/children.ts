import { type Position, shiftLines } from '../base/position.ts';
import { lineOf } from './navigate.ts';
import type { Fragment, ListNode, ListPart, MapNode, MapPart, Node, Part, ScalarNode, Tree } from './tree.ts';

/** A value as it is written: leaves seen through, aliases not, since their target stands elsewhere. */
export interface WrittenValue {
  readonly value: MapPart | ListPart | Node;
  /** The fragment that holds a node; the first one below a part. */
  readonly fragment: Fragment;
}

export function writtenIn(part: Part): WrittenValue {
  if (part.kind === 'leaf') return { value: part.node, fragment: part.fragment };
  return { value: part, fragment: firstFragment(part) };
}

/** The first fragment in or below a part. */
export function firstFragment(part: Part): Fragment {
  let at: Part | undefined = part;
  while (at?.kind === 'list-part') at = at.items[0];
  const first = at?.kind === 'leaf' ? at.fragment : at?.entries[0]?.fragment;
  if (!first) throw new RangeError('a part without content');
  return first;
}

/** A map or list with its children reachable one by one, so that finding one of many thousands does not touch them all. */
export type Container = MapContainer | ListContainer;

export interface MapContainer {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly node: MapNode | MapPart;
  readonly count: number;
  child(index: number): { readonly key: ScalarNode; readonly fragment: Fragment; readonly value: WrittenValue };
}

interface ListContainer {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly node: ListNode | ListPart;
  readonly count: number;
  child(index: number): WrittenValue;
}

/** The map or list written there. */
export function containerOf(written: WrittenValue): Container | undefined {
  const { value, fragment } = written;
  switch (value.kind) {
    case 'map-part':
      return {
        kind: 'map',
        flow: false,
        node: value,
        count: value.entries.length,
        child: (index) => {
          const entry = at(value.entries, index);
          return { key: entry.key, fragment: entry.fragment, value: writtenIn(entry.value) };
        },
      };
    case 'list-part':
      return {
        kind: 'list',
        flow: false,
        node: value,
        count: value.items.length,
        child: (index) => writtenIn(at(value.items, index)),
      };
    case 'map':
      return {
        kind: 'map',
        flow: value.flow,
        node: value,
        count: value.entries.length,
        child: (index) => {
          const entry = at(value.entries, index);
          return { key: entry.key, fragment, value: { value: entry.value, fragment } };
        },
      };
    case 'list':
      return {
        kind: 'list',
        flow: value.flow,
        node: value,
        count: value.items.length,
        child: (index) => ({ value: at(value.items, index), fragment }),
      };
    default:
      return undefined;
  }
}

function at<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new RangeError(`no child ${index}`);
  return one;
}

/** Where a child begins in the document: its key, or its value. */
export function childStart(tree: Tree, container: Container, index: number): Position {
  if (container.kind === 'map') {
    const { key, fragment } = container.child(index);
    return shiftLines(key.range, lineOf(tree, fragment)).start;
  }
  return startOf(tree, container.child(index));
}

function startOf(tree: Tree, { value, fragment }: WrittenValue): Position {
  if (value.kind !== 'map-part' && value.kind !== 'list-part')
    return shiftLines(value.range, lineOf(tree, fragment)).start;
  const container = containerOf({ value, fragment });
  return container ? childStart(tree, container, 0) : { line: lineOf(tree, fragment), character: 0 };
}
