import type { Range } from '../base/position.ts';
import type { MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { hintOf, isPlaceholder } from '../syntax/unwritten.ts';
import { misfit } from './formats.ts';
import { formatFor, formOf, formsOf } from './forms.ts';
import { valuesOf } from './keys/enums.ts';
import { nearestFlag, nearestValues } from './keys/nearest.ts';
import { root } from './keys/table.ts';
import { itemOf, keyedOf, mapsOf, scalarOf } from './keys/type-at.ts';
import type { ValueType } from './keys/types.ts';
import {
  firstMissing,
  type KeyedMap,
  keysByName,
  misplacedKey,
  missingKey,
  unknownKey,
  withoutEchoes,
} from './map-slip.ts';
import { isMerge, nodeAt, type Spot } from './plain.ts';
import type { InvalidFormat, MissingKey, Slip, ToFillIn, UnknownKey } from './slip.ts';
import { rewrite, unwrapped, wrapped } from './slip-repair.ts';

/** An error as ajv states it. */
export interface ValidatorError {
  readonly keyword: string;
  /** A JSON pointer to the value that was judged. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Errors that only say that an inner one has been found. */
const echoes: ReadonlySet<string> = new Set(['if', 'allOf']);

/** A validator's errors as slips with the author's places, in the order of the errors; map by map, so that none is told twice. */
export function slipsFrom(
  errors: readonly ValidatorError[],
  node: Node,
  type: ValueType,
  key: ScalarNode | undefined,
): readonly Slip[] {
  const byPath = new Map<string, ValidatorError[]>();
  for (const error of errors) {
    if (echoes.has(error.keyword)) continue;
    const path = error.keyword === 'false schema' ? parentOf(error.instancePath) : error.instancePath;
    byPath.set(path, [...(byPath.get(path) ?? []), error]);
  }
  return [...byPath].flatMap(([path, group]) => {
    const spot = nodeAt(node, type, path);
    return spot ? slipsAt(spot, group, spot.entry?.key ?? (path === '' ? key : undefined)) : [];
  });
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

/** Every error about one value. */
function slipsAt(spot: Spot, errors: readonly ValidatorError[], key: ScalarNode | undefined): readonly Slip[] {
  const { node, through } = spot;
  const slips = node.kind === 'map' ? mapSlips(node, spot, errors, key) : valueSlips(spot, errors, key);
  return through ? slips.map((slip) => toldAtAlias(slip, through, key)) : slips;
}

/** Whatever an alias brings along is told where it is used, and put right by hand. */
function toldAtAlias({ repair: _, ...slip }: Slip, alias: Node, key: ScalarNode | undefined): Slip {
  return (slip.at === key?.range ? slip : { ...slip, at: alias.range }) as Slip;
}

function mapSlips(
  node: MapNode,
  spot: Spot,
  errors: readonly ValidatorError[],
  key: ScalarNode | undefined,
): readonly Slip[] {
  const keyed = keyedMap(node, spot.type, key);
  const unknown: UnknownKey[] = [];
  const missing: MissingKey[] = [];
  const others: Slip[] = [];
  for (const { keyword, params, instancePath } of errors) {
    const name =
      params.propertyName ?? params.additionalProperty ?? instancePath.slice(instancePath.lastIndexOf('/') + 1);
    const found = keyed.keys.get(String(name));
    if (keyword === 'required') missing.push(missingKey(keyed, String(params.missingProperty)));
    else if (keyword === 'minProperties')
      missing.push(missingKey(keyed, Object.keys(keyed.maps[0]?.keys ?? {})[0] ?? ''));
    else if (keyword === 'additionalProperties' && found) unknown.push(unknownKey(keyed, found));
    else if (keyword === 'false schema' && found) unknown.push(misplacedKey(keyed, found));
    else if (keyword === 'propertyNames' && found)
      others.push(...invalidFormat(found, spot.type && keyedOf(spot.type)?.by));
    else if (keyword === 'type' || keyword === 'enum') others.push(wrongType(spot, key));
  }
  if (isNoSuchMap(spot, unknown)) return [wrongType(spot, key)];
  const told = node.entries.length === 0 ? firstMissing(keyed, missing) : withoutEchoes(unknown, missing);
  return [...others, ...unknown, ...told];
}

/** Not one key fits a map that could as well be a scalar: a scalar was meant. */
function isNoSuchMap(spot: Spot, unknown: readonly UnknownKey[]): boolean {
  if (spot.node.kind !== 'map' || !spot.type || !scalarOf(spot.type)) return false;
  return unknown.length === spot.node.entries.length && unknown.every(({ data }) => data.suggestions.length === 0);
}

function keyedMap(node: MapNode, type: ValueType | undefined, key: ScalarNode | undefined): KeyedMap {
  const maps = type ? mapsOf(type) : [];
  const keys = node.entries.map((entry) => entry.key).filter((one) => !isMerge(one));
  const nameKeys = new Set(maps.map(({ nameKey }) => nameKey));
  const named = node.entries.find((entry) => nameKeys.has(entry.key.text))?.value;
  const handle = key?.range ?? named?.range ?? keys[0]?.range ?? node.range;
  const chosen = maps.length > 1 ? maps.filter((map) => keys.some(({ text }) => Object.hasOwn(map.keys, text))) : maps;
  return { maps: chosen.length > 0 ? chosen : maps, keys: keysByName(keys), handle };
}

function valueSlips(spot: Spot, errors: readonly ValidatorError[], key: ScalarNode | undefined): readonly Slip[] {
  const { node, type } = spot;
  if (node.kind === 'scalar' && isPlaceholder(node)) return [toFillIn(node, key)];
  const form = formOf(node);
  // Where nothing is set, all stays as it is.
  if (form === 'nothing' && key === undefined && type?.kind === 'map' && type.map === root('config').name) return [];
  const scalar = type && scalarOf(type);
  if (form === 'list' && type && itemOf(type)) return [wrongLength(node.range, errors, key)];
  if (node.kind !== 'scalar' || scalar === undefined || (form === 'nothing' && scalar.kind !== 'enum')) {
    return [wrongType(spot, key)];
  }
  if (scalar.kind === 'enum') {
    const allowed = valuesOf(scalar.values).map(({ value }) => value);
    const { suggestions } = nearestValues(scalar.values, node.text);
    return [invalidValue(node, scalar.values, allowed, suggestions, key)];
  }
  if (scalar.kind === 'word' && scalar.word === 'boolean') {
    return [invalidValue(node, 'flag', ['true', 'false'], nearestFlag(node.text).suggestions, key)];
  }
  const small = errors.some(({ keyword }) => keyword === 'minimum');
  if (small) return [numberSlip(node, 'too-small', errors, key)];
  const found = invalidFormat(node, scalar, key);
  return found.length > 0 ? found : [numberSlip(node, 'not-whole', errors, key)];
}

function invalidValue(
  node: ScalarNode,
  choice: Extract<Slip, { rule: 'schema/invalid-value' }>['data']['choice'],
  allowed: readonly string[],
  suggestions: readonly string[],
  key: ScalarNode | undefined,
): Slip {
  const at = node.style === 'empty' ? (key ?? node).range : node.range;
  const data = { value: node.text, choice, allowed, suggestions, ...keyOf(key) };
  return { rule: 'schema/invalid-value', at, data };
}

/** What is wrong with the form of a scalar, be it a value under `key` or a key itself. */
export function invalidFormat(
  node: ScalarNode,
  type: ValueType | undefined,
  key?: ScalarNode,
): readonly (InvalidFormat | ToFillIn)[] {
  if (isPlaceholder(node)) return [toFillIn(node, key)];
  const format = formatFor(type);
  const found = format && misfit(format, node.text);
  if (!found) return [];
  const repair = found.repaired === undefined ? undefined : rewrite(node, found.repaired);
  const data = { value: node.text, format, misfit: found, ...keyOf(key) };
  return [{ rule: 'schema/invalid-format', at: node.range, ...(repair ? { repair } : {}), data }];
}

function toFillIn(node: ScalarNode, key: ScalarNode | undefined): ToFillIn {
  return { rule: 'schema/to-fill-in', at: node.range, data: { hint: hintOf(node.text) ?? '', ...keyOf(key) } };
}

function numberSlip(
  node: ScalarNode,
  problem: 'too-small' | 'not-whole',
  errors: readonly ValidatorError[],
  key: ScalarNode | undefined,
): InvalidFormat {
  const limit = errors.find(({ keyword }) => keyword === 'minimum')?.params.limit;
  const misfitOf = problem === 'too-small' ? { problem, least: limit } : { problem };
  const data = { value: node.text, format: 'number', misfit: misfitOf, ...keyOf(key) } as const;
  return { rule: 'schema/invalid-format', at: node.range, data };
}

function wrongLength(at: Range, errors: readonly ValidatorError[], key: ScalarNode | undefined): InvalidFormat {
  const length = errors.find(({ params }) => typeof params.limit === 'number')?.params.limit;
  const data = { value: '', format: 'list', misfit: { problem: 'length', length }, ...keyOf(key) } as const;
  return { rule: 'schema/invalid-format', at, data };
}

function wrongType({ node, type }: Spot, key: ScalarNode | undefined): Slip {
  const found = formOf(node);
  const expected = type ? formsOf(type) : [];
  const wrap = expected.includes('list') ? wrapped(node) : unwrapped(node, expected);
  const fallback: ValueType = { kind: 'text' };
  return {
    rule: 'schema/wrong-type',
    at: found === 'nothing' ? (key ?? node).range : node.range,
    data: { type: type ?? fallback, expected, found, ...keyOf(key), ...(wrap ? { wrap } : {}) },
  };
}

function keyOf(key: ScalarNode | undefined): { readonly key?: string } {
  return key === undefined ? {} : { key: key.text };
}
