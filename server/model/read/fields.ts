import { joined } from '../../base/chunks.ts';
import { fitted } from '../../base/lists.ts';
import { memory } from '../../base/memory.ts';
import { isUnwritten } from '../../syntax/unwritten.ts';
import { entriesOf, itemChunksOf, itemsOf, kindOf, type ValueView, viewsIn } from '../../syntax/view.ts';
import {
  type Element,
  type Field,
  type Language,
  languages,
  type PeriodField,
  type Prose,
  type Text,
} from '../field.ts';
import { type ValueOf, valueIn } from '../keys/enums.ts';
import type { EnumName } from '../keys/types.ts';
import type { ValueReading } from '../values/reading.ts';
import { MapKeys } from './map-keys.ts';
import { field, placeOf, type Slot } from './slot.ts';

export type { Slot } from './slot.ts';
export type Slots = MapKeys;

/** The keys of a map; none of anything else. */
export function slotsOf({ part, fragment }: ValueView): Slots {
  return new MapKeys(part.kind === 'map' || part.kind === 'map-part' ? part.entries : [], fragment);
}

/** An absent key and a key with nothing behind it (the author has not got there yet) are the same to a reader. */
function written(slot: Slot | undefined): slot is Slot {
  return slot !== undefined && kindOf(slot.view) !== 'nothing';
}

function scalarText(slot: Slot): string | undefined {
  return slot.view.node?.kind === 'scalar' ? slot.view.node.text : undefined;
}

/** What is written there, with a value that somebody read from it. */
export function readFieldAs<T>(slot: Slot, value: T | undefined): Field<T> | undefined {
  return written(slot) ? field(slot, value) : undefined;
}

export function readWord(slot: Slot | undefined): Field<string> | undefined {
  return written(slot) ? field(slot, scalarText(slot)) : undefined;
}

/** Reads a scalar with `read`, which answers undefined for what does not read. */
function readAs<T>(slot: Slot | undefined, read: (text: string) => T | undefined): Field<T> | undefined {
  if (!written(slot)) return undefined;
  const text = scalarText(slot);
  return field(slot, text === undefined ? undefined : read(text));
}

export function readOneOf<N extends EnumName>(slot: Slot | undefined, name: N): Field<ValueOf<N>> | undefined {
  return readAs(slot, (text) => valueIn(name, text));
}

export function readBoolean(slot: Slot | undefined): Field<boolean> | undefined {
  return readAs(slot, (text) => (text === 'true' ? true : text === 'false' ? false : undefined));
}

export function readNumber(slot: Slot | undefined): Field<number> | undefined {
  return readAs(slot, (text) => (/^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined));
}

/** A scalar of a form of its own. */
export function readFormat<T>(
  slot: Slot | undefined,
  read: (text: string) => ValueReading<T, { readonly problem: string }>,
): Field<T> | undefined {
  return readAs(slot, (text) => read(text).value);
}

/** A year, or a map with both ends. */
export function readPeriod(slot: Slot | undefined): PeriodField | undefined {
  const word = readWord(slot);
  if (word === undefined || slot === undefined || kindOf(slot.view) === 'scalar') return word;
  const slots = slotsOf(slot.view);
  const [from, to] = [readWord(slots.slot('from')), readWord(slots.slot('to'))];
  const value = from?.value === undefined || to?.value === undefined ? undefined : { from: from.value, to: to.value };
  return { ...word, value, ...(from && { from }), ...(to && { to }) };
}

/** A key that takes a list, or one item without the list. */
export function readList<T>(slot: Slot | undefined, read: (slot: Slot) => T | undefined): readonly T[] {
  if (!written(slot)) return fitted([]);
  return readViews(kindOf(slot.view) === 'list' ? itemsOf(slot.view) : [slot.view], read);
}

function readViews<T>(views: readonly ValueView[], read: (slot: Slot) => T | undefined): readonly T[] {
  const items = views.map((view) => (kindOf(view) === 'nothing' ? undefined : read({ view })));
  return fitted(items.filter((item) => item !== undefined));
}

