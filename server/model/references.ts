import { fitted } from '../base/lists.ts';
import { memory } from '../base/memory.ts';
import { remembering } from '../base/remembering.ts';
import { stretchesOf } from '../base/stretches.ts';
import { sourceRange } from '../syntax/navigate.ts';
import type { Fragment, LeafPart, ListPart, MapPart, Node, Part, Place, ScalarNode, Tree } from '../syntax/tree.ts';
import { isUnwritten } from '../syntax/unwritten.ts';
import { resolveAlias } from '../syntax/view.ts';
import { itemOf, keyedOf, mapsOf, rootType, scalarOf, type TableEntry, under } from './keys/type-at.ts';
import type { MapType, Namespace, RootName, ValueType } from './keys/types.ts';
import { partsOfCitation, partsOfProse, type ReferencePart } from './reference-parts.ts';

/** Where an id is looked up. `document`: a document by its number. */
export type ReferenceNamespace = Namespace | 'document';

/** What a reference stands in: a clause, an indicator, an answer … */
export interface Holder {
  /** The kind of map, by its name in the key table. */
  readonly map: string;
  readonly id: string;
  /** Where that id stands. */
  readonly place: Place;
  readonly node: ScalarNode;
}

/** An id in a file: given here, or given elsewhere. Its place is the id's own, inside quotes, `[[…]]` and `edition#clause` too. */
export interface Reference extends Place {
  readonly role: 'definition' | 'reference';
  /** Looked up in each of these, in this order. */
  readonly namespaces: readonly ReferenceNamespace[];
  readonly text: string;
  /** Of the clause in `edition#clause`: the edition to look it up in. Absent: the file's own resolved standard. */
  readonly edition?: string;
  /** Of a document number: the place in that document, as in `GB/T 39668—2020#5.2`. */
  readonly inside?: string;
  /** The whole scalar that holds it. */
  readonly node: ScalarNode;
  /** The key of the format under which it stands (`see`, `aliases`); absent where it is a key of a map itself. */
  readonly key?: string;
  /** Whether it is a `[[…]]` in prose. */
  readonly prose: boolean;
  /** Absent: the file as a whole. */
  readonly holder?: Holder;
}

/** The ids of a part of a file: its own, and in groups those of the parts in it, in the order of the text. */
export interface ReferenceGroup extends ReadonlyArray<Reference | ReferenceGroup> {}

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

export function isGroup(one: Reference | ReferenceGroup): one is ReferenceGroup {
  return Array.isArray(one);
}

interface Around {
  readonly type: ValueType;
  readonly key: string | undefined;
  /** The kind of map in which that key stands. */
  readonly map: MapType | undefined;
  readonly holder: Holder | undefined;
}

interface RememberedGroup {
  readonly type: ValueType;
  readonly holder: ScalarNode | undefined;
  readonly found: ReferenceGroup;
}

/** By what an edit elsewhere leaves the same object: parts, and stretches of them. */
const inParts = memory<RememberedGroup>();
const inStretches = memory<RememberedGroup>();

const none: ReferenceGroup = [];

/** Of a part that was cut, a group in groups; of one in a single fragment, one list. */
function inPart(part: Part, around: Around): ReferenceGroup {
  const known = inParts.of(part);
  if (holds(known, around)) return known.found;
  const found = findIn(part, around);
  inParts.keep(part, { type: around.type, holder: around.holder?.node, found });
  return found;
}

