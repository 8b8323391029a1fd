import { placedItems } from '../../model/numbered-parts.ts';
import type { Item } from '../../model/standard.ts';
import type { StandardDocument } from '../../workspace/document.ts';
import { annexContentOf } from '../../workspace/resolve/annex-content.ts';
import type { EffectiveDivision, Sourced } from '../../workspace/resolve/resolution.ts';
import { blockOfPart } from './block-names.ts';
import type { BookBlock } from './book.ts';
import { rememberingChunks } from './chunks.ts';
import { entriesOf } from './clause-blocks.ts';
import { imageBlock, processBlock } from './figure-blocks.ts';
import { numberedLabel, tableLabel } from './labels.ts';
import { sheetField, sheetTitle } from './sheets.ts';
import { tableBlocks } from './table-block.ts';
import { placeIn, settingTold, type Typesetting, wordingOf } from './wording.ts';

/** Where the content of an annex stands: the key of its chunk, and what stands before its numbers (`A.`). */
interface AnnexPlace {
  readonly key: string;
  readonly prefix: string;
}

const remember = rememberingChunks();

/** The lists, tables, figures and forms of an annex itself, in the order in which they may be given. */
export function annexBlocks(annex: EffectiveDivision, place: AnnexPlace, setting: Typesetting): readonly BookBlock[] {
  const [first, ...others] = annex.parts;
  if (first === undefined || others.length > 0) return contentBlocks(annex, place, setting);
  const { document, value } = first;
  const from = [place.prefix, settingTold(setting), document.uri, setting.ownOf(document)];
  return remember(value, place.key, from, setting.names, (names) => contentBlocks(annex, place, { ...setting, names }))
    .blocks;
}

function contentBlocks(annex: EffectiveDivision, { key, prefix }: AnnexPlace, setting: Typesetting): BookBlock[] {
  const at = (kind: 'table' | 'form' | 'illustration', place: number) => ({
    id: `${key}/${blockOfPart({ kind, path: [place] })}`,
    number: `${prefix}${place + 1}`,
  });
  const [tables, images] = [annexContentOf(annex, 'tables'), annexContentOf(annex, 'images')];
  return [
    ...lists(annexContentOf(annex, 'items'), key, setting),
    ...tables.flatMap(({ document: home, value }, index) =>
      tableBlocks(value, { ...at('table', index), home }, setting),
    ),
    ...images.map(({ document: home, value }, index) =>
      imageBlock(value, { ...at('illustration', index), home }, setting),
    ),
    ...annexContentOf(annex, 'processes').map(({ document: home, value }, index) =>
      processBlock(value, { ...at('illustration', images.length + index), home }, setting),
    ),
    ...annexContentOf(annex, 'forms').map(({ document: home, value }, index): BookBlock => {
      const { id, number } = at('form', tables.length + index);
      return {
        kind: 'sheet',
        id,
        at: placeIn(home, value.title ?? value.handle),
        label: tableLabel(number),
        title: sheetTitle(value, home, setting),
        fields: value.fields.map((field) => sheetField(field, home, setting)),
      };
    }),
    ...annexContentOf(annex, 'notes').map(
      ({ document: home, value }, index, all): BookBlock => ({
        kind: 'aside',
        role: 'note',
        id: `${key}/note-${index + 1}`,
        at: placeIn(home, value),
        label: numberedLabel('note', index, all.length),
        wording: wordingOf(value, home, setting),
      }),
    ),
  ];
}

function lists(items: readonly Sourced<Item>[], key: string, setting: Typesetting): readonly BookBlock[] {
  const [first] = items;
  if (first === undefined) return [];
  const homes = new Map<Item, StandardDocument>();
  for (const { document, value } of items) {
    for (const { item } of [{ item: value }, ...placedItems(value)]) homes.set(item, document);
  }
  const entries = entriesOf(
    items.map(({ value }) => value),
    0,
    (item) => wordingOf(item.text, homes.get(item) ?? first.document, setting),
  );
  return [{ kind: 'list', id: `${key}/items`, at: placeIn(first.document, first.value), items: entries }];
}
