import type { Entry, Fragment, Node, Part, PartEntry, Place } from '../../syntax/tree.ts';
import { viewOf } from '../../syntax/view.ts';
import type { Field, Given } from '../field.ts';
import { field, type Slot } from './slot.ts';

/** The keys of a map, looked up where they stand. Of a key given twice the first counts; the second is a finding of its own. */
export class MapKeys implements Given {
  readonly entries: readonly (Entry | PartEntry)[];
  /** Holds the entries that do not say themselves which fragment does. */
  readonly #fragment: Fragment;

  constructor(entries: readonly (Entry | PartEntry)[], fragment: Fragment) {
    this.entries = entries;
    this.#fragment = fragment;
  }

  slot(key: string): Slot | undefined {
    for (const entry of this.entries) if (entry.key.text === key) return this.#slotOf(entry);
    return undefined;
  }

  has(key: string): boolean {
    return this.entries.some((entry) => entry.key.text === key);
  }

  get(key: string): Field<unknown> | undefined {
    const slot = this.slot(key);
    return slot && field(slot, undefined);
  }

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  firstKey(): Place | undefined {
    const [first] = this.entries;
    return first && this.#slotOf(first).key;
  }

  *keys(): Generator<string> {
    for (const { key } of this.#first()) yield key.text;
  }

  *values(): Generator<Field<unknown>> {
    for (const entry of this.#first()) yield field(this.#slotOf(entry), undefined);
  }

  *[Symbol.iterator](): Generator<readonly [string, Field<unknown>]> {
    for (const entry of this.#first()) yield [entry.key.text, field(this.#slotOf(entry), undefined)];
  }

  *#first(): Generator<Entry | PartEntry> {
    const seen = new Set<string>();
    for (const entry of this.entries) {
      if (seen.has(entry.key.text)) continue;
      seen.add(entry.key.text);
      yield entry;
    }
  }

  #slotOf(entry: Entry | PartEntry): Slot & { readonly key: Place } {
    const fragment = 'fragment' in entry ? entry.fragment : this.#fragment;
    const value: Part | Node = entry.value;
    return { view: viewOf(value, fragment), key: { fragment, range: entry.key.range } };
  }
}
