import { sourceRange } from '../syntax/navigate.ts';
import type { Fragment, Place, ScalarNode, Tree } from '../syntax/tree.ts';
import {
  entriesOf,
  itemStretchesOf,
  itemsOf,
  kindOf,
  type View,
  type ViewEntry,
  viewOf,
  viewsIn,
} from '../syntax/view.ts';
import { itemOf, keyedOf, mapsOf, rootType, scalarOf, under } from './keys/type-at.ts';
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
  const [fragment] = tree.fragments;
  if (fragment === undefined) return [];
  return inView(viewOf(tree.root, fragment), {
    type: rootType(kind),
    key: undefined,
    map: undefined,
    holder: undefined,
  });
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

interface Remembered {
  readonly type: ValueType;
  readonly holder: ScalarNode | undefined;
  readonly found: ReferenceGroup;
}

const remembered = new WeakMap<object, Remembered>();
const holderNodes = new WeakMap<Holder, ScalarNode>();

function inView(view: View, around: Around): ReferenceGroup {
  switch (kindOf(view)) {
    case 'scalar':
      return inScalar(view, around);
    case 'list':
      return grouped(view.part, around, () => inList(view, around));
    case 'map':
      return grouped(view.part, around, () => inMap(view, around.type, holderIn(view, around.type) ?? around.holder));
    default:
      return none;
  }
}

const none: ReferenceGroup = [];

/** What was found in a part before, as long as it stands in the same thing; of itself it says what it is. */
function grouped(part: object, { type, holder }: Around, find: () => ReferenceGroup): ReferenceGroup {
  const node = holder && holderNodes.get(holder);
  const known = remembered.get(part);
  if (known?.type === type && known.holder === node) return known.found;
  const found = find();
  remembered.set(part, { type, holder: node, found });
  return found;
}

function inList(view: View, around: Around): ReferenceGroup {
  const { key, map, holder } = around;
  const inner = { type: itemOf(around.type) ?? around.type, key, map, holder };
  const stretches = itemStretchesOf(view);
  const find = (item: View): ReferenceGroup => inView(item, inner);
  if (stretches.length < 2) return together(view, itemsOf(view), find);
  return together(view, stretches, (stretch) =>
    grouped(stretch.items, around, () => together(view, viewsIn(stretch), find)),
  );
}

function inMap(view: View, type: ValueType, holder: Holder | undefined): ReferenceGroup {
  return together(view, entriesOf(view), (entry) => inEntry(entry, type, holder));
}

/** Of a part that was cut, a group in groups; of one in a single fragment, one list. */
function together<T>(view: View, inner: readonly T[], find: (one: T) => ReferenceGroup): ReferenceGroup {
  if (view.node === undefined) {
    const groups = inner.map(find).filter((group) => group.length > 0);
    return groups.length === 0 ? none : groups;
  }
  const found = inner.flatMap(find);
  return found.length === 0 ? none : found;
}

function inEntry(entry: ViewEntry, type: ValueType, holder: Holder | undefined): ReferenceGroup {
  const spec = under(type, entry.key.text);
  if (spec === undefined) return none;
  if (spec.key !== undefined) return inView(entry.value, { type: spec.type, key: spec.key, map: spec.map, holder });
  const by = keyedOf(type)?.by;
  if (by?.kind !== 'definition' && by?.kind !== 'reference') {
    return inView(entry.value, { type: spec.type, key: undefined, map: undefined, holder });
  }
  const { key, fragment } = entry;
  const id = idAt({ fragment, range: key.range }, key, by, { key: undefined, holder });
  const named = held({ map: nameOf(spec.type), id: id.text, place: id }, key);
  return [id, inView(entry.value, { type: spec.type, key: undefined, map: undefined, holder: named })];
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
  if (key === undefined) return holder === undefined ? reference : { holder, ...reference };
  return holder === undefined ? { key, ...reference } : { key, holder, ...reference };
}

function nameOf(type: ValueType): string {
  return mapsOf(type)[0]?.name ?? '';
}

/** The map as a thing with a name of its own: clauses, divisions, adaptations; not a criterion, which only names another. */
function holderIn(view: View, type: ValueType): Holder | undefined {
  const map = mapsOf(type).find(bearsName);
  if (map === undefined) return undefined;
  const name = entriesOf(view).find((entry) => entry.key.text === map.nameKey)?.value;
  if (name?.node?.kind !== 'scalar') return undefined;
  const place = { fragment: name.fragment, range: name.node.range };
  return held({ map: map.name, id: name.node.text, place }, name.node);
}

function bearsName(map: MapType): boolean {
  const type = map.nameKey === undefined ? undefined : map.keys[map.nameKey]?.type;
  return type?.kind === 'definition' || (type?.kind === 'reference' && type.to.includes('clause'));
}

function held(holder: Holder, node: ScalarNode): Holder {
  holderNodes.set(holder, node);
  return holder;
}

function inScalar({ node, fragment }: View, around: Around): ReferenceGroup {
  if (node?.kind !== 'scalar') return none;
  const type = scalarOf(around.type) ?? around.type;
  switch (type.kind) {
    case 'definition':
    case 'reference':
      return [idAt({ fragment, range: node.range }, node, type, around)];
    case 'citation':
    case 'edition-or-number':
      return partsOfCitation(node.text).map((part) => partAt(part, node, fragment, around));
    case 'text':
      return partsOfProse(node.text).map((part) => partAt(part, node, fragment, around));
    case 'word': {
      if (type.word !== 'document-number') return none;
      const role = around.map?.name === 'standard' ? 'definition' : 'reference';
      const { range, text } = node;
      return [standing(around, { role, namespaces: ['document'], fragment, range, node, text, prose: false })];
    }
    default:
      return none;
  }
}

function partAt({ from, to, ...rest }: ReferencePart, node: ScalarNode, fragment: Fragment, around: Under): Reference {
  const range = sourceRange(node, from, to);
  const text = node.text.slice(from, to);
  return standing(around, { role: 'reference', fragment, range, node, text, ...rest });
}
