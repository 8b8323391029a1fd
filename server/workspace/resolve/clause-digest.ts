import { foldText } from '../../base/folding.ts';
import { type Field, type Language, type Prose, proseIn, type Text } from '../../model/field.ts';
import type { BindingKey } from '../../model/keys/clause-keys.ts';
import type { Criterion, Indicator, Item, Table } from '../../model/standard.ts';
import { digestOf, type JsonValue } from '../../model/values/digest.ts';
import { readQuantity } from '../../model/values/quantity-text.ts';
import type { RequirementTree } from '../../model/values/requirement.ts';
import { leavesOf, mapLeaves, normalForm } from '../../model/values/requirement.ts';
import { languageOf } from '../document.ts';
import { idKey } from '../snapshot.ts';
import { type EffectiveClause, notApplicableOf, type Resolution } from './resolution.ts';

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
export type BindingFields = Readonly<Record<BindingKey | 'indicators', JsonValue>>;

/** The binding fields in one normal form: defaults filled in, text folded, trees sorted, quantities in the indicator's unit. */
export function bindingFields(clause: EffectiveClause, resolution: Resolution): BindingFields {
  const { content } = clause;
  const language = languageOf(resolution.document);
  const text = (one: Text | undefined): string => textIn(one, language);
  const criteria = content.criteria && treeOf(content.criteria, (one) => criterionOf(one, resolution));
  const figures = idsOf(content.figures);
  const tested = content.criteria === undefined ? [] : leavesOf(content.criteria).map((one) => one.indicator);
  const used = [...new Set([...idsOf(tested), ...figures])].sort();
  return {
    provision: content.provision?.value ?? '',
    text: text(content.text),
    items: content.items.map((item) => itemOf(item, text)),
    tables: content.tables.map((table) => tableOf(table, text)),
    formula: text(content.formula),
    criteria: criteria ?? [],
    figures,
    verification: {
      method: content.verification?.method.flatMap((one) => one.value ?? []).sort() ?? [],
      text: text(content.verification?.text),
    },
    evidence: content.evidence ? treeOf(content.evidence, (kind) => idKey(kind.text)) : [],
    'not-applicable': notApplicableOf(content),
    veto: content.veto?.value ?? false,
    indicators: used.map((id) => indicatorOf(resolution.indicators.get(id)?.value, id, text)),
  };
}

/** In NFC and in order, each once. */
function idsOf(fields: readonly (Field<string> | undefined)[]): readonly string[] {
  return [...new Set(fields.flatMap((one) => one?.value ?? []).map(idKey))].sort();
}

function textIn(text: Text | undefined, language: Language): string {
  const prose: Prose | undefined = proseIn(text, language, language);
  return prose?.value === undefined ? '' : foldText(prose.value.normalize('NFC'));
}

function itemOf(item: Item, text: (one: Text | undefined) => string): JsonValue {
  return { text: text(item.text), items: item.items.map((one) => itemOf(one, text)) };
}

function tableOf(table: Table, text: (one: Text | undefined) => string): JsonValue {
  return {
    title: text(table.title),
    columns: table.columns.map(text),
    rows: table.rows.map((row) => row.map(text)),
  };
}

/** A tree whose leaves are values, in normal form: what says the same reads the same. */
function treeOf<L>(tree: RequirementTree<L>, leafOf: (leaf: L) => JsonValue): JsonValue {
  const plain = (one: RequirementTree<JsonValue>): JsonValue =>
    one.kind === 'leaf' ? one.leaf : { [one.kind]: one.of.map(plain) };
  return plain(normalForm(mapLeaves(tree, leafOf), (leaf) => JSON.stringify(leaf)));
}

function criterionOf(criterion: Criterion, resolution: Resolution): JsonValue {
  const id = criterion.indicator?.text ?? '';
  const unit = resolution.indicators.get(idKey(id))?.value.unit?.value ?? '';
  const bounds = criterion.bounds.map(({ comparator, quantities }): JsonValue => {
    const values = quantities.map((one) => {
      const reading = one.value === undefined ? undefined : readQuantity(one.value, unit);
      return reading?.value === undefined ? one.text : `${reading.value.value}`;
    });
    return { comparator, values };
  });
  // Bounds of one criterion hold together, in whatever order they are written.
  bounds.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { indicator: idKey(id), bounds };
}

function indicatorOf(indicator: Indicator | undefined, id: string, text: (one: Text | undefined) => string): JsonValue {
  return {
    id,
    unit: indicator?.unit?.value?.normalize('NFC') ?? '',
    kind: indicator?.kind?.value ?? '',
    'part-of': indicator?.partOf?.value === undefined ? '' : idKey(indicator.partOf.value),
    ratio: { of: idsOf(indicator?.ratio?.of ?? []), to: idsOf(indicator?.ratio?.to ?? []) },
    definition: text(indicator?.definition),
  };
}
