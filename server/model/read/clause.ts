import { fitted } from '../../base/lists.ts';
import { entriesOf, kindOf } from '../../syntax/view.ts';
import { type Field, languages, type Text } from '../field.ts';
import { clauseKeys } from '../keys/clause-keys.ts';
import { clauseParts } from '../keys/clause-parts.ts';
import { quantity } from '../keys/values.ts';
import type {
  Adaptation,
  Applicability,
  Bound,
  Clause,
  ClauseContent,
  ClauseParts,
  Criterion,
  Deduction,
  Item,
  Omission,
  RawQuantity,
  ScoreStep,
  Table,
} from '../standard.ts';
import type { Comparator } from '../values/threshold.ts';
import { fieldsReader, type PartReaders } from './by-type.ts';
import {
  readElement,
  readFieldAs,
  readKeyed,
  readList,
  readNumber,
  readOneOf,
  readText,
  readWord,
  remembered,
  type Slot,
  type Slots,
  slotsOf,
} from './fields.ts';

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

function readBound(comparator: Comparator, slot: Slot): Bound {
  const quantities = comparator === 'between' ? readList(slot, readQuantity) : [readQuantity(slot)];
  return { comparator, quantities: fitted(quantities.filter((quantity) => quantity !== undefined)) };
}

/** A map with none of the keys of a quantity has a bound for each level. */
function isByLevel({ view }: Slot): boolean {
  return kindOf(view) === 'map' && entriesOf(view).every(({ key }) => !Object.hasOwn(quantity.keys, key.text));
}

function readCriterion(slot: Slot): Criterion {
  const slots = slotsOf(slot.view);
  const bounds: Bound[] = [];
  for (const comparator of comparators) {
    const slot = slots.slot(comparator);
    if (slot === undefined) continue;
    if (isByLevel(slot)) bounds.push(...readKeyed(slot, (level, at) => ({ ...readBound(comparator, at), level })));
    else bounds.push(readBound(comparator, slot));
  }
  return {
    indicator: readWord(slots.slot('indicator')),
    bounds: fitted(bounds),
    ...readElement(slot, slots, 'indicator'),
  };
}

function readStep(slot: Slot): ScoreStep {
  return { ...readCriterion(slot), points: readNumber(slotsOf(slot.view).slot('points')) };
}

function readDeduction(slot: Slot): Deduction {
  const slots = slotsOf(slot.view);
  return { ...readDeductionFields(slots), ...readElement(slot, slots, 'for') };
}

/** An item is a text (a language map too), or a map that says more: `{text, items}`. */
function readItem(slot: Slot): Item {
  const slots = slotsOf(slot.view);
  return { ...readItemFields(slots), ...withText(slot, slots), ...readElement(slot, slots, 'id') };
}

/** A formula is a text as an item is. */
function readFormula(slot: Slot): ClauseParts['formula'] | undefined {
  if (kindOf(slot.view) === 'nothing') return undefined;
  const slots = slotsOf(slot.view);
  return { ...readFormulaFields(slots), ...withText(slot, slots), ...readElement(slot, slots, 'id') };
}

/** The text of what is one itself, in one language or by languages. */
function withText(slot: Slot, slots: Slots): { readonly text?: Text } {
  const isText = kindOf(slot.view) === 'scalar' || languages.some((language) => slots.has(language));
  const text = isText && !slots.has('text') ? readText(slot) : undefined;
  return text === undefined ? {} : { text };
}

/** A condition is a text (a language map too), or what it is decided by, with a text or without. */
export function readApplicability(slot: Slot): Applicability | undefined {
  if (kindOf(slot.view) === 'nothing') return undefined;
  const slots = slotsOf(slot.view);
  return { ...readApplicabilityFields(slots), ...withText(slot, slots), ...readElement(slot, slots) };
}

function readTable(slot: Slot): Table {
  const slots = slotsOf(slot.view);
  return { ...readTableFields(slots), ...readElement(slot, slots, slots.has('id') ? 'id' : 'title') };
}

function readVerification(slot: Slot): ClauseParts['verification'] | undefined {
  if (kindOf(slot.view) === 'nothing') return undefined;
  const slots = slotsOf(slot.view);
  return { ...readVerificationFields(slots), ...readElement(slot, slots) };
}

const parts: PartReaders<ClauseParts> = {
  item: readItem,
  formula: readFormula,
  applicability: readApplicability,
  table: readTable,
  criterion: readCriterion,
  'score-step': readStep,
  deduction: readDeduction,
  verification: readVerification,
};

const readItemFields = fieldsReader(clauseParts.item, parts);
const readFormulaFields = fieldsReader(clauseParts.formula, parts);
const readApplicabilityFields = fieldsReader(clauseParts.applicability, parts);
const readTableFields = fieldsReader(clauseParts.table, parts);
const readDeductionFields = fieldsReader(clauseParts.deduction, parts);
const readVerificationFields = fieldsReader(clauseParts.verification, parts);
const readContent: (slots: Slots) => ClauseContent = fieldsReader(clauseKeys, parts);

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
