import { chunksOf } from '../base/chunks.ts';
import { fitted } from '../base/lists.ts';
import { memory } from '../base/memory.ts';
import type { LeafPart, ListPart, MapPart, Part, ScalarNode, Tree } from '../syntax/tree.ts';
import { itemOf, rootType, under } from './keys/type-at.ts';
import type { RootName, ValueType } from './keys/types.ts';
import { isGroup, type Reference, type ReferenceGroup } from './reference.ts';
import { holderIn, inNode, namedMap, type ReferenceScope, underKey } from './references-in-node.ts';

/** Every id of a file, by the parts in which they stand: an unchanged part is the same group. */
export function referenceGroups(tree: Tree, kind: RootName): ReferenceGroup {
  return inPart(tree.root, { type: rootType(kind), key: undefined, map: undefined, holder: undefined });
}

/** Every id of a file, in the order of the text. */
export function referencesIn(tree: Tree, kind: RootName): readonly Reference[] {
  const references: Reference[] = [];
  addAll(referenceGroups(tree, kind), references);
  return references;
}

function addAll(group: ReferenceGroup, to: Reference[]): void {
  for (const one of group) {
    if (isGroup(one)) addAll(one, to);
    else to.push(one);
  }
}

interface RememberedGroup {
  readonly type: ValueType;
  readonly holder: ScalarNode | undefined;
  readonly found: ReferenceGroup;
}

/** By what an edit elsewhere leaves the same object: parts, and chunks of them. */
const inParts = memory<RememberedGroup>();

const inChunks = memory<RememberedGroup>();

const none: ReferenceGroup = [];

/** Of a part that was cut, a group in groups; of one in a single fragment, one list. */
function inPart(part: Part, around: ReferenceScope): ReferenceGroup {
  const known = inParts.of(part);
  if (holds(known, around)) return known.found;
  const found = findIn(part, around);
  inParts.keep(part, { type: around.type, holder: around.holder?.node, found });
  return found;
}

function findIn(part: Part, around: ReferenceScope): ReferenceGroup {
  switch (part.kind) {
    case 'leaf':
      return inLeaf(part, around);
    case 'list-part':
      return inList(part, around);
    case 'map-part':
      return inMap(part, around);
  }
}

/** Whether what was found before stands in the same thing; of itself it says what it is. */
function holds(known: RememberedGroup | undefined, { type, holder }: ReferenceScope): known is RememberedGroup {
  return known !== undefined && known.type === type && known.holder === holder?.node;
}

function together(groups: readonly ReferenceGroup[]): ReferenceGroup {
  const some = groups.filter((group) => group.length > 0);
  return some.length === 0 ? none : some;
}

function inList({ items }: ListPart, around: ReferenceScope): ReferenceGroup {
  const { key, map, holder } = around;
  const inner = { type: itemOf(around.type) ?? around.type, key, map, holder };
  const find = (item: Part): ReferenceGroup => inPart(item, inner);
  const chunks = chunksOf(items);
  if (chunks.length < 2) return together(items.map(find));
  return together(
    chunks.map((chunk) => {
      const known = inChunks.of(chunk);
      if (holds(known, around)) return known.found;
      const found = together(chunk.map(find));
      inChunks.keep(chunk, { type: around.type, holder: holder?.node, found });
      return found;
    }),
  );
}

function inMap({ entries }: MapPart, { type, holder }: ReferenceScope): ReferenceGroup {
  const map = namedMap(type);
  const name = map && entries.find(({ key }) => key.text === map.nameKey)?.value;
  const inner = (map && name?.kind === 'leaf' && holderIn(map, name.node, name.fragment)) || holder;
  return together(
    entries.map(({ key, fragment, value }) => {
      const spec = under(type, key.text);
      if (spec === undefined) return none;
      const { id, around } = underKey(key, fragment, type, spec, inner);
      const group = inPart(value, around);
      return id === undefined ? group : [id, group];
    }),
  );
}

function inLeaf({ node, fragment }: LeafPart, around: ReferenceScope): ReferenceGroup {
  const found: Reference[] = [];
  inNode(node, fragment, around, found);
  return fitted(found);
}
