import { kindOf } from '../../syntax/view.ts';
import type { Element, Field } from '../field.ts';
import { levelKeys } from '../keys/applicability.ts';
import { evidenceKindKeys, termKeys } from '../keys/definitions.ts';
import { indicatorKeys, ratio } from '../keys/indicators.ts';
import type {
  ChapterBounds,
  DocumentReference,
  EvidenceKind,
  Grade,
  Indicator,
  Ratio,
  Scoring,
  ServiceLevel,
  Term,
} from '../standard.ts';
import { fieldsReader } from './by-type.ts';
import {
  readElement,
  readKeyed,
  readList,
  readNumber,
  readText,
  readWord,
  remembered,
  rememberedList,
  type Slot,
  type Slots,
  slotsOf,
} from './fields.ts';
import { readAtLevels } from './levels.ts';
import { partReaders } from './parts.ts';

type Fields<T extends Element> = Omit<T, keyof Element>;

/** Definitions by their ids, read once for as long as they stand. */
function definitionsReader<F extends { readonly id: Field<string> }>(read: (id: Field<string>, slots: Slots) => F) {
  return rememberedList((slot): readonly (F & Element)[] =>
    readKeyed(slot, (id, value) => {
      const slots = slotsOf(value.view);
      return { ...read(id, slots), ...readElement(value, slots) };
    }),
  );
}

const readTermFields = fieldsReader(termKeys, {});
const readEvidenceKindFields = fieldsReader(evidenceKindKeys, {});
const readIndicatorFields = fieldsReader(indicatorKeys, partReaders<{ readonly ratio: Ratio }>([ratio], {}));

export const readTerms = definitionsReader((id, slots): Fields<Term> => ({ id, ...readTermFields(slots) }));
export const readIndicators = definitionsReader(
  (id, slots): Fields<Indicator> => ({ id, ...readIndicatorFields(slots) }),
);
export const readEvidenceKinds = definitionsReader(
  (id, slots): Fields<EvidenceKind> => ({ id, ...readEvidenceKindFields(slots) }),
);

export const readReferences = rememberedList((slot): readonly DocumentReference[] =>
  readList(slot, (item) => {
    const slots = slotsOf(item.view);
    const element = readElement(item, slots, 'number');
    return { number: readWord(slots.slot('number')), title: readText(slots.slot('title')), ...element };
  }),
);

const readLevelFields = fieldsReader(levelKeys, {});

/** A level is its name, or a map with more. */
export const readLevels = rememberedList((slot): readonly ServiceLevel[] =>
  readList(slot, (item) => {
    const slots = slotsOf(item.view);
    const fields = readLevelFields(slots);
    const id = kindOf(item.view) === 'scalar' ? readWord(item) : fields.id;
    return { ...fields, id, ...readElement(item, slots, 'id') };
  }),
);

function readGrade(slot: Slot): Grade {
  const slots = slotsOf(slot.view);
  const element = readElement(slot, slots, 'name');
  return { name: readText(slots.slot('name')), from: readNumber(slots.slot('from')), ...element };
}

function readChapterBounds(chapter: Field<string>, slot: Slot): ChapterBounds {
  const slots = slotsOf(slot.view);
  const points = (key: string) => readAtLevels(slots.slot(key), readNumber);
  const [atLeast, atMost] = [points('at-least'), points('at-most')];
  return { chapter, atLeast, atMost, otherwise: readText(slots.slot('otherwise')), ...readElement(slot, slots) };
}

export function readScoring(slot: Slot | undefined): Scoring | undefined {
  return slot && readScoringFields(slot);
}

const readScoringFields = remembered((slot): Scoring => {
  const slots = slotsOf(slot.view);
  return {
    total: readNumber(slots.slot('total')),
    start: readNumber(slots.slot('start')),
    credit: readNumbers(slots.slot('credit')),
    bonusCap: readNumber(slots.slot('bonus-cap')),
    chapters: readKeyed(slots.slot('chapters'), readChapterBounds),
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
