import type { Words } from '../../base/words.ts';
import { type Language, spellingsOf } from '../../model/field.ts';
import type { Clause, Criterion } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { readQuantity } from '../../model/values/quantity-text.ts';
import type { RequirementTree } from '../../model/values/requirement.ts';
import type { Comparator } from '../../model/values/threshold.ts';
import { findBounds } from '../../model/wording/bounds-said.ts';
import { readProse } from '../../model/wording/reading.ts';
import { entry, flowContent, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import type { PlacedEdit } from '../../rules/rule.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { Indicators } from '../../workspace/resolve/resolution.ts';
import { type CellMade, nameKey } from './changed-value.ts';
import { withText } from './evidence-cell.ts';
import type { ChangedCell } from './held-against.ts';

const notes = {
  unread: {
    en: '“{text}” is no indicator with a limit, such as “area not less than 500 m²”.',
    'zh-Hant': '「{text}」不是「指標＋限值」的形式，例如「面積不少於500平方米」。',
  },
  intricate: {
    en: 'the criteria are more than a list of limits; change them here by hand.',
    'zh-Hant': '判定條件不只是一列限值，請在此手工修改。',
  },
} satisfies Readonly<Record<string, Words>>;

/** A criterion as a line of a cell says it. */
interface LineCriterion {
  readonly indicator: string;
  readonly comparator: Comparator;
  readonly amounts: readonly string[];
}

/** Criteria as a cell lists them, an indicator with its bound on each line. */
export function criteriaMade(clause: Clause, { is }: ChangedCell, known: Indicators, language: Language): CellMade {
  const lines = is.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => readLine(line.trim(), known, language));
  const wrong = lines.find((_, at) => read[at] === undefined);
  if (wrong !== undefined) return { note: withText(notes.unread, wrong.trim()) };
  const criteria = read.flatMap((one) => (one === undefined ? [] : [one]));
  const leaves = plainLeaves(clause.criteria);
  if (leaves === undefined) return { note: notes.intricate };
  const content = { items: criteria.map(entriesOf) };
  const field = clause.given.get('criteria');
  if (field === undefined) return { entries: [entry('criteria', content)] };
  const edits = replaced(leaves, criteria);
  return { edits: edits ?? [{ fragment: field.fragment, range: field.range, text: flowContent(content) }] };
}

/** The criteria of a list that all have to be met, each with one bound for all levels; undefined for any other tree. */
function plainLeaves(tree: RequirementTree<Criterion> | undefined): readonly Criterion[] | undefined {
  if (tree === undefined) return [];
  const leaves =
    tree.kind === 'leaf'
      ? [tree.leaf]
      : tree.kind === 'all'
        ? tree.of.map((one) => (one.kind === 'leaf' ? one.leaf : undefined))
        : [undefined];
  const plain = leaves.flatMap((leaf) =>
    leaf?.bounds.length === 1 && leaf.bounds[0]?.level === undefined ? [leaf] : [],
  );
  return plain.length === leaves.length ? plain : undefined;
}

/** Only the numbers that are others, where nothing else is. */
function replaced(leaves: readonly Criterion[], criteria: readonly LineCriterion[]): readonly PlacedEdit[] | undefined {
  if (leaves.length !== criteria.length) return undefined;
  const edits: PlacedEdit[] = [];
  for (const [at, { indicator, comparator, amounts }] of criteria.entries()) {
    const [leaf, bound] = [leaves[at], leaves[at]?.bounds[0]];
    if (idKey(leaf?.indicator?.text ?? '') !== idKey(indicator) || bound?.comparator !== comparator) return undefined;
    if (bound.quantities.length !== amounts.length) return undefined;
    for (const [place, quantity] of bound.quantities.entries()) {
      const amount = amounts[place] ?? '';
      if (quantity.node.kind !== 'scalar') return undefined;
      if (quantity.text !== amount) edits.push({ fragment: quantity.fragment, range: quantity.range, text: amount });
    }
  }
  return edits;
}

function readLine(line: string, { indicators }: Indicators, language: Language): LineCriterion | undefined {
  const [bound, ...others] = findBounds(readProse(line, language));
  if (bound === undefined || others.length > 0) return undefined;
  const said = nameKey(line);
  let best: { readonly id: string; readonly unit: string; readonly length: number } | undefined;
  for (const { value } of indicators.values()) {
    for (const name of [value.id.text, ...spellingsOf(value.title)].map(nameKey)) {
      if (!said.startsWith(name) || name.length <= (best?.length ?? 0)) continue;
      best = { id: value.id.text, unit: value.unit?.value ?? '', length: name.length };
    }
  }
  if (best === undefined) return undefined;
  const { id, unit } = best;
  const amounts = bound.amounts.map((text) => {
    const read = readQuantity(text, unit).value;
    const bare = /^[\d.]+/.exec(text)?.[0];
    return read === undefined ? undefined : read.value === bare ? bare : scalarText(text);
  });
  const written = amounts.flatMap((one) => (one === undefined ? [] : [one]));
  return written.length < amounts.length
    ? undefined
    : { indicator: id, comparator: bound.comparator, amounts: written };
}

function entriesOf({ indicator, comparator, amounts }: LineCriterion): readonly NewEntry[] {
  const value = comparator === 'between' ? { items: amounts } : (amounts[0] ?? '');
  return [entry('indicator', scalarText(indicator)), entry(comparator, value)];
}
