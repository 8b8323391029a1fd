import { fitted } from '../../base/lists.ts';
import { adaptationParts } from '../keys/clause.ts';
import { clauseKeys } from '../keys/clause-keys.ts';
import { clausePartMaps } from '../keys/clause-parts.ts';
import type {
  Adaptation,
  Bound,
  Clause,
  ClauseContent,
  ClauseParts,
  Criterion,
  Omission,
  ScoreStep,
} from '../standard.ts';
import type { Comparator } from '../values/threshold.ts';
import { fieldsReader } from './by-type.ts';
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
import { partReaders } from './parts.ts';
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

/** What reads the maps that stand under keys of a clause; some of them stand in an annex, too. */
export const clausePartReaders = partReaders<ClauseParts>(clausePartMaps, {
  criterion: readCriterion,
  'score-step': readStep,
});

const readAdaptationParts = fieldsReader(adaptationParts, clausePartReaders);
const readContent: (slots: Slots) => ClauseContent = fieldsReader(clauseKeys, clausePartReaders);

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
