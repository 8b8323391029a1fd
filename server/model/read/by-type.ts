import { fitted } from '../../base/lists.ts';
import { itemsOf, kindOf } from '../../syntax/view.ts';
import { type FieldsOf, fieldName, type TypedKeys } from '../fields-of.ts';
import type { ValueType } from '../keys/types.ts';
import type { RequirementTree } from '../values/requirement.ts';
import {
  readBoolean,
  readList,
  readNumber,
  readOneOf,
  readPeriod,
  readText,
  readWord,
  type Slot,
  type Slots,
  slotsOf,
} from './fields.ts';
import { readAtLevels } from './levels.ts';
import { readQuantity } from './quantity.ts';

/** Reads the maps that may stand under a key, by their names in the key table. */
export type PartReaders<P> = { readonly [M in keyof P]: (slot: Slot) => P[M] | undefined };

type SlotReader = (slot: Slot | undefined) => unknown;
/** Looked up when something is read: maps may hold each other. */
export type PartsByName = ReadonlyMap<string, (slot: Slot) => unknown>;

/** What reads every key of a part of the table, each by its type: a key that is in the table is read. */
export function fieldsReader<Keys extends TypedKeys, P>(
  keys: Keys,
  parts: PartReaders<P>,
): (slots: Pick<Slots, 'slot'>) => FieldsOf<Keys, P> {
  const partOf = new Map<string, (slot: Slot) => unknown>(Object.entries(parts));
  return untypedReader(keys, partOf) as (slots: Pick<Slots, 'slot'>) => FieldsOf<Keys, P>;
}

/** The same by types that are known only while it runs. */
export function untypedReader(
  keys: TypedKeys,
  parts: PartsByName,
): (slots: Pick<Slots, 'slot'>) => Readonly<Record<string, unknown>> {
  const readers = Object.entries(keys).map(([key, { type }]) => ({
    key,
    field: fieldName(key),
    read: readerOf(type, parts),
  }));
  // Most keys of a map are not there: all objects begin as one of none, and have its shape.
  const absent: Readonly<Record<string, unknown>> = Object.fromEntries(
    readers.map(({ field, read }) => [field, read(undefined)]),
  );
  return (slots) => {
    const fields = { ...absent };
    for (const { key, field, read } of readers) {
      const slot = slots.slot(key);
      if (slot !== undefined) fields[field] = read(slot);
    }
    return fields;
  };
}

function readerOf(type: ValueType, parts: PartsByName): SlotReader {
  switch (type.kind) {
    case 'text':
      return readText;
    case 'enum':
      return (slot) => readOneOf(slot, type.values);
    case 'period':
      return readPeriod;
    case 'word':
      return wordReader(type.word);
    case 'quantity':
      return (slot) => slot && readQuantity(slot);
    case 'list': {
      const read = readerOf(type.of, parts);
      return (slot) => readList(slot, read);
    }
    case 'tree': {
      const read = readerOf(type.leaf, parts);
      return (slot) => readTree(slot, read);
    }
    case 'either':
      return readerOf(type.other, parts);
    case 'by-level': {
      const read = readerOf(type.of, parts);
      return (slot) => readAtLevels(slot, (one) => read(one) as object | undefined);
    }
    case 'map':
      return (slot) => slot && parts.get(type.map)?.(slot);
    default:
      return readWord;
  }
}

function wordReader(word: string): SlotReader {
  if (word === 'boolean') return readBoolean;
  return word === 'number' || word === 'integer' ? readNumber : readWord;
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
