import type { Entry, Node, PartEntry, Place, ScalarNode } from '../syntax/tree.ts';
import { idKey } from './values/id.ts';

/** The value of a key, with the place the author gave it. `value` is absent where what stands there does not read. */
export interface Field<T> extends Place {
  readonly node: Node;
  readonly value: T | undefined;
  /** The source text of a scalar; '' for maps and lists. */
  readonly text: string;
  /** The key it stands under, for findings about something missing below it. Absent for list items. */
  readonly key?: Place;
}

/** A field whose value was read. */
type ReadField<T> = Field<T> & { readonly value: T };

export function isRead<T>(field: Field<T> | undefined): field is ReadField<T> {
  return field?.value !== undefined;
}

/** A scalar of prose. */
export interface Prose extends Field<string> {
  readonly node: ScalarNode;
}

export type Language = 'zh-Hant' | 'zh-Hans' | 'en';

export const languages: readonly Language[] = ['zh-Hant', 'zh-Hans', 'en'];

/** Something said in the file's language (`plain`), or in several (`by`); one of the two. */
export interface Multilingual<P> {
  readonly plain?: P;
  readonly by: ReadonlyMap<Language, P>;
}

/** Prose, wherever the author gave it. */
export interface Text extends Place, Multilingual<Prose> {
  readonly node: Node;
  readonly key?: Place;
}

/** A text in every language it is given in: what a person may write to mean the thing it names. */
export function spellingsOf(text: Multilingual<Prose> | undefined): readonly string[] {
  return text === undefined ? [] : [text.plain, ...text.by.values()].flatMap((prose) => prose?.value ?? []);
}

/** The prose for a reader of `wanted`: that language, else the other script of Chinese, else the file's own, else any. */
export function proseIn<P>(text: Multilingual<P> | undefined, wanted: Language, own: Language): P | undefined {
  if (text === undefined) return undefined;
  const order: Language[] = wanted === 'zh-Hans' ? ['zh-Hans', 'zh-Hant', 'en'] : ['zh-Hant', 'zh-Hans', 'en'];
  if (wanted === 'en') order.unshift('en');
  if (text.plain) return text.plain;
  for (const language of [wanted, own, ...order]) {
    const prose = text.by.get(language);
    if (prose) return prose;
  }
  return undefined;
}

/** All of a text's prose with its language; `own` is the file's. */
export function proseOf<P>(text: Multilingual<P>, own: Language): readonly { language: Language; prose: P }[] {
  if (text.plain) return [{ language: own, prose: text.plain }];
  return [...text.by].map(([language, prose]) => ({ language, prose }));
}

/** One of the values of a key that may differ by level; without `level`, the one that holds at all of them. */
export type AtLevel<F> = F & { readonly level?: Field<string> };

/** Those of them that hold at a level (its id in NFC); of a report that names none, those that hold at all. */
export function heldAt<V extends { readonly level?: Field<string> }>(
  values: readonly V[],
  level: string | undefined,
): readonly V[] {
  return values.filter((one) => one.level === undefined || idKey(one.level.text) === level);
}

/** The one of them that counts at a level; of a report that names none, the one that is given last: the lowest level's. */
export function valueAt<V extends { readonly level?: Field<string> }>(
  values: readonly V[],
  level: string | undefined,
): V | undefined {
  return level === undefined ? values.at(-1) : heldAt(values, level)[0];
}

/** `2016`, or `from/to` as written; see `values/period.ts`. */
export interface PeriodField extends Field<{ readonly from: string; readonly to: string } | string> {
  /** Of a period written as a map. */
  readonly from?: Field<string>;
  readonly to?: Field<string>;
}

/** Something with fields of its own: a clause, an answer, an indicator. */
export interface Element extends Place {
  readonly node: Node | undefined;
  /** Where a finding about something missing in it is shown: its key, or its `id` value in a list. */
  readonly handle: Place;
  /** The keys that stand in it, malformed ones included. */
  readonly given: Given;
}

/** The keys of a map with what stands under them; looked up in the map itself. */
export interface Given extends Iterable<readonly [string, Field<unknown>]> {
  readonly isEmpty: boolean;
  has(key: string): boolean;
  get(key: string): Field<unknown> | undefined;
  keys(): Iterable<string>;
  values(): Iterable<Field<unknown>>;
  /** As they are written, a key given twice with both values. What an edit left as it was is the same object. */
  readonly entries: readonly (Entry | PartEntry)[];
}
