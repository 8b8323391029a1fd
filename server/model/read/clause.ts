import { fitted } from '../../base/lists.ts';
import { kindOf } from '../../syntax/view.ts';
import { languages, type Text } from '../field.ts';
import { adaptationParts } from '../keys/clause.ts';
import { clauseKeys } from '../keys/clause-keys.ts';
import { clauseParts } from '../keys/clause-parts.ts';
import type {
  Adaptation,
  AdaptedItem,
  Applicability,
  Bound,
  Clause,
  ClauseContent,
  ClauseParts,
  Criterion,
  Deduction,
  Item,
  Omission,
  ScoreStep,
  Table,
} from '../standard.ts';
import type { Comparator } from '../values/threshold.ts';
import { fieldsReader, type PartReaders } from './by-type.ts';
import {
  readElement,
  readList,
  readNumber,
  readText,
  readWord,
  remembered,
  type Slot,
  type Slots,
  slotsOf,
} from './fields.ts';
import { readAtLevels } from './levels.ts';
import { readQuantity } from './quantity.ts';

const comparators: readonly Comparator[] = ['at-least', 'at-most', 'more-than', 'less-than', 'equals', 'between'];

function readBound(comparator: Comparator, slot: Slot): Bound {
  const quantities = comparator === 'between' ? readList(slot, readQuantity) : [readQuantity(slot)];
  return { comparator, quantities: fitted(quantities.filter((quantity) => quantity !== undefined)) };
}

function readCriterion(slot: Slot): Criterion {
  const slots = slotsOf(slot.view);
  const bounds: Bound[] = [];
  for (const comparator of comparators) {
    bounds.push(...readAtLevels(slots.slot(comparator), (at) => readBound(comparator, at)));
  }
  return {
    indicator: readWord(slots.slot('indicator')),
    bounds: fitted(bounds),
    ...readElement(slot, slots, 'indicator'),
  };
}

function readStep(slot: Slot): ScoreStep {
  return { ...readCriterion(slot), points: readAtLevels(slotsOf(slot.view).slot('points'), readNumber) };
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

function readAdaptedItem(slot: Slot): AdaptedItem {
  const slots = slotsOf(slot.view);
  return { ...readAdaptedItemFields(slots), ...readElement(slot, slots, 'item') };
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

/** A cell is a text as an item is. */
function readCell(slot: Slot): ClauseParts['cell'] {
  const slots = slotsOf(slot.view);
  return { ...readCellFields(slots), ...withText(slot, slots), ...readElement(slot, slots) };
}

function readLegend(slot: Slot): ClauseParts['legend'] {
  const slots = slotsOf(slot.view);
  return { ...readLegendFields(slots), ...readElement(slot, slots, 'symbol') };
}

function readSampling(slot: Slot): ClauseParts['sampling'] | undefined {
  if (kindOf(slot.view) === 'nothing') return undefined;
  const slots = slotsOf(slot.view);
  return { ...readSamplingFields(slots), ...readElement(slot, slots) };
}

function readVerification(slot: Slot): ClauseParts['verification'] | undefined {
  if (kindOf(slot.view) === 'nothing') return undefined;
  const slots = slotsOf(slot.view);
  return { ...readVerificationFields(slots), ...readElement(slot, slots) };
}

function readImage(slot: Slot): ClauseParts['image'] {
  const slots = slotsOf(slot.view);
  return { ...readImageFields(slots), ...readElement(slot, slots, 'id') };
}

function readProcess(slot: Slot): ClauseParts['process'] {
  const slots = slotsOf(slot.view);
  return { ...readProcessFields(slots), ...readElement(slot, slots, 'id') };
}

function readProcessStep(slot: Slot): ClauseParts['step'] {
  const slots = slotsOf(slot.view);
  return { ...readProcessStepFields(slots), ...readElement(slot, slots, 'id') };
}

function readBranch(slot: Slot): ClauseParts['branch'] {
  const slots = slotsOf(slot.view);
  return { ...readBranchFields(slots), ...readElement(slot, slots, 'next') };
}

/** What reads the maps that stand under keys of a clause; some of them stand in an annex, too. */
export const clausePartReaders: PartReaders<ClauseParts> = {
  item: readItem,
  'adapted-item': readAdaptedItem,
  formula: readFormula,
  applicability: readApplicability,
  table: readTable,
  criterion: readCriterion,
  'score-step': readStep,
  deduction: readDeduction,
  cell: readCell,
  legend: readLegend,
  sampling: readSampling,
  verification: readVerification,
  image: readImage,
  process: readProcess,
  step: readProcessStep,
  branch: readBranch,
};
const parts = clausePartReaders;

const readItemFields = fieldsReader(clauseParts.item, parts);
const readAdaptedItemFields = fieldsReader(clauseParts['adapted-item'], parts);
const readAdaptationParts = fieldsReader(adaptationParts, parts);
const readFormulaFields = fieldsReader(clauseParts.formula, parts);
const readApplicabilityFields = fieldsReader(clauseParts.applicability, parts);
const readTableFields = fieldsReader(clauseParts.table, parts);
const readDeductionFields = fieldsReader(clauseParts.deduction, parts);
const readCellFields = fieldsReader(clauseParts.cell, parts);
const readLegendFields = fieldsReader(clauseParts.legend, parts);
const readSamplingFields = fieldsReader(clauseParts.sampling, parts);
const readVerificationFields = fieldsReader(clauseParts.verification, parts);
const readImageFields = fieldsReader(clauseParts.image, parts);
const readProcessFields = fieldsReader(clauseParts.process, parts);
const readProcessStepFields = fieldsReader(clauseParts.step, parts);
const readBranchFields = fieldsReader(clauseParts.branch, parts);
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
    ...readAdaptationParts(slots),
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
