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
  type Slot,
  slotsOf,
} from './fields.ts';

/** A list that is read once for as long as the part that holds it stands; nothing where there is none. */
function rememberedList<T>(read: (slot: Slot) => readonly T[]): (slot: Slot | undefined) => readonly T[] {
  const known = remembered(read);
  return (slot) => (slot === undefined ? [] : known(slot));
}

export const readTerms = rememberedList((slot): readonly Term[] =>
  readKeyed(slot, (id, value) => {
    const slots = slotsOf(value.view);
    return {
      id,
      name: readText(slots.get('name')),
      definition: readText(slots.get('definition')),
      admitted: readTexts(slots.get('admitted')),
      deprecated: readTexts(slots.get('deprecated')),
      notes: readTexts(slots.get('notes')),
      source: readText(slots.get('source')),
      ...readElement(value, slots),
    };
  }),
);

export const readIndicators = rememberedList((slot): readonly Indicator[] =>
  readKeyed(slot, (id, value) => {
    const slots = slotsOf(value.view);
    return {
      id,
      title: readText(slots.get('title')),
      unit: readWord(slots.get('unit')),
      kind: readOneOf(slots.get('kind'), ['stock', 'flow', 'ratio', 'measure']),
      definition: readText(slots.get('definition')),
      partOf: readWord(slots.get('part-of')),
      ratio: readRatio(slots.get('ratio')),
      ...readElement(value, slots),
    };
  }),
);

function readRatio(slot: Slot | undefined): Ratio | undefined {
  if (slot === undefined) return undefined;
  const slots = slotsOf(slot.view);
  return { of: readWords(slots.get('of')), to: readWords(slots.get('to')), ...readElement(slot, slots) };
}

export const readEvidenceKinds = rememberedList((slot): readonly EvidenceKind[] =>
  readKeyed(slot, (id, value) => {
    const slots = slotsOf(value.view);
    return {
      id,
      title: readText(slots.get('title')),
      definition: readText(slots.get('definition')),
      sensitive: readBoolean(slots.get('sensitive')),
      ...readElement(value, slots),
    };
  }),
);

export const readReferences = rememberedList((slot): readonly DocumentReference[] =>
  readList(slot, (item) => {
    const slots = slotsOf(item.view);
    const element = readElement(item, slots, 'number');
    return { number: readWord(slots.get('number')), title: readText(slots.get('title')), ...element };
  }),
);

function readGrade(slot: Slot): Grade {
  const slots = slotsOf(slot.view);
  const element = readElement(slot, slots, 'name');
  return { name: readText(slots.get('name')), from: readNumber(slots.get('from')), ...element };
}

export function readScoring(slot: Slot | undefined): Scoring | undefined {
  if (slot === undefined) return undefined;
  const slots = slotsOf(slot.view);
  return {
    total: readNumber(slots.get('total')),
    credit: readNumbers(slots.get('credit')),
    bonusCap: readNumber(slots.get('bonus-cap')),
    grades: readList(slots.get('grades'), readGrade),
    cappedByVeto: readText(slots.get('capped-by-veto')),
    ...readElement(slot, slots),
  };
}

export function readNumbers(slot: Slot | undefined): ReadonlyMap<string, Field<number>> {
  const numbers = new Map<string, Field<number>>();
  for (const [name, value] of readKeyed(slot, (id, one) => [id.text, readNumber(one)] as const)) {
    if (value) numbers.set(name, value);
  }
  return numbers;
}
