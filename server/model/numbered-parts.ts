import type { Element, Field, Text } from './field.ts';
import type { NumberedPart } from './keys/types.ts';
import type { AnnexContent, ClauseContent, Item } from './standard.ts';

/** Something in a clause, or in an annex itself, that is numbered by itself, and may bear an id. */
export interface ClausePart {
  readonly kind: NumberedPart;
  /** The key under which it stands, or what it is part of. */
  readonly key: PartKey;
  readonly id: Field<string> | undefined;
  /** What it is about: the title of a table, the text of anything else. */
  readonly title: Text | undefined;
  readonly element: Element;
  /** Its place among those that are counted with it, from 0; of an item below another one, and of a step, behind that of what it is in. */
  readonly path: readonly number[];
}

/** What of a clause, or of an annex, holds such parts. */
export type PartHolder = Pick<ClauseContent, 'items' | 'tables' | 'images' | 'processes'> &
  Partial<Pick<ClauseContent, 'formula'> & Pick<AnnexContent, 'forms'>>;

type PartKey = keyof PartHolder;

/** What is counted through the whole document, and in each annex by itself: forms among tables, processes among images. */
export type CountedPart = Exclude<NumberedPart, 'item' | 'step' | 'form'>;

/** A table, formula or item as it is read. */
export type PartElement = Element & {
  readonly id: Field<string> | undefined;
  readonly title?: Text | undefined;
  readonly text?: Text | undefined;
};

const counted: Readonly<Record<CountedPart, (holder: PartHolder) => readonly PartElement[]>> = {
  table: ({ tables, forms = [] }) => (forms.length === 0 ? tables : [...tables, ...forms]),
  formula: ({ formula }) => (formula === undefined ? [] : [formula]),
  illustration: ({ images, processes }) => (processes.length === 0 ? images : [...images, ...processes]),
};

const numbered: Readonly<Record<NumberedPart, true>> = {
  table: true,
  form: true,
  formula: true,
  illustration: true,
  item: true,
  step: true,
};

export function isNumberedPart(one: string): one is NumberedPart {
  return Object.hasOwn(numbered, one);
}

/** Something for each kind of them. */
export function forEachPart<T>(of: (kind: NumberedPart) => T): Readonly<Record<NumberedPart, T>> {
  const made = Object.keys(numbered)
    .filter(isNumberedPart)
    .map((kind) => [kind, of(kind)]);
  return Object.fromEntries(made) as Readonly<Record<NumberedPart, T>>;
}

/** Among which parts one is counted; of an item there is no such count, of a step it is that of its process. */
export function countedAs(kind: Exclude<NumberedPart, 'item'>): CountedPart {
  if (kind === 'form') return 'table';
  return kind === 'step' ? 'illustration' : kind;
}

/** Those of one kind, in their order. */
export function partsOfKind(holder: PartHolder, kind: CountedPart): readonly PartElement[] {
  return counted[kind](holder);
}

/** All of them, items with those below them, processes with their steps. */
export function partsOf(holder: PartHolder): readonly ClausePart[] {
  const { tables, images, processes, forms = [] } = holder;
  const all = (kind: NumberedPart, key: PartKey, elements: readonly PartElement[], before = 0) =>
    elements.map((element, at) => partOf(kind, key, element, [before + at]));
  const parts = [
    ...all('table', 'tables', tables),
    ...all('form', 'forms', forms, tables.length),
    ...all('formula', 'formula', partsOfKind(holder, 'formula')),
    ...all('illustration', 'images', images),
    ...all('illustration', 'processes', processes, images.length),
  ];
  const inside = processes.flatMap(({ steps }, at) =>
    steps.map((step, place) => partOf('step', 'processes', step, [images.length + at, place])),
  );
  const ofItems = placedItems(holder).map(({ item, path }) => partOf('item', 'items', item, path));
  return ofItems.length + inside.length === 0 ? parts : [...parts, ...inside, ...ofItems];
}

/** An item, and its place among those beside it, behind that of the one above it. */
interface PlacedItem {
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

function partOf(kind: NumberedPart, key: PartKey, element: PartElement, path: readonly number[]): ClausePart {
  return { kind, key, id: element.id, title: element.title ?? element.text, element, path };
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
