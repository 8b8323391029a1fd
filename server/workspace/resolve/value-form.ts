import type { AtLevel, Field, Text } from '../../model/field.ts';
import { fieldName } from '../../model/fields-of.ts';
import { keysOfPart } from '../../model/keys/parts.ts';
import type { ValueType } from '../../model/keys/types.ts';
import type { Criterion, ScoreStep } from '../../model/standard.ts';
import type { JsonValue } from '../../model/values/digest.ts';
import { idKey } from '../../model/values/id.ts';
import type { WrittenQuantity } from '../../model/values/quantity-text.ts';
import { mapLeaves, normalForm, type RequirementTree } from '../../model/values/requirement.ts';
import { readTimeLimit } from '../../model/values/time-limit.ts';

/** In what form single values are put. */
export interface Forms {
  text(one: Text | undefined): JsonValue;
  /** A word, number or choice. */
  field(one: Field<unknown> | undefined, type: ValueType): JsonValue;
  /** Ids or choices that are listed. */
  list(fields: readonly Field<unknown>[], type: ValueType): JsonValue;
  criterion(one: Criterion): JsonValue;
}

/** What the model holds under a key of a clause, as plain data. */
export function valueForm(type: ValueType, value: unknown, forms: Forms): JsonValue {
  switch (type.kind) {
    case 'text':
      return forms.text(value as Text | undefined);
    case 'list':
      return isSingle(type.of)
        ? forms.list(value as readonly Field<unknown>[], type.of)
        : (value as readonly unknown[]).map((one) => valueForm(type.of, one, forms));
    case 'tree':
      return value === undefined
        ? []
        : treeForm(value as RequirementTree<unknown>, (leaf) => valueForm(type.leaf, leaf, forms));
    case 'either':
      return valueForm(type.other, value, forms);
    case 'by-level':
      return levelsForm(type.of, (value ?? []) as readonly AtLevel<Field<unknown>>[], forms);
    case 'quantity':
      return timeForm(value as Field<WrittenQuantity> | undefined);
    case 'map':
      if (type.map === 'criterion') return forms.criterion(value as Criterion);
      return type.map === 'score-step' ? stepForm(value as ScoreStep, forms) : partForm(type.map, value, forms);
    default:
      return forms.field(value as Field<unknown> | undefined, type);
  }
}

/** What is the same for all levels reads as it did before there were any. */
function levelsForm(type: ValueType, values: readonly AtLevel<Field<unknown>>[], forms: Forms): JsonValue {
  const named = values.flatMap((one) => (one.level === undefined ? [] : [{ ...one, level: idKey(one.level.text) }]));
  if (named.length === 0) return valueForm(type, values[0], forms);
  return Object.fromEntries(named.map((one) => [one.level, valueForm(type, one, forms)]));
}

function stepForm(step: ScoreStep, forms: Forms): JsonValue {
  const earns = step.points.map(({ text, level }) => (level === undefined ? text : [idKey(level.text), text]));
  return { earns: earns.length > 1 ? earns : (earns[0] ?? ''), when: forms.criterion(step) };
}

/** A time limit says the same in hours and in minutes. */
function timeForm(one: Field<WrittenQuantity> | undefined): JsonValue {
  const limit = one?.value && readTimeLimit(one.value);
  if (limit !== undefined) return `${limit.amount} ${limit.dimension}`;
  return one?.value === undefined ? (one?.text ?? '') : [one.value.text, one.value.unit ?? '', one.value.approx ?? ''];
}

function partForm(map: string, value: unknown, forms: Forms): JsonValue {
  const fields = (value ?? {}) as Readonly<Record<string, unknown>>;
  const form: Record<string, JsonValue> = {};
  for (const [key, { type, binds }] of Object.entries(keysOfPart(map))) {
    const said = fields[fieldName(key)] ?? absent(type);
    if (binds === undefined || (binds === 'where-given' && isSaid(said))) form[key] = valueForm(type, said, forms);
  }
  // What may be written as a text alone reads alike in both ways.
  const { text, ...others } = form;
  return text !== undefined && Object.keys(others).length === 0 ? text : form;
}

/** Whether the model holds anything of a key. */
export function isSaid(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** What the model holds of a key that is not there. */
export function absent(type: ValueType): readonly [] | undefined {
  return type.kind === 'list' || type.kind === 'by-level' ? [] : undefined;
}

const nested: ReadonlySet<ValueType['kind']> = new Set(['text', 'list', 'tree', 'either', 'map', 'by-level']);

/** Whether it is one scalar that is not prose. */
function isSingle(type: ValueType): boolean {
  return !nested.has(type.kind);
}

/** A tree whose leaves are values, in normal form: what says the same reads the same. */
function treeForm<L>(tree: RequirementTree<L>, leafOf: (leaf: L) => JsonValue): JsonValue {
  const plain = (one: RequirementTree<JsonValue>): JsonValue =>
    one.kind === 'leaf' ? one.leaf : { [one.kind]: one.of.map(plain) };
  return plain(normalForm(mapLeaves(tree, leafOf), (leaf) => JSON.stringify(leaf)));
}
