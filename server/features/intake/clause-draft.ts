import type { Doubt, DraftClause, DraftItem, DraftPicture, DraftTable } from './draft.ts';
import { intakeWords } from './intake-words.ts';
import type { OutlineContent } from './outline.ts';
import { provisionOf } from './provision.ts';
import { takeTable } from './tables.ts';
import { imply, newId, type Taking } from './taking.ts';

/** What stands in a clause, by its keys. */
interface TakenContent {
  readonly texts: readonly string[];
  readonly items: readonly DraftItem[];
  readonly tables: readonly DraftTable[];
  readonly formulas: readonly string[];
  readonly notes: readonly string[];
  readonly examples: readonly string[];
  readonly pictures: readonly DraftPicture[];
  readonly doubts: readonly Doubt[];
}

/** A list of items while it is written. */
interface GrowingItem {
  readonly text: string;
  readonly items: GrowingItem[];
}

export function takeContent(content: readonly OutlineContent[], taking: Taking): TakenContent {
  const [texts, notes, examples, formulas]: string[][] = [[], [], [], []];
  const items: GrowingItem[] = [];
  const tables: DraftTable[] = [];
  const pictures: DraftPicture[] = [];
  const doubts: Doubt[] = [];
  let caption: { readonly title: string; readonly isContinued: boolean } | undefined;
  for (const [at, one] of content.entries()) {
    if (one.kind === 'text') {
      if (items.length > 0 && texts !== undefined && !doubts.some(({ words }) => words === intakeWords.severalLists)) {
        doubts.push({ words: intakeWords.severalLists });
      }
      texts?.push(one.text);
    } else if (one.kind === 'note') notes?.push(one.text);
    else if (one.kind === 'example') examples?.push(one.text);
    else if (one.kind === 'formula') formulas?.push(one.text);
    else if (one.kind === 'item') addItem(items, one.text, one.depth);
    else if (one.kind === 'caption') {
      if (one.of === 'table') {
        // One without a table below it.
        if (caption !== undefined) texts?.push(caption.title);
        caption = one;
      } else captionPicture(pictures, one.title, content[at + 1]?.kind === 'picture');
    } else if (one.kind === 'picture') addPicture(pictures, one);
    else {
      const { table, notes: below, hadMerged } = takeTable(one, caption?.title || undefined, taking);
      const before = tables.at(-1);
      if (caption?.isContinued === true && before !== undefined && isSame(before.columns, table.columns)) {
        imply(taking, ...table.columns, table.title);
        tables[tables.length - 1] = { ...before, rows: [...before.rows, ...table.rows] };
      } else tables.push(table);
      notes?.push(...below);
      if (hadMerged) doubts.push({ words: intakeWords.mergedCells });
      caption = undefined;
    }
  }
  // A caption whose table is none, or drawn as a picture.
  if (caption !== undefined) texts?.push(caption.title);
  return {
    texts: texts ?? [],
    items,
    tables,
    formulas: formulas ?? [],
    notes: notes ?? [],
    examples: examples ?? [],
    pictures,
    doubts,
  };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

function addItem(items: GrowingItem[], text: string, depth: number): void {
  let into = items;
  for (let deep = 0; deep < depth; deep++) into = into.at(-1)?.items ?? into;
  into.push({ text, items: [] });
}

/** A caption stands below its picture, or above. */
function captionPicture(pictures: DraftPicture[], title: string, isAbove: boolean): void {
  const last = pictures.at(-1);
  if (last !== undefined && last.title === '' && !isAbove) pictures[pictures.length - 1] = { ...last, title };
  else pictures.push({ name: undefined, title });
}

function addPicture(
  pictures: DraftPicture[],
  { name, description = '' }: { readonly name?: string; readonly description?: string },
): void {
  const alt = name === undefined || description === '' ? {} : { alt: description };
  const last = pictures.at(-1);
  if (last !== undefined && last.name === undefined && name !== undefined && last.title !== '') {
    pictures[pictures.length - 1] = { name, title: last.title, ...alt };
  } else pictures.push({ name, title: name === undefined ? description : '', ...alt });
}

/** A clause of what stands under its heading or number. */
export function draftClause(
  id: string,
  taken: TakenContent,
  taking: Taking,
  more: { readonly title?: string; readonly number?: string; readonly doubts?: readonly Doubt[] } = {},
): DraftClause {
  const { texts, items, formulas, tables } = taken;
  const [formula, ...otherFormulas] = formulas;
  const lines = [...texts, ...otherFormulas];
  const [firstTable] = tables;
  const isBare = lines.length + items.length + tables.length + formulas.length === 0;
  const said = lines.length > 0 ? lines : more.title === undefined ? [] : [more.title];
  const { provision, doubts } = provisionOf([...said, ...itemTexts(items)], taking);
  // A short clause reads like a heading; its verb tells.
  const isHeading = more.title !== undefined && !(isBare && provision !== 'statement');
  return {
    id,
    ...(more.number !== undefined && { number: more.number }),
    ...(isHeading && { title: more.title }),
    provision,
    text: lines.join('\n') || (isHeading ? firstTable?.title : undefined) || more.title || firstTable?.title || '',
    items,
    tables,
    ...(formula !== undefined && { formula }),
    notes: taken.notes,
    examples: taken.examples,
    pictures: taken.pictures.map((one) =>
      isShown(one) ? { ...one, id: newId(taking, one.title, `${id}-figure`) } : one,
    ),
    doubts: [
      ...(more.doubts ?? []),
      ...doubts,
      ...taken.doubts,
      ...(isBare && isHeading ? [{ words: intakeWords.noText }] : []),
      ...(otherFormulas.length > 0 ? [{ words: intakeWords.severalFormulas }] : []),
      ...taken.pictures.filter((one) => !isShown(one)).map(pictureDoubt),
    ],
  };
}

function itemTexts(items: readonly DraftItem[]): readonly string[] {
  return items.flatMap(({ text, items: inner }) => [text, ...itemTexts(inner)]);
}

/** Whether it is of a kind that standards show; others stay files beside it, and are told. */
export function isShown({ name }: DraftPicture): boolean {
  return name !== undefined && /\.(?:png|jpe?g|gif|webp|svg)$/i.test(name);
}

export function pictureDoubt({ name, title }: DraftPicture): Doubt {
  const file = [name, title].filter((one) => one !== undefined && one !== '').join('  ');
  return { words: name === undefined ? intakeWords.pictureElsewhere : intakeWords.picture, args: { file } };
}
