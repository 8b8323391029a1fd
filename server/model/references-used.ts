import { memory } from '../base/memory.ts';
import { remembering } from '../base/remembering.ts';
import { ofStretch, type Stretches } from '../base/stretches.ts';
import { isGroup, type Reference, type ReferenceGroup, type ReferenceNamespace } from './reference.ts';
import { idKey } from './values/id.ts';

/** What is referred to, by `usedKey`; of one edition each once. */
export type Used = ReadonlyMap<string, readonly Reference[]>;

export function usedKey(namespace: ReferenceNamespace, id: string): string {
  return `${namespace} ${idKey(id)}`;
}

/**
 * The ids of a file in bundles: those of a few dozen clauses, or of one fragment. An edit leaves all but one of them the same
 * objects, so that what is worked out from one can be kept by it. Together they are not in the order of the text.
 */
export const bundlesOf: (group: ReferenceGroup) => Stretches<Reference> = remembering((group) => {
  const bundle = bundleOf(group);
  if (bundle !== undefined) return [bundle];
  const own = ownOf(group);
  const others = group.filter(isGroup).flatMap(bundlesOf);
  return own.length === 0 ? others : [own, ...others];
});

const bundles = memory<{ readonly bundle: readonly Reference[] | undefined }>();

/** The ids of a group that is one bundle; undefined for a group of bundles. */
export function bundleOf(group: ReferenceGroup): readonly Reference[] | undefined {
  const before = bundles.of(group);
  if (before !== undefined) return before.bundle;
  const isBundle = group.every((one) => !isGroup(one) || !one.some(isGroup));
  const bundle = isBundle ? group.flatMap((one) => (isGroup(one) ? ownOf(one) : [one])) : undefined;
  bundles.keep(group, { bundle });
  return bundle;
}

function ownOf(group: ReferenceGroup): readonly Reference[] {
  return group.flatMap((one) => (isGroup(one) ? [] : [one]));
}

/** The kinds of map whose ids are divisions'; every other one is named as its namespace. */
const divisionMaps: ReadonlySet<string> = new Set(['chapter', 'section', 'annex']);

/** What a bundle refers to; a thing's mention of itself is left out. */
export const usedIn = ofStretch((references: readonly Reference[]): Used => {
  const used = new Map<string, Reference[]>();
  for (const reference of references) {
    const { role, namespaces, text, holder, edition } = reference;
    if (role === 'definition') continue;
    const isOwn = holder !== undefined && idKey(holder.id) === idKey(text);
    const own = isOwn ? (divisionMaps.has(holder.map) ? 'division' : holder.map) : undefined;
    for (const namespace of namespaces) {
      if (namespace === own) continue;
      const key = usedKey(namespace, text);
      const same = used.get(key);
      if (same === undefined) used.set(key, [reference]);
      else if (same.every((one) => one.edition !== edition)) same.push(reference);
    }
  }
  return used;
});

/** Those of some keys that none of the bundles refers to. */
export function withoutUsed(keys: Iterable<string>, uses: readonly Used[]): ReadonlySet<string> {
  const left = new Set(keys);
  for (const used of uses) {
    if (left.size === 0) break;
    for (const key of used.size < left.size ? used.keys() : [...left]) if (used.has(key)) left.delete(key);
  }
  return left;
}

/** The ids of a group that `isMeant` picks, in the order of the text. A group that an edit left alone is not looked at again. */
export function picker(isMeant: (reference: Reference) => boolean): (group: ReferenceGroup) => readonly Reference[] {
  const known = memory<readonly Reference[]>();
  const pick = (group: ReferenceGroup): readonly Reference[] => {
    const before = known.of(group);
    if (before !== undefined) return before;
    const found = group.flatMap((one) => (isGroup(one) ? pick(one) : isMeant(one) ? [one] : []));
    known.keep(group, found);
    return found;
  };
  return pick;
}
