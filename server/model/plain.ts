import type { Entry, Node, ScalarNode } from '../syntax/tree.ts';
import { isUnwritten } from '../syntax/unwritten.ts';
import { readPlainNumber } from './formats.ts';
import { itemOf, scalarOf, typeUnder } from './keys/type-at.ts';
import type { ValueType } from './keys/types.ts';

/** A value without places, as a validator takes it: `null` where nothing is written behind a key or dash. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** What no judgement can be passed on: an alias without anchor, or one inside itself; both are told elsewhere. */
const unknown = '';

/**
 * The node as a plain value. Scalars stay text but where the table says number, integer or boolean and they read as one; of
 * a key given twice the first counts, as everywhere.
 */
export function plainOf(node: Node, type: ValueType | undefined): Plain {
  return plain(node, type, []);
}

function plain(node: Node, type: ValueType | undefined, within: readonly Node[]): Plain {
  if (node.kind === 'alias') {
    const { target } = node;
    return target === undefined || within.includes(target) ? unknown : plain(target, type, within);
  }
  if (node.kind === 'scalar') return plainScalar(node, type && scalarOf(type));
  const path = node.anchor === undefined ? within : [...within, node];
  if (node.kind === 'list') {
    const item = type && itemOf(type);
    return node.items.map((one) => plain(one, item, path));
  }
  const map: Record<string, Plain> = {};
  for (const { key, value } of node.entries) {
    if (Object.hasOwn(map, key.text) || isMerge(key)) continue;
    put(map, key.text, plain(value, type && typeUnder(type, key.text), path));
  }
  return map;
}

/** An object without prototype would be safe by itself, but three times slower to make and to judge. */
export function put(map: Record<string, Plain>, key: string, value: Plain): void {
  if (key !== '__proto__') map[key] = value;
  else Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
}

function plainScalar(node: ScalarNode, type: ValueType | undefined): Plain {
  if (isUnwritten(node)) return null;
  if (type?.kind !== 'word') return node.text;
  if (type.word === 'boolean') return node.text === 'true' ? true : node.text === 'false' ? false : node.text;
  if (type.word !== 'number' && type.word !== 'integer') return node.text;
  const number = readPlainNumber(node.text);
  return number.ok ? number.value : node.text;
}

/** `<<` is refused as such, by a rule of its own. */
export function isMerge(key: ScalarNode): boolean {
  return key.text === '<<' && key.style === 'plain';
}

/** A place in a node that a validator's path led to. */
export interface Spot {
  /** What stands there; an alias is seen through, `through` is the outermost one. */
  readonly node: Exclude<Node, { kind: 'alias' }>;
  readonly through?: Node;
  readonly type: ValueType | undefined;
  /** The key it stands under; absent for list items and the whole. */
  readonly entry?: Entry;
}

/** Follows a validator's path (a JSON pointer) into the node it judged. Undefined where an alias leads nowhere. */
export function nodeAt(node: Node, type: ValueType | undefined, pointer: string): Spot | undefined {
  let spot = spotOf(node, type);
  for (const step of pointer.split('/').slice(1)) {
    if (spot === undefined) return undefined;
    spot = stepInto(spot, step.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return spot;
}

function stepInto(spot: Spot, step: string): Spot | undefined {
  const { node, type, through } = spot;
  if (node.kind === 'list') {
    const item = node.items[Number(step)];
    return item && spotOf(item, type && itemOf(type), through);
  }
  if (node.kind !== 'map') return undefined;
  const entry = node.entries.find(({ key }) => key.text === step);
  return entry && spotOf(entry.value, type && typeUnder(type, step), through, entry);
}

function spotOf(node: Node, type: ValueType | undefined, through?: Node, entry?: Entry): Spot | undefined {
  let target: Node | undefined = node;
  const outermost = through ?? (node.kind === 'alias' ? node : undefined);
  for (let hops = 0; target?.kind === 'alias' && hops < 100; hops++) target = target.target;
  if (target === undefined || target.kind === 'alias') return undefined;
  return { node: target, type, ...(outermost ? { through: outermost } : {}), ...(entry ? { entry } : {}) };
}
