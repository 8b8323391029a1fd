import { fitted } from '../../base/lists.ts';
import { itemsOf, kindOf } from '../../syntax/view.ts';
import type { Field } from '../field.ts';
import type {
  Adaptation,
  Bound,
  Clause,
  ClauseContent,
  Criterion,
  Item,
  Omission,
  RawQuantity,
  Table,
  Verification,
} from '../standard.ts';
import type { RequirementTree } from '../values/requirement.ts';
import type { Comparator } from '../values/threshold.ts';
import {
  readBoolean,
  readElement,
  readFieldAs,
  readList,
  readNumber,
  readOneOf,
  readText,
  readTexts,
  readWord,
  readWords,
  remembered,
  type Slot,
  type Slots,
  slotsOf,
} from './fields.ts';
import { MapKeys } from './map-keys.ts';

export const comparators: readonly Comparator[] = [
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'equals',
  'between',
];

/** A quantity as written, `{value, unit, approx}` or a scalar; undefined where it is neither. */
function readRawQuantity(slot: Slot): RawQuantity | undefined {
  if (kindOf(slot.view) === 'scalar') {
    const text = readWord(slot)?.value;
    return text === undefined ? undefined : { text };
  }
  const slots = slotsOf(slot.view);
  const text = readWord(slots.slot('value'))?.value;
  if (text === undefined) return undefined;
  const unit = readWord(slots.slot('unit'))?.value;
  const approx = readOneOf(slots.slot('approx'), 'approximation')?.value;
  return { text, ...(unit === undefined ? {} : { unit }), ...(approx === undefined ? {} : { approx }) };
}

export function readQuantity(slot: Slot): Field<RawQuantity> | undefined {
  return readFieldAs(slot, readRawQuantity(slot));
}

function readCriterion(slot: Slot): Criterion {
  const slots = slotsOf(slot.view);
  const bounds: Bound[] = [];
  for (const comparator of comparators) {
    const bound = slots.slot(comparator);
    if (bound === undefined) continue;
    const quantities = comparator === 'between' ? readList(bound, readQuantity) : [readQuantity(bound)];
    bounds.push({ comparator, quantities: fitted(quantities.filter((quantity) => quantity !== undefined)) });
  }
  return {
    indicator: readWord(slots.slot('indicator')),
    bounds: fitted(bounds),
    ...readElement(slot, slots, 'indicator'),
  };
}

/** `[…]` means all of, `{all: […]}` and `{any: […]}` nest; anything else is a leaf. */
function readTree<L>(slot: Slot | undefined, readLeaf: (slot: Slot) => L | undefined): RequirementTree<L> | undefined {
  if (slot === undefined || kindOf(slot.view) === 'nothing') return undefined;
  const branch = (kind: 'all' | 'any', list: Slot): RequirementTree<L> => ({
    kind,
    of: fitted(
      itemsOf(list.view)
        .map((view) => readTree({ view }, readLeaf))
        .filter((tree) => tree !== undefined),
    ),
  });
  if (kindOf(slot.view) === 'list') return branch('all', slot);
  if (kindOf(slot.view) === 'map') {
    const slots = slotsOf(slot.view);
    for (const kind of ['all', 'any'] as const) {
      const list = slots.slot(kind);
      if (list && kindOf(list.view) === 'list') return branch(kind, list);
    }
  }
  const leaf = readLeaf(slot);
  return leaf === undefined ? undefined : { kind: 'leaf', leaf };
}

/** An item is a text (a language map too), or `{text, items}`. */
function readItem(slot: Slot): Item {
  const slots = slotsOf(slot.view);
  const structured = slots.has('text') || slots.has('items');
  return {
    text: structured ? readText(slots.slot('text')) : readText(slot),
    items: structured ? readList(slots.slot('items'), readItem) : [],
    ...readElement(slot, structured ? slots : new MapKeys([], slot.view.fragment)),
  };
}

function readTable(slot: Slot): Table {
  const slots = slotsOf(slot.view);
  return {
    title: readText(slots.slot('title')),
    columns: readTexts(slots.slot('columns')),
    rows: readList(slots.slot('rows'), (row) => readTexts(row)),
    ...readElement(slot, slots, 'title'),
  };
}

function readVerification(slot: Slot | undefined): Verification | undefined {
  if (slot === undefined || kindOf(slot.view) === 'nothing') return undefined;
  const slots = slotsOf(slot.view);
  return {
    methods: readList(slots.slot('method'), (one) => readOneOf(one, 'verification-method')),
    text: readText(slots.slot('text')),
    ...readElement(slot, slots),
  };
}

function readContent(slots: Slots): ClauseContent {
  return {
    number: readWord(slots.slot('number')),
    title: readText(slots.slot('title')),
    provision: readOneOf(slots.slot('provision'), 'provision'),
    text: readText(slots.slot('text')),
    items: readList(slots.slot('items'), readItem),
    tables: readList(slots.slot('tables'), readTable),
    formula: readText(slots.slot('formula')),
    criteria: readTree(slots.slot('criteria'), readCriterion),
    figures: readWords(slots.slot('figures')),
    verification: readVerification(slots.slot('verification')),
    evidence: readTree(slots.slot('evidence'), readWord),
    notApplicable: readOneOf(slots.slot('not-applicable'), 'not-applicable'),
    weight: readNumber(slots.slot('weight')),
    bonus: readBoolean(slots.slot('bonus')),
    veto: readBoolean(slots.slot('veto')),
    notes: readTexts(slots.slot('notes')),
    examples: readTexts(slots.slot('examples')),
    see: readWords(slots.slot('see')),
    aliases: readWords(slots.slot('aliases')),
    after: readWord(slots.slot('after')),
  };
}

export const readClause = remembered((slot): Clause => {
  const slots = slotsOf(slot.view);
  return { id: readWord(slots.slot('id')), ...readContent(slots), ...readElement(slot, slots, 'id') };
});

export const readAdaptation = remembered((slot): Adaptation => {
  const slots = slotsOf(slot.view);
  return {
    clause: readWord(slots.slot('clause')),
    because: readText(slots.slot('because')),
    ...readContent(slots),
    ...readElement(slot, slots, 'clause'),
  };
});

export const readOmission = remembered((slot): Omission => {
  const slots = slotsOf(slot.view);
  return {
    clause: readWord(slots.slot('clause')),
    because: readText(slots.slot('because')),
    ...readElement(slot, slots, 'clause'),
  };
});
