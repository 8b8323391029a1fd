import { kindOf } from '../../syntax/view.ts';
import { type Element, languages, type Text } from '../field.ts';
import type { MapType } from '../keys/types.ts';
import { type PartReaders, type PartsByName, untypedReader } from './by-type.ts';
import { readElement, readText, type Slot, type Slots, slotsOf } from './fields.ts';

/** What reads those maps of the key table, each by its keys: a map that is there is read. `own`: those that are read in a way of their own. */
export function partReaders<P>(maps: readonly MapType[], own: Partial<PartReaders<P>>): PartReaders<P> {
  const readers = new Map<string, (slot: Slot) => unknown>();
  for (const map of maps) readers.set(map.name, partReader(map, readers));
  for (const [name, read] of Object.entries<((slot: Slot) => unknown) | undefined>(own)) {
    if (read) readers.set(name, read);
  }
  return Object.fromEntries(readers) as PartReaders<P>;
}

/** Nothing is read where nothing is written yet. */
function partReader(map: MapType, parts: PartsByName): (slot: Slot) => Element | undefined {
  const { nameKey } = map;
  const keys = Object.entries(map.keys).filter(([key]) => !isLanguage(key));
  const readFields = untypedReader(Object.fromEntries(keys), parts);
  const isTextToo = keys.length < Object.keys(map.keys).length;
  const otherName = nameKey !== undefined && Object.hasOwn(map.keys, 'title') ? 'title' : nameKey;
  return (slot) => {
    if (kindOf(slot.view) === 'nothing') return undefined;
    const slots = slotsOf(slot.view);
    const element = readElement(slot, slots, nameKey !== undefined && slots.has(nameKey) ? nameKey : otherName);
    return isTextToo
      ? { ...readFields(slots), ...textOf(slot, slots), ...element }
      : { ...readFields(slots), ...element };
  };
}

function isLanguage(key: string): boolean {
  return languages.some((language) => language === key);
}

/** The text of what is one itself, in one language or by languages. */
function textOf(slot: Slot, slots: Slots): { readonly text?: Text } {
  const isText = kindOf(slot.view) === 'scalar' || languages.some((language) => slots.has(language));
  const text = isText && !slots.has('text') ? readText(slot) : undefined;
  return text === undefined ? {} : { text };
}