function findIn(part: Part, around: Around): ReferenceGroup {
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
function holds(known: RememberedGroup | undefined, { type, holder }: Around): known is RememberedGroup {
  return known !== undefined && known.type === type && known.holder === holder?.node;
}

function together(groups: readonly ReferenceGroup[]): ReferenceGroup {
  const some = groups.filter((group) => group.length > 0);
  return some.length === 0 ? none : some;
}

function inList({ items }: ListPart, around: Around): ReferenceGroup {
  const { key, map, holder } = around;
  const inner = { type: itemOf(around.type) ?? around.type, key, map, holder };
  const find = (item: Part): ReferenceGroup => inPart(item, inner);
  const stretches = stretchesOf(items);
  if (stretches.length < 2) return together(items.map(find));
  return together(
    stretches.map((stretch) => {
      const known = inStretches.of(stretch);
      if (holds(known, around)) return known.found;
      const found = together(stretch.map(find));
      inStretches.keep(stretch, { type: around.type, holder: holder?.node, found });
      return found;
    }),
  );
}

function inMap({ entries }: MapPart, { type, holder }: Around): ReferenceGroup {
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

function inLeaf({ node, fragment }: LeafPart, around: Around): ReferenceGroup {
  const found: Reference[] = [];
  inNode(node, fragment, around, found);
  return fitted(found);
}

/** What lies in one fragment is looked through at once: an edit in it makes all of it anew. */
function inNode(written: Node, fragment: Fragment, around: Around, found: Reference[]): void {
  const node = resolveAlias(written);
  if (node?.kind === 'scalar') inScalar(node, fragment, around, found);
  if (node?.kind === 'list') {
    const inner = { ...around, type: itemOf(around.type) ?? around.type };
    for (const item of node.items) inNode(item, fragment, inner, found);
  }
  if (node?.kind === 'map') {
    const { type } = around;
    const map = namedMap(type);
    const name = map && node.entries.find(({ key }) => key.text === map.nameKey)?.value;
    const holder = (map && name && holderIn(map, name, fragment)) || around.holder;
    for (const { key, value } of node.entries) {
      const spec = under(type, key.text);
      if (spec === undefined || (spec.key !== undefined && value.kind === 'scalar' && !mayHoldIds(spec.type))) continue;
      const { id, around: inner } = underKey(key, fragment, type, spec, holder);
      if (id) found.push(id);
      inNode(value, fragment, inner, found);
    }
  }
}

/** What the value of a key stands in; and the key itself, where it is an id. */
function underKey(
  key: ScalarNode,
  fragment: Fragment,
  type: ValueType,
  spec: TableEntry,
  holder: Holder | undefined,
): { readonly id?: Reference; readonly around: Around } {
  if (spec.key !== undefined) return { around: { type: spec.type, key: spec.key, map: spec.map, holder } };
  const around = { type: spec.type, key: undefined, map: undefined, holder };
  const by = keyedOf(type)?.by;
  if ((by?.kind !== 'definition' && by?.kind !== 'reference') || isUnwritten(key)) return { around };
  const id = idAt({ fragment, range: key.range }, key, by, { key: undefined, holder });
  return { id, around: { ...around, holder: { map: nameOf(spec.type), id: id.text, place: id, node: key } } };
}

type Under = Pick<Around, 'key' | 'holder'>;

/** A scalar that is an id as a whole. */
function idAt(
  { fragment, range }: Place,
  node: ScalarNode,
  type: ValueType & { kind: 'definition' | 'reference' },
  around: Under,
): Reference {
  const namespaces = type.kind === 'definition' ? [type.of] : type.to;
  return standing(around, { role: type.kind, namespaces, fragment, range, node, text: node.text, prose: false });
}

/** The reference with the key and the holder it stands under, where there are such. */
function standing({ key, holder }: Under, reference: Reference): Reference {
  const { role, namespaces, fragment, range, node, text, prose, edition, inside } = reference;
  // Most are such; put together from another object they would take half as much room again.
  if (key !== undefined && holder !== undefined && edition === undefined && inside === undefined) {
    return { key, holder, role, namespaces, fragment, range, node, text, prose };
  }
  if (key === undefined) return holder === undefined ? reference : { holder, ...reference };
  return holder === undefined ? { key, ...reference } : { key, holder, ...reference };
}

function nameOf(type: ValueType): string {
  return mapsOf(type)[0]?.name ?? '';
}

/** The kind of map that is a thing with a name of its own: clauses, divisions, adaptations; not a criterion, which only names another. */
function namedMap(type: ValueType): MapType | undefined {
  return namedMapOf(type).map;
}

const namedMapOf = remembering((type: ValueType) => ({ map: mapsOf(type).find(bearsName) }));

function bearsName(map: MapType): boolean {
  const type = map.nameKey === undefined ? undefined : map.keys[map.nameKey]?.type;
  return type?.kind === 'definition' || (type?.kind === 'reference' && type.to.includes('clause'));
}

function holderIn(map: MapType, name: Node, fragment: Fragment): Holder | undefined {
  const node = resolveAlias(name);
  if (node?.kind !== 'scalar' || isUnwritten(node)) return undefined;
  return { map: map.name, id: node.text, place: { fragment, range: node.range }, node };
}

/** Whether a scalar of the type may be an id, or hold some: `inScalar` finds none in any other. */
function mayHoldIds(type: ValueType): boolean {
  const meant = scalarOf(type) ?? type;
  return holdingIds.has(meant.kind) || (meant.kind === 'word' && meant.word === 'document-number');
}

const holdingIds: ReadonlySet<ValueType['kind']> = new Set([
  'definition',
  'reference',
  'citation',
  'edition-or-number',
  'text',
]);

function inScalar(node: ScalarNode, fragment: Fragment, around: Around, found: Reference[]): void {
  if (isUnwritten(node)) return;
  const type = scalarOf(around.type) ?? around.type;
  switch (type.kind) {
    case 'definition':
    case 'reference':
      found.push(idAt({ fragment, range: node.range }, node, type, around));
      return;
    case 'citation':
    case 'edition-or-number':
      for (const part of partsOfCitation(node.text)) found.push(partAt(part, node, fragment, around));
      return;
    case 'text':
      for (const part of partsOfProse(node.text)) found.push(partAt(part, node, fragment, around));
      return;
    case 'word': {
      if (type.word !== 'document-number') return;
      const role = around.map?.name === 'standard' ? 'definition' : 'reference';
      const { range, text } = node;
      found.push(standing(around, { role, namespaces: ['document'], fragment, range, node, text, prose: false }));
    }
  }
}

function partAt({ from, to, ...rest }: ReferencePart, node: ScalarNode, fragment: Fragment, around: Under): Reference {
  const range = sourceRange(node, from, to);
  const text = node.text.slice(from, to);
  return standing(around, { role: 'reference', fragment, range, node, text, ...rest });
}
