import { foldText } from '../../base/folding.ts';
import { remembering } from '../../base/remembering.ts';
import { type Field, type Language, type Prose, proseIn, type Text } from '../../model/field.ts';
import { fieldName } from '../../model/fields-of.ts';
import { allSaid, criteriaOf } from '../../model/item-duties.ts';
import { type BindingKey, clauseKeys } from '../../model/keys/clause-keys.ts';
import { indicatorKeys } from '../../model/keys/indicators.ts';
import type { KeySpec, ValueType } from '../../model/keys/types.ts';
import type { Criterion, Indicator } from '../../model/standard.ts';
import { digestOf, type JsonValue } from '../../model/values/digest.ts';
import { idKey } from '../../model/values/id.ts';
import { readQuantity } from '../../model/values/quantity-text.ts';
import { leavesOf } from '../../model/values/requirement.ts';
import { languageOf } from '../document.ts';
import { type EffectiveClause, notApplicableOf, type Resolution } from './resolution.ts';
import { absent, type Forms, isSaid, valueForm } from './value-form.ts';

const known = new WeakMap<EffectiveClause, { resolution: Resolution; digest: string }>();

/**
 * Eight hex digits over what binds in a clause: an answer that carries another digest was given to another clause. Titles,
 * notes, weights and translations are not in it; the indicators it uses are.
 */
export function clauseDigest(clause: EffectiveClause, resolution: Resolution): string {
  const found = known.get(clause);
  if (found?.resolution === resolution) return found.digest;
  const digest = digestOf(bindingFields(clause, resolution));
  known.set(clause, { resolution, digest });
  return digest;
}

/** What an answer was given to: every key that binds, and `indicators`, what its figures measure. */
export type BindingFields = Readonly<Partial<Record<BindingKey | 'indicators', JsonValue>>>;

/** The binding fields in one normal form: defaults filled in, text folded, trees sorted, quantities in the indicator's unit. */
export function bindingFields(clause: EffectiveClause, resolution: Resolution): BindingFields {
  const { content } = clause;
  const language = languageOf(resolution.document);
  const text = (one: Text | undefined): string => textIn(one, language);
  const forms: Forms = {
    text,
    field: digestField,
    list: digestList,
    criterion: (one) => criterionForm(one, resolution),
  };
  const conditions = allSaid(content, 'when').map(({ criteria }) => criteria);
  const trees = [criteriaOf(content), ...conditions].filter((one) => one !== undefined);
  const tested = trees.flatMap((one) => leavesOf(one).map(({ indicator }) => indicator));
  const used = idsOf([...tested, ...content.figures]);
  return {
    ...boundForms(clauseKeys, content, forms),
    'not-applicable': notApplicableOf(content),
    indicators: used.map((id) => indicatorOf(resolution.indicators.get(id)?.value, id, forms)),
  };
}

type BindingKeys = Readonly<Record<string, KeySpec & { readonly binds: boolean | 'where-given' }>>;

/** What binds of something that was read; of nothing where it is not there. */
function boundForms(keys: BindingKeys, read: object, forms: Forms): Readonly<Record<string, JsonValue>> {
  const fields = read as Readonly<Record<string, unknown>>;
  const bound: Record<string, JsonValue> = {};
  for (const { key, field, binds, type } of bindingOf(keys)) {
    const value = fields[field] ?? absent(type);
    // A key that the format did not always have is not in the digests of clauses without it: answers to them stand.
    if (binds === true || isSaid(value)) bound[key] = valueForm(type, value, forms);
  }
  return bound;
}

const bindingOf = remembering((keys: BindingKeys) =>
  Object.entries(keys).flatMap(([key, { binds, type }]) =>
    binds === false ? [] : [{ key, field: fieldName(key), binds, type }],
  ),
);

function digestField(one: Field<unknown> | undefined, type: ValueType): JsonValue {
  if (type.kind === 'word' && type.word === 'boolean') return one?.value === true;
  if (type.kind === 'word' && type.word === 'number') return typeof one?.value === 'number' ? one.value : '';
  const value = typeof one?.value === 'string' ? one.value : '';
  return type.kind === 'enum' ? value : idKey(value);
}

function digestList(fields: readonly Field<unknown>[], type: ValueType): JsonValue {
  const words = fields as readonly Field<string>[];
  return type.kind === 'enum' ? words.flatMap((one) => one.value ?? []).sort() : idsOf(words);
}

/** In NFC and in order, each once. */
function idsOf(fields: readonly (Field<string> | undefined)[]): readonly string[] {
  return [...new Set(fields.flatMap((one) => one?.value ?? []).map(idKey))].sort();
}

function textIn(text: Text | undefined, language: Language): string {
  const prose: Prose | undefined = proseIn(text, language, language);
  return prose?.value === undefined ? '' : foldText(prose.value.normalize('NFC'));
}

export function criterionForm(criterion: Criterion, resolution: Resolution): JsonValue {
  const id = criterion.indicator?.text ?? '';
  const unit = resolution.indicators.get(idKey(id))?.value.unit?.value ?? '';
  const bounds = criterion.bounds.map(({ comparator, level, quantities }): JsonValue => {
    const values = quantities.map((one) => {
      const reading = one.value === undefined ? undefined : readQuantity(one.value, unit);
      if (reading?.value === undefined) return one.text;
      const { value, tolerance } = reading.value;
      return tolerance === undefined ? `${value}` : `${value}±${tolerance}`;
    });
    return { comparator, values, ...(level && { level: idKey(level.text) }) };
  });
  // Bounds of one criterion hold together, in whatever order they are written.
  bounds.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { indicator: idKey(id), bounds };
}

function indicatorOf(indicator: Indicator | undefined, id: string, forms: Forms): JsonValue {
  return { id, ...boundForms(indicatorKeys, indicator ?? {}, forms) };
}
