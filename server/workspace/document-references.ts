import { memory } from '../base/memory.ts';
import { isGroup, type Reference, type ReferenceGroup } from '../model/reference.ts';
import { referenceGroups, referencesIn } from '../model/references.ts';
import type { Fragment } from '../syntax/tree.ts';
import type { Document } from './document.ts';

const known = memory<readonly Reference[]>();

/** Every id that a file gives or uses, in the order of the text. */
export function referencesOf(document: Document): readonly Reference[] {
  const { kind, tree } = document;
  if (kind === 'other') return [];
  const found = known.of(tree) ?? referencesIn(tree, kind);
  known.keep(tree, found);
  return found;
}

/** The same by the parts in which they stand. */
export function groupsOf({ kind, tree }: Document): ReferenceGroup {
  return kind === 'other' ? [] : referenceGroups(tree, kind);
}

/** The ids in neighbouring fragments of a file, in the order of the text. Found without passing over all the others. */
export function referencesBetween(document: Document, from: Fragment, to: Fragment): readonly Reference[] {
  return inGroup(groupsOf(document), from.order, to.order);
}

function inGroup(group: ReferenceGroup, from: number, to: number): readonly Reference[] {
  return group.flatMap((one) => {
    if (!isGroup(one)) return from <= one.fragment.order && one.fragment.order <= to ? [one] : [];
    return orderAt(one, 0) <= to && from <= orderAt(one, -1) ? inGroup(one, from, to) : [];
  });
}

/** Of the fragment in which the first id of a group stands (0), or the last (-1). */
function orderAt(group: ReferenceGroup, at: 0 | -1): number {
  const isSome = (one: Reference | ReferenceGroup) => !isGroup(one) || one.length > 0;
  const one = at === 0 ? group.find(isSome) : group.findLast(isSome);
  if (one === undefined) return Number.NaN;
  return isGroup(one) ? orderAt(one, at) : one.fragment.order;
}
