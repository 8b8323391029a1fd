import type { Element, Field, Text } from './field.ts';
import type { NumberedPart } from './keys/types.ts';
import type { ClauseContent, Item } from './standard.ts';

/** Something in a clause that is numbered by itself, and may bear an id. */
export interface ClausePart {
  readonly kind: NumberedPart;
  readonly id: Field<string> | undefined;
  /** What it is about: the title of a table, the text of anything else. */
  readonly title: Text | undefined;
  readonly element: Element;
  /** Its place among those of its kind in the clause, from 0; of an item below another one, behind that one's. */
  readonly path: readonly number[];
}

/** What of a clause holds such parts. */
export type PartHolder = Pick<ClauseContent, 'items' | 'tables' | 'formula'>;

/** What is counted through the whole document, and in each annex by itself. */
export type CountedPart = Exclude<NumberedPart, 'item'>;

type PartElement = Element & {
  readonly id: Field<string> | undefined;
  readonly title?: Text | undefined;
  readonly text?: Text | undefined;
};

const counted: Readonly<Record<CountedPart, (holder: PartHolder) => readonly PartElement[]>> = {
  table: ({ tables }) => tables,
  formula: ({ formula }) => (formula === undefined ? [] : [formula]),
};

export const countedParts = Object.keys(counted) as readonly CountedPart[];

/** The key under which the parts of a kind stand. */
export const keyOfPart = { table: 'tables', formula: 'formula', item: 'items' } as const satisfies Readonly<
  Record<NumberedPart, keyof PartHolder>
>;

export function isNumberedPart(one: string): one is NumberedPart {
  return Object.hasOwn(keyOfPart, one);
}

/** Those of one kind, in their order. */
export function partsOfKind(holder: PartHolder, kind: CountedPart): readonly PartElement[] {
  return counted[kind](holder);
}

/** All of them, items with those below them. */
export function partsOf(holder: PartHolder): readonly ClausePart[] {
  const parts = countedParts.flatMap((kind) =>
    partsOfKind(holder, kind).map((element, at) => partOf(kind, element, [at])),
  );
  return holder.items.length === 0
    ? parts
    : [...parts, ...placedItems(holder).map(({ item, path }) => partOf('item', item, path))];
}

/** An item, and its place among those beside it, behind that of the one above it. */
export interface PlacedItem {
  readonly item: Item;
  readonly path: readonly number[];
}

/** Items with those below them, in their order. */
export function placedItems(
  { items }: Pick<ClauseContent, 'items'>,
  above: readonly number[] = [],
): readonly PlacedItem[] {
  return items.flatMap((item, at) => {
    const path = [...above, at];
    return [{ item, path }, ...placedItems(item, path)];
  });
}

function partOf(kind: NumberedPart, element: PartElement, path: readonly number[]): ClausePart {
  return { kind, id: element.id, title: element.title ?? element.text, element, path };
}

/** Of an item by itself: letters, then numbers, then strokes. */
export function itemLabel(at: number, depth: number): string {
  if (depth === 0) return `${letter(at)})`;
  return depth === 1 ? `${at + 1})` : '—';
}

/** Of an item with those above it, as texts refer to it: `b)`, `b) 2)`. Strokes tell nothing apart. */
export function itemNumber(path: readonly number[]): string {
  return path
    .slice(0, 2)
    .map((at, depth) => itemLabel(at, depth))
    .join(' ');
}

/** a … z, aa, ab … */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
