import { type Position, shiftLines } from '../base/position.ts';
import { lineOf } from './navigate.ts';
import type { Shape } from './shape.ts';
import type { Fragment, ListNode, ListPart, MapNode, MapPart, ScalarNode, Tree } from './tree.ts';
import { placeOf, type View, viewOf } from './views.ts';

/** A map or list with its children reachable one by one, so that finding one of many thousands does not touch them all. */
export type Container = MapContainer | ListContainer;

export interface MapContainer {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly node: MapNode | MapPart;
  readonly count: number;
  child(index: number): { readonly key: ScalarNode; readonly fragment: Fragment; readonly value: View };
}

export interface ListContainer {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly node: ListNode | ListPart;
  readonly count: number;
  child(index: number): View;
}

/** The map or list that a view shows (aliases not seen through: their target stands elsewhere). */
export function containerOf(view: View): Container | undefined {
  const { value, fragment } = view;
  switch (value.kind) {
    case 'map-part':
      return {
        kind: 'map',
        flow: false,
        node: value,
        count: value.entries.length,
        child: (index) => {
          const entry = at(value.entries, index);
          return { key: entry.key, fragment: entry.fragment, value: viewOf(entry.value) };
        },
      };
    case 'list-part':
      return {
        kind: 'list',
        flow: false,
        node: value,
        count: value.items.length,
        child: (index) => viewOf(at(value.items, index)),
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
  const place = placeOf(container.child(index));
  return shiftLines(place.range, lineOf(tree, place.fragment)).start;
}

export function entryShape(shape: Shape | undefined, key: string): Shape | undefined {
  return shape?.map?.keys.get(key) ?? shape?.map?.other;
}
