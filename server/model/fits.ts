import { memory } from '../base/memory.ts';
import type { Entry, Node } from '../syntax/tree.ts';
import { isUnwritten } from '../syntax/unwritten.ts';
import { misfit, readPlainNumber } from './formats.ts';
import { formatFor } from './forms.ts';
import { valuesOf } from './keys/enums.ts';
import { itemOf, keyedOf, mapsOf, scalarOf, typeUnder } from './keys/type-at.ts';
import type { Condition, MapType, Presence, ValueType } from './keys/types.ts';

/**
 * Whether a node surely is what the key table asks for, so that no validator need be asked and no plain value made for it.
 * False where something is wrong, and where only the schema tells.
 */
export function surelyFits(node: Node, type: ValueType): boolean {
  return fits(node, planOf(type));
}

/** What may stand at a place, put together once from the key table. */
interface CompiledType {
  readonly scalar: ((text: string) => boolean) | undefined;
  readonly item: CompiledType | undefined;
  /** Of the list. */
  readonly length: number | undefined;
  readonly maps: readonly CompiledMap[];
  /** The map with free keys. */
  readonly keyed: { readonly by: CompiledType; readonly of: CompiledType } | undefined;
}

interface CompiledMap {
  readonly keys: ReadonlyMap<string, CompiledType>;
  readonly required: readonly string[];
  readonly conditions: readonly Condition[];
  readonly exclusive: readonly (readonly [string, string])[];
}

const plans = memory<CompiledType>();

/** Requirement trees hold themselves, and so do their plans. */
function planOf(type: ValueType): CompiledType {
  const known = plans.of(type);
  if (known !== undefined) return known;
  const plan: { -readonly [Key in keyof CompiledType]: CompiledType[Key] } = {
    scalar: undefined,
    item: undefined,
    length: type.kind === 'list' ? type.length : undefined,
    maps: [],
    keyed: undefined,
  };
  plans.keep(type, plan);
  const [scalar, item, keyed] = [scalarOf(type), itemOf(type), keyedOf(type)];
  plan.scalar = scalar && readerOf(scalar);
  plan.item = item && planOf(item);
  plan.maps = mapsOf(type).map((map) => mapPlan(map, type));
  plan.keyed = keyed && { by: planOf(keyed.by), of: planOf(keyed.of) };
  return plan;
}

function mapPlan({ keys, conditions = [], exclusive = [] }: MapType, type: ValueType): CompiledMap {
  const known = new Map<string, CompiledType>();
  const required: string[] = [];
  for (const [key, spec] of Object.entries(keys)) {
    // What a group lists hangs on the tree that it stands in.
    known.set(key, planOf(type.kind === 'tree' ? (typeUnder(type, key) ?? spec.type) : spec.type));
    if (spec.required) required.push(key);
  }
  return { keys: known, required, conditions, exclusive };
}

function readerOf(type: ValueType): (text: string) => boolean {
  if (type.kind === 'enum') {
    const values = new Set<string>(valuesOf(type.values).map(({ value }) => value));
    return (text) => values.has(text);
  }
  if (type.kind === 'word') {
    const { word, least = Number.NEGATIVE_INFINITY } = type;
    if (word === 'boolean') return (text) => text === 'true' || text === 'false';
    if (word === 'number' || word === 'integer') {
      return (text) => {
        const { value = Number.NaN, ok } = readPlainNumber(text);
        return ok && value >= least && (word === 'integer' ? Number.isInteger(value) : Number.isFinite(value));
      };
    }
  }
  const format = formatFor(type);
  return format === undefined ? () => true : (text) => misfit(format, text) === undefined;
}

function fits(node: Node, plan: CompiledType): boolean {
  switch (node.kind) {
    case 'scalar':
      return !isUnwritten(node) && plan.scalar?.(node.text) === true;
    case 'list': {
      const { item, length = node.items.length } = plan;
      return item !== undefined && node.items.length === length && node.items.every((one) => fits(one, item));
    }
    case 'map': {
      const { entries } = node;
      if (entries.length === 0) return false;
      return (
        plan.maps.some((map) => fitsMap(entries, map)) || (plan.keyed !== undefined && fitsKeyed(entries, plan.keyed))
      );
    }
    case 'alias':
      return false;
  }
}

function fitsKeyed(entries: readonly Entry[], { by, of }: NonNullable<CompiledType['keyed']>): boolean {
  return entries.every(({ key, value }) => fits(key, by) && fits(value, of));
}

/** Of a key given twice both values must fit, though the first alone counts. */
function fitsMap(entries: readonly Entry[], { keys, required, conditions, exclusive }: CompiledMap): boolean {
  for (const { key, value } of entries) {
    const plan = keys.get(key.text);
    if (plan === undefined || !fits(value, plan)) return false;
  }
  const has = ({ key, values }: Presence): boolean =>
    entries.some((one) => one.key.text === key && (values === undefined || says(one.value, values)));
  const holds = ({ key, when = [], unless = [] }: Condition): boolean =>
    has({ key }) || !when.every(has) || unless.some(has);
  return (
    required.every((key) => has({ key })) &&
    conditions.every(holds) &&
    !exclusive.some(([first, second]) => has({ key: first }) && has({ key: second }))
  );
}

function says(value: Node, values: readonly string[]): boolean {
  return value.kind === 'scalar' && values.includes(value.text);
}
