import { remembering } from '../base/remembering.ts';
import { sourceRange } from '../syntax/navigate.ts';
import type { Fragment, Node, Place, ScalarNode } from '../syntax/tree.ts';
import { isUnwritten } from '../syntax/unwritten.ts';
import { resolveAlias } from '../syntax/view.ts';
import { itemOf, keyedOf, mapsOf, scalarOf, type TableEntry, under } from './keys/type-at.ts';
import type { MapType, ValueType } from './keys/types.ts';
import type { Holder, Reference } from './reference.ts';
import { partsOfCitation, partsOfProse, type ReferencePart } from './reference-parts.ts';

/** What a part of a file stands in. */
export interface ReferenceScope {
  readonly type: ValueType;
  readonly key: string | undefined;
  /** The kind of map in which that key stands. */
  readonly map: MapType | undefined;
  readonly holder: Holder | undefined;
}

/** What lies in one fragment is looked through at once: an edit in it makes all of it anew. */
export function inNode(written: Node, fragment: Fragment, around: ReferenceScope, found: Reference[]): void {
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
export function underKey(
  key: ScalarNode,
  fragment: Fragment,
  type: ValueType,
  spec: TableEntry,
  holder: Holder | undefined,
): { readonly id?: Reference; readonly around: ReferenceScope } {
  if (spec.key !== undefined) return { around: { type: spec.type, key: spec.key, map: spec.map, holder } };
  const around = { type: spec.type, key: undefined, map: undefined, holder };
  const by = keyedOf(type)?.by;
  if ((by?.kind !== 'definition' && by?.kind !== 'reference') || isUnwritten(key)) return { around };
  const id = idAt({ fragment, range: key.range }, key, by, { key: undefined, holder });
  return { id, around: { ...around, holder: { map: nameOf(spec.type), id: id.text, place: id, node: key } } };
}

type NearScope = Pick<ReferenceScope, 'key' | 'holder'>;

/** A scalar that is an id as a whole. */
function idAt(
  { fragment, range }: Place,
  node: ScalarNode,
  type: ValueType & { kind: 'definition' | 'reference' },
  around: NearScope,
): Reference {
  const namespaces = type.kind === 'definition' ? [type.of] : type.to;
  return standing(around, { role: type.kind, namespaces, fragment, range, node, text: node.text, prose: false });
}

/** The reference with the key and the holder it stands under, where there are such. */
function standing({ key, holder }: NearScope, reference: Reference): Reference {
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
export function namedMap(type: ValueType): MapType | undefined {
  return namedMapOf(type).map;
}

const namedMapOf = remembering((type: ValueType) => ({ map: mapsOf(type).find(bearsName) }));

function bearsName(map: MapType): boolean {
  const type = map.nameKey === undefined ? undefined : map.keys[map.nameKey]?.type;
  return type?.kind === 'definition' || (type?.kind === 'reference' && type.to.includes('clause'));
}

export function holderIn(map: MapType, name: Node, fragment: Fragment): Holder | undefined {
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

function inScalar(node: ScalarNode, fragment: Fragment, around: ReferenceScope, found: Reference[]): void {
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

function partAt(
  { from, to, ...rest }: ReferencePart,
  node: ScalarNode,
  fragment: Fragment,
  around: NearScope,
): Reference {
  const range = sourceRange(node, from, to);
  const text = node.text.slice(from, to);
  return standing(around, { role: 'reference', fragment, range, node, text, ...rest });
}
