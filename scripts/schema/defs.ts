import { format } from '../../server/model/format-checks.ts';
import { formatNames } from '../../server/model/formats.ts';
import { defName, formatOf } from '../../server/model/keys/def-name.ts';
import { valuesOf } from '../../server/model/keys/enums.ts';
import { reference } from '../../server/model/keys/make.ts';
import { mapType } from '../../server/model/keys/table.ts';
import { itemOf, mapsOf, scalarOf } from '../../server/model/keys/type-at.ts';
import type { KeySpec, MapType, ValueType } from '../../server/model/keys/types.ts';
import { company } from './conditions.ts';
import { either, looseText, type Schema } from './schema.ts';

/** What a schema says for people beside what it checks. */
export interface Annotations {
  key(spec: KeySpec): Schema;
  map(map: MapType): Schema;
  choice(type: ValueType & { kind: 'enum' }): Schema;
  form(format: string): Schema;
}

const silent: Annotations = { key: () => ({}), map: () => ({}), choice: () => ({}), form: () => ({}) };

/**
 * Schemas of the types and of everything they are made of, by the names of `defName`. Unions tell their cases apart by the
 * kind of value alone, or by one key, so that a slip is judged by one case only and is one error.
 */
export function defsOf(
  types: readonly ValueType[],
  notes: Annotations = silent,
  refTo: (name: string) => string = (name) => `#/$defs/${name}`,
): Record<string, Schema> {
  const defs: Record<string, Schema> = {};
  const ref = (type: ValueType): Schema => {
    const name = defName(type);
    if (!Object.hasOwn(defs, name)) {
      defs[name] = {};
      defs[name] = schemaOf(type, ref, notes);
    }
    return { $ref: refTo(name) };
  };
  for (const type of types) ref(type);
  return defs;
}

type Ref = (type: ValueType) => Schema;

function schemaOf(type: ValueType, ref: Ref, notes: Annotations): Schema {
  switch (type.kind) {
    case 'text':
      if (type.plain) return { type: looseText };
      return { ...mapSchema(mapType('translations'), ref, notes), type: [...looseText, 'object'], minProperties: 1 };
    case 'word':
      return wordSchema(type, notes);
    case 'enum':
      return choiceSchema(type, notes);
    case 'definition':
      return formed(formatOf(type.of), notes);
    case 'reference':
      return formed(formatOf(type.to[0] ?? 'clause'), notes);
    case 'citation':
    case 'edition-or-number':
      return formed(type.kind, notes);
    case 'quantity':
    case 'period':
      return {
        ...mapsOf(type).map((map) => mapSchema(map, ref, notes))[0],
        ...formed(type.kind, notes),
        type: ['string', 'number', 'object'],
      };
    case 'list':
      return listSchema(type, ref);
    case 'map':
      return mapSchema(mapType(type.map), ref, notes);
    case 'keyed':
      return { type: 'object', propertyNames: ref(type.by), additionalProperties: ref(type.of) };
    case 'tree':
      return treeSchema(type, ref);
    case 'by-level':
      return byLevelSchema(type, ref);
    case 'either':
      return either({ type: ['object', 'array'] }, ref(type.other), ref(type.scalar));
  }
}

const judged: ReadonlySet<string> = new Set(formatNames);

/** Text of a form that we know to judge; any text where we don't. */
function formed(name: string, notes: Annotations): Schema {
  return judged.has(name) ? { type: looseText, format: format(name), ...notes.form(name) } : { type: looseText };
}

function wordSchema({ word, least }: ValueType & { kind: 'word' }, notes: Annotations): Schema {
  if (word === 'boolean') return { type: 'boolean' };
  if (word === 'number' || word === 'integer')
    return { type: word, ...(least === undefined ? {} : { minimum: least }) };
  return formed(word, notes);
}

/** `off` without quotes is `false` to readers of YAML 1.1. */
function choiceSchema(type: ValueType & { kind: 'enum' }, notes: Annotations): Schema {
  const values: unknown[] = valuesOf(type.values).map(({ value }) => value);
  return { enum: values.includes('off') ? [...values, false] : values, ...notes.choice(type) };
}

function listSchema(type: ValueType & { kind: 'list' }, ref: Ref): Schema {
  const size = type.length === undefined ? {} : { minItems: type.length, maxItems: type.length };
  const list: Schema = { type: 'array', items: ref(type.of), ...size };
  return type.orOne ? either({ type: 'array' }, list, ref(type.of)) : list;
}

/** A map with none of the keys that the value itself could have is one with levels. */
function byLevelSchema(type: ValueType & { kind: 'by-level' }, ref: Ref): Schema {
  const own = mapsOf(type.of).flatMap(({ keys }) => Object.keys(keys));
  const each: Schema = {
    type: 'object',
    propertyNames: ref(reference('level')),
    additionalProperties: ref(type.of),
    minProperties: 1,
  };
  const hasNone = own.length === 0 ? {} : { not: { anyOf: own.map((key) => ({ required: [key] })) } };
  return either({ type: 'object', ...hasNone }, each, ref(type.of));
}

function mapSchema(map: MapType, ref: Ref, notes: Annotations): Schema {
  const entries = Object.entries(map.keys);
  const required = entries.flatMap(([key, spec]) => (spec.required ? [key] : []));
  return {
    ...notes.map(map),
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, spec]) => [key, { ...ref(spec.type), ...notes.key(spec) }])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
    ...company(map),
  };
}

/**
 * A list, or a group of `all` or `any`; within one, a leaf as well. A leaf that stands where its list belongs is one error:
 * the list that is missing.
 */
function treeSchema(type: ValueType & { kind: 'tree' }, ref: Ref): Schema {
  const branch = ref(itemOf(type) ?? type);
  const branches: Schema = { type: 'array', items: branch };
  const group: Schema = {
    type: 'object',
    properties: { all: branches, any: branches },
    additionalProperties: false,
    minProperties: 1,
  };
  const leafIsScalar = scalarOf(type.leaf) !== undefined;
  if (type.inner) {
    const isGroup: Schema = leafIsScalar
      ? { type: 'object' }
      : { type: 'object', anyOf: [{ required: ['all'] }, { required: ['any'] }] };
    return either({ type: 'array' }, branches, either(isGroup, group, ref(type.leaf)));
  }
  const bareLeaf = mapsOf(type.leaf)[0]?.nameKey;
  const isGroup: Schema =
    bareLeaf === undefined ? { type: 'object' } : { type: 'object', not: { required: [bareLeaf] } };
  return either(isGroup, group, branches);
}

/** A map with cut entries, judged by its keys alone: its values are judged elsewhere, one by one. */
export function keysSchema(map: MapType): Schema {
  const keys = Object.entries(map.keys);
  const required = keys.flatMap(([key, spec]) => (spec.required ? [key] : []));
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map(([key]) => [key, true])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
    ...company(map),
  };
}
