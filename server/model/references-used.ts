import { type Chunks, gathered, ofChunk } from '../base/chunks.ts';
import { getOrMake } from '../base/get-or-make.ts';
import { concatenated } from '../base/lists.ts';
import { memory } from '../base/memory.ts';
import { remembering } from '../base/remembering.ts';
import { isGroup, type Reference, type ReferenceGroup, type ReferenceNamespace } from './reference.ts';
import { idKey } from './values/id.ts';

/** What is referred to: where it is looked up, and its id in NFC. */
type Used = ReadonlyMap<ReferenceNamespace, ReadonlyMap<string, readonly Reference[]>>;

/**
 * The ids of a file in bundles: those of a few dozen clauses, or of one fragment. An edit leaves all but one of them the same
 * objects, so that what is worked out from one can be kept by it. Together they are not in the order of the text.
 */
export const bundlesOf: (group: ReferenceGroup) => Chunks<Reference> = remembering((group) => {
  const bundle = bundleOf(group);
  if (bundle !== undefined) return [bundle];
  return concatenated([ownIn(group), bundlesOfAll(group.filter(isGroup))]);
});

const bundlesOfAll = gathered(bundlesOf, (all: readonly Chunks<Reference>[]) => concatenated(all));

/** The same one by one: who finds what it looks for need not have all of them listed. */
function* eachBundle(group: ReferenceGroup): Generator<readonly Reference[]> {
  const bundle = bundleOf(group);
  if (bundle !== undefined) yield bundle;
  else {
    yield* ownIn(group);
    for (const one of group) if (isGroup(one)) yield* eachBundle(one);
  }
}

/** What stands in a group of bundles itself: none or one. */
const ownIn = remembering((group: ReferenceGroup): Chunks<Reference> => {
  const own = ownOf(group);
  return own.length === 0 ? [] : [own];
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
export const usedIn = ofChunk((references: readonly Reference[]): Used => {
  const used = new Map<ReferenceNamespace, Map<string, Reference[]>>();
  for (const reference of references) {
    const { role, namespaces, text, holder, edition } = reference;
    if (role === 'definition') continue;
    const id = idKey(text);
    const isOwn = holder !== undefined && idKey(holder.id) === id;
    const own = isOwn ? (divisionMaps.has(holder.map) ? 'division' : holder.map) : undefined;
    for (const namespace of namespaces) {
      if (namespace === own) continue;
      const ids = getOrMake(used, namespace, () => new Map<string, Reference[]>());
      const same = ids.get(id);
      if (same === undefined) ids.set(id, [reference]);
      else if (same.every((one) => one.edition !== edition)) same.push(reference);
    }
  }
  return used;
});

/** Those of some ids, in NFC, that nothing in the groups refers to. */
export function withoutUsed(
  namespace: ReferenceNamespace,
  ids: Iterable<string>,
  groups: readonly ReferenceGroup[],
): ReadonlySet<string> {
  const left = new Set(ids);
  for (const group of groups) {
    for (const bundle of eachBundle(group)) {
      if (left.size === 0) return left;
      const used = usedIn(bundle).get(namespace);
      if (used === undefined) continue;
      for (const id of used.size < left.size ? used.keys() : [...left]) if (used.has(id)) left.delete(id);
    }
  }
  return left;
}

/** The ids of a group that `isMeant` picks, in the order of the text. A group that an edit left alone is not looked at again. */
export function picker(isMeant: (reference: Reference) => boolean): (group: ReferenceGroup) => readonly Reference[] {
  const pick: (group: ReferenceGroup) => readonly Reference[] = remembering((group) => pickAmong(group));
  const pickAmong = gathered(
    (one: Reference | ReferenceGroup) => (isGroup(one) ? pick(one) : isMeant(one) ? [one] : []),
    (all): readonly Reference[] => all.flat(),
  );
  return pick;
}
