import { chunksOf } from '../base/chunks.ts';
import { memory } from '../base/memory.ts';
import type { Range } from '../base/position.ts';
import { remembering } from '../base/remembering.ts';
import { validators } from '../generated/validators.js';
import type { Fragment, MapPart, Node, Part, ScalarNode, Tree } from '../syntax/tree.ts';
import { isPlaceholder } from '../syntax/unwritten.ts';
import { surelyFits } from './fits.ts';
import { requiredIn } from './keys/conditions.ts';
import { defName } from './keys/def-name.ts';
import { root } from './keys/table.ts';
import { itemOf, keyedOf, mapsOf, rootType, under } from './keys/type-at.ts';
import type { MapType, RootName, ValueType } from './keys/types.ts';
import { type KeyedMap, keysByName, misplacedKey, missingKey, unknownKey, withoutEchoes } from './map-slip.ts';
import { isMerge, type Plain, plainOf, put } from './plain.ts';
import type { MissingKey, Slip, UnknownKey } from './slip.ts';
import { invalidFormat, slipsFrom, type ValidatorError } from './slips-from.ts';

export type PlacedSlip = Slip & { readonly fragment: Fragment };

type Validate = (typeof validators)[keyof typeof validators];

function validatorCalled(name: string): Validate {
  if (!Object.hasOwn(validators, name)) throw new Error(`No validator is called ${name}`);
  return validators[name as keyof typeof validators];
}

/** Names are put together from those of inner types; asked for every value of every file. */
const validatorOf = remembering((type: ValueType) => validatorCalled(defName(type)));
const validatorOfKeys = remembering(({ name }: MapType) => validatorCalled(`keys-of-${name}`));

function errorsOf(validate: Validate, value: Plain): readonly ValidatorError[] {
  return validate(value) ? [] : (validate.errors ?? []);
}

/**
 * What is wrong with keys and shapes in a node of the type, one slip an entry; `key` is the key it stands under. Ranges are
 * relative to the node's fragment.
 */
export function judge(type: ValueType, node: Node, key?: ScalarNode): readonly Slip[] {
  if (surelyFits(node, type)) return [];
  const errors = errorsOf(validatorOf(type), plainOf(node, type));
  return errors.length === 0 ? [] : slipsFrom(errors, node, type, key);
}

/** What is wrong with keys and shapes anywhere in a document. Only parts that are new since last time are judged. */
export function judgeTree(tree: Tree, name: RootName): readonly PlacedSlip[] {
  return isNothingAsked(tree.root, name) ? flawless : judgePart(tree.root, rootType(name), undefined);
}

/** Whether a file may be left empty, as it is: settings that set nothing. */
function isNothingAsked(part: Part, name: RootName): boolean {
  if (part.kind !== 'leaf' || part.node.kind !== 'scalar' || part.node.style !== 'empty') return false;
  return requiredIn(root(name), new Map()).length === 0;
}

interface JudgedAs {
  readonly type: ValueType;
  readonly slips: readonly PlacedSlip[];
}

const judged = memory<JudgedAs>();
const judgedChunks = memory<JudgedAs>();
const flawless: readonly PlacedSlip[] = [];

function judgePart(part: Part, type: ValueType, key: ScalarNode | undefined): readonly PlacedSlip[] {
  const known = judged.of(part);
  if (known?.type === type) return known.slips;
  const slips: PlacedSlip[] = [];
  const add = (found: readonly PlacedSlip[]): void => {
    for (const slip of found) slips.push(slip);
  };
  if (part.kind === 'leaf') {
    for (const slip of judge(type, part.node, key)) slips.push({ ...slip, fragment: part.fragment });
  } else if (part.kind === 'list-part') {
    const item = itemOf(type);
    if (item) for (const chunk of chunksOf(part.items)) add(judgeChunk(chunk, item));
  } else {
    const entries = firstOfEachKey(part);
    add(judgeKeys(part, entries, mapsOf(type)[0]));
    add(judgeIds(entries, keyedOf(type)?.by));
    for (const entry of entries) {
      const inner = under(type, entry.key.text);
      if (inner) add(judgePart(entry.value, inner.type, entry.key));
    }
  }
  const found = slips.length === 0 ? flawless : slips;
  judged.keep(part, { type, slips: found });
  return found;
}

function judgeChunk(chunk: readonly Part[], type: ValueType): readonly PlacedSlip[] {
  const known = judgedChunks.of(chunk);
  if (known?.type === type) return known.slips;
  const slips = chunk.flatMap((one) => judgePart(one, type, undefined));
  const found = slips.length === 0 ? flawless : slips;
  judgedChunks.keep(chunk, { type, slips: found });
  return found;
}

function firstOfEachKey(part: MapPart): MapPart['entries'] {
  const seen = new Set<string>();
  return part.entries.filter(({ key }) => {
    const again = (seen.has(key.text) && !isPlaceholder(key)) || isMerge(key);
    seen.add(key.text);
    return !again;
  });
}

/** The free keys of a map that was cut. */
function judgeIds(entries: MapPart['entries'], by: ValueType | undefined): readonly PlacedSlip[] {
  if (by === undefined) return [];
  return entries.flatMap(({ key, fragment }) => invalidFormat(key, by).map((slip) => ({ ...slip, fragment })));
}

/** A map that was cut, by its known keys alone. */
function judgeKeys(part: MapPart, entries: MapPart['entries'], map: MapType | undefined): readonly PlacedSlip[] {
  if (map === undefined) return [];
  const plain: Record<string, Plain> = {};
  for (const { key, value } of entries) {
    const text = value.kind === 'leaf' && value.node.kind === 'scalar' ? value.node.text : true;
    put(plain, key.text, text);
  }
  const errors = errorsOf(validatorOfKeys(map), plain);
  if (errors.length === 0) return [];
  const handle = handleOf(part, map);
  if (handle === undefined) return [];
  const keyed: KeyedMap = { maps: [map], keys: keysByName(entries.map(({ key }) => key)), handle: handle.range };
  const unknown: UnknownKey[] = [];
  const missing: MissingKey[] = [];
  for (const { keyword, instancePath, params } of errors) {
    const name = keyword === 'additionalProperties' ? params.additionalProperty : instancePath.slice(1);
    const key = keyed.keys.get(String(name));
    if (keyword === 'required') missing.push(missingKey(keyed, String(params.missingProperty)));
    else if (keyword === 'additionalProperties' && key) unknown.push(unknownKey(keyed, key));
    else if (keyword === 'false schema' && key) unknown.push(misplacedKey(keyed, key));
  }
  const fragmentOf = new Map<Range, Fragment>(entries.map(({ key, fragment }) => [key.range, fragment]));
  return [...unknown, ...withoutEchoes(unknown, missing)].map((slip) => ({
    ...slip,
    fragment: fragmentOf.get(slip.at) ?? handle.fragment,
  }));
}

/** The value that names the map in its list, else its first key. */
function handleOf(part: MapPart, map: MapType): { readonly range: Range; readonly fragment: Fragment } | undefined {
  const named = part.entries.find(({ key }) => key.text === map.nameKey)?.value;
  if (named?.kind === 'leaf') return { range: named.node.range, fragment: named.fragment };
  const first = part.entries[0];
  return first && { range: first.key.range, fragment: first.fragment };
}
