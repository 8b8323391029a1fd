import type { Field } from '../field.ts';
import type { DocumentReference, EvidenceKind, Grade, Indicator, Ratio, Scoring, Term } from '../standard.ts';
import {
  readBoolean,
  readElement,
  readKeyed,
  readList,
  readNumber,
  readOneOf,
  readText,
  readTexts,
  readWord,
  readWords,
  remembered,
  rememberedList,
  type Slot,
  slotsOf,
} from './fields.ts';

export const readTerms = rememberedList((slot): readonly Term[] =>
  readKeyed(slot, (id, value) => {
    const slots = slotsOf(value.view);
    return {
      id,
      name: readText(slots.slot('name')),
      definition: readText(slots.slot('definition')),
      admitted: readTexts(slots.slot('admitted')),
      deprecated: readTexts(slots.slot('deprecated')),
      notes: readTexts(slots.slot('notes')),
      source: readText(slots.slot('source')),
      ...readElement(value, slots),
    };
  }),
);

export const readIndicators = rememberedList((slot): readonly Indicator[] =>
  readKeyed(slot, (id, value) => {
    const slots = slotsOf(value.view);
    return {
      id,
      title: readText(slots.slot('title')),
      unit: readWord(slots.slot('unit')),
      kind: readOneOf(slots.slot('kind'), 'indicator-kind'),
      definition: readText(slots.slot('definition')),
      partOf: readWord(slots.slot('part-of')),
      ratio: readRatio(slots.slot('ratio')),
      ...readElement(value, slots),
    };
  }),
);

function readRatio(slot: Slot | undefined): Ratio | undefined {
  if (slot === undefined) return undefined;
  const slots = slotsOf(slot.view);
  return { of: readWords(slots.slot('of')), to: readWords(slots.slot('to')), ...readElement(slot, slots) };
}

export const readEvidenceKinds = rememberedList((slot): readonly EvidenceKind[] =>
  readKeyed(slot, (id, value) => {
    const slots = slotsOf(value.view);
    return {
      id,
      title: readText(slots.slot('title')),
      definition: readText(slots.slot('definition')),
      sensitive: readBoolean(slots.slot('sensitive')),
      ...readElement(value, slots),
    };
  }),
);

export const readReferences = rememberedList((slot): readonly DocumentReference[] =>
  readList(slot, (item) => {
    const slots = slotsOf(item.view);
    const element = readElement(item, slots, 'number');
    return { number: readWord(slots.slot('number')), title: readText(slots.slot('title')), ...element };
  }),
);

function readGrade(slot: Slot): Grade {
  const slots = slotsOf(slot.view);
  const element = readElement(slot, slots, 'name');
  return { name: readText(slots.slot('name')), from: readNumber(slots.slot('from')), ...element };
}

export function readScoring(slot: Slot | undefined): Scoring | undefined {
  return slot && readScoringFields(slot);
}

const readScoringFields = remembered((slot): Scoring => {
  const slots = slotsOf(slot.view);
  return {
    total: readNumber(slots.slot('total')),
    credit: readNumbers(slots.slot('credit')),
    bonusCap: readNumber(slots.slot('bonus-cap')),
    grades: readList(slots.slot('grades'), readGrade),
    cappedByVeto: readText(slots.slot('capped-by-veto')),
    ...readElement(slot, slots),
  };
});

export function readNumbers(slot: Slot | undefined): ReadonlyMap<string, Field<number>> {
  const numbers = new Map<string, Field<number>>();
  for (const [name, value] of readKeyed(slot, (id, one) => [id.text, readNumber(one)] as const)) {
    if (value) numbers.set(name, value);
  }
  return numbers;
}