/** The same for lists that may be long and are cut: a chunk of one is read once for as long as it stands. */
export function rememberedItems<T>(read: (slot: Slot) => T | undefined): (slot: Slot | undefined) => readonly T[] {
  const known = memory<readonly T[]>();
  return (slot) => {
    if (slot?.view.part.kind !== 'list-part') return readList(slot, read);
    const chunks = itemChunksOf(slot.view).map((chunk) => {
      const found = known.of(chunk.items) ?? readViews(viewsIn(chunk), read);
      known.keep(chunk.items, found);
      return found;
    });
    return joined(chunks);
  };
}

export function readWords(slot: Slot | undefined): readonly Field<string>[] {
  return readList(slot, readWord);
}

function readProse(slot: Slot | undefined): Prose | undefined {
  if (!written(slot) || slot.view.node?.kind !== 'scalar') return undefined;
  const { node, fragment } = slot.view;
  const { range, text } = node;
  return slot.key === undefined
    ? { fragment, range, node, value: text, text }
    : { fragment, range, node, value: text, text, key: slot.key };
}

export function readText(slot: Slot | undefined): Text | undefined {
  if (!written(slot)) return undefined;
  const { fragment, range, node } = field(slot, undefined);
  const isMap = kindOf(slot.view) === 'map';
  const plain = isMap ? undefined : readProse(slot);
  const by = isMap ? readTranslations(slot) : untranslated;
  const { key } = slot;
  if (plain === undefined) {
    return key === undefined ? { fragment, range, node, by } : { fragment, range, node, by, key };
  }
  return key === undefined ? { fragment, range, node, by, plain } : { fragment, range, node, by, plain, key };
}

const untranslated: ReadonlyMap<Language, Prose> = new Map();

function readTranslations(slot: Slot): ReadonlyMap<Language, Prose> {
  const by = new Map<Language, Prose>();
  const slots = slotsOf(slot.view);
  for (const language of languages) {
    const prose = readProse(slots.slot(language));
    if (prose) by.set(language, prose);
  }
  return by;
}

/**
 * The common part of whatever has fields. `nameKey` is the key whose value stands for an item that has no key itself;
 * `given`: the keys that are its own.
 */
export function readElement(slot: Slot, given: Slots, nameKey?: string): Element {
  const { fragment, range } = field(slot, undefined);
  const name = nameKey === undefined ? undefined : given.slot(nameKey);
  const handle = (name && placeOf(name)) ?? slot.key ?? given.firstKey() ?? { fragment, range };
  return { fragment, range, node: slot.view.node, handle, given };
}

/** The entries of a map with free keys: each id as a field of its own, with the slot it names. */
export function readKeyed<T>(slot: Slot | undefined, read: (id: Field<string>, slot: Slot) => T): readonly T[] {
  if (!written(slot)) return [];
  const given = entriesOf(slot.view).filter(({ key }) => !isUnwritten(key));
  return given.map((entry) => {
    const { text } = entry.key;
    const { fragment } = entry;
    const { range } = entry.key;
    const key = { fragment, range };
    return read({ fragment, range, node: entry.key, value: text, text, key }, { view: entry.value, key });
  });
}

/** A list that is read once for as long as the part that holds it stands; nothing where there is none. */
export function rememberedList<T>(read: (slot: Slot) => readonly T[]): (slot: Slot | undefined) => readonly T[] {
  const known = remembered(read);
  return (slot) => (slot === undefined ? [] : known(slot));
}

/** Remembers what was read from a part or node: the same object means the same content. */
export function remembered<T>(read: (slot: Slot) => T): (slot: Slot) => T {
  const known = memory<T>();
  return (slot) => {
    const found = known.of(slot.view.part);
    if (found !== undefined) return found;
    const result = read(slot);
    known.keep(slot.view.part, result);
    return result;
  };
}
