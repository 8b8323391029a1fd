import { say, template, type Words } from '../../base/words.ts';
import { applicabilityKeys } from '../../model/keys/applicability.ts';
import { itemOf, keyedOf, mapsOf, scalarOf, under } from '../../model/keys/type-at.ts';
import { itemTitle } from '../../model/keys/type-words.ts';
import type { KeyedType, MapType, Topic, ValueType } from '../../model/keys/types.ts';
import { escaped } from '../markup.ts';
import { beginningsOf } from './beginnings.ts';
import { lackedBeside } from './beside.ts';
import { keyFits } from './keys-that-fit.ts';
import { layoutAt } from './layout-at.ts';
import { partBlocks } from './part-blocks.ts';
import type { Request } from './request.ts';
import {
  blankStop,
  entrySkeleton,
  itemSkeleton,
  keySkeleton,
  keysSkeleton,
  type Layout,
  listSkeleton,
  mapSkeleton,
} from './skeleton.ts';
import type { Suggestion } from './suggestion.ts';

const words = {
  added: { en: 'new {title}', 'zh-Hant': '新增{title}' },
  lines: { en: 'list, one item a line', 'zh-Hant': '列表，每行一項' },
  brackets: { en: 'list in brackets', 'zh-Hant': '列表，寫在方括號內' },
} satisfies Readonly<Record<string, Words>>;

type BlockSuggestion = Omit<Suggestion, 'range'>;

/** What a value that is a map or list may begin with, behind its key or on a line of its own below it. */
export function blockSuggestions(type: ValueType, request: Request): readonly BlockSuggestion[] {
  const { position, trail, indent } = request.place.location;
  const ownLine = request.document.tree.text.line(position.line).slice(0, position.character).trim() === '';
  const key = trail.at(-1)?.keyNode?.range.start.character ?? indent;
  const layout = (): Layout => {
    const behind = layoutAt(request, key);
    return { ...behind, indent: ownLine ? position.character : key + behind.step };
  };
  const begun = (block: string): string => (ownLine ? block.trimStart() : block);
  const free = keyedOf(type);
  return [
    ...listBlocks(type, request).map((one) => ({ ...one, snippet: begun(one.snippet(layout())) })),
    ...mapsOf(type).flatMap((map) => mapBlocks(map, type, request, (skeleton) => begun(skeleton(layout())))),
    ...(free === undefined || mapsOf(type).length > 0
      ? []
      : [
          {
            ...entryBlock(free, request),
            again: free.by.kind === 'reference',
            snippet: begun(`\n${' '.repeat(layout().indent)}${entrySkeleton(free, layout())}`),
          },
        ]),
  ];
}

/** What an item that is a map or list may begin with; `before` is written before it, `dash` is the column of its dash. */
export function itemBlocks(
  type: ValueType,
  request: Request,
  before: string,
  dash: number,
): readonly BlockSuggestion[] {
  const inner = (): Layout => ({ ...layoutAt(request, dash), indent: dash + 2 });
  const maps = mapsOf(type).flatMap((map) =>
    mapBlocks(map, type, request, (skeleton) => before + skeleton(inner()).trimStart()),
  );
  if (type.kind === 'map' && type.map === 'chapter') return [...maps, ...partBlocks(request, before, dash)];
  if (itemOf(type) === undefined || type.kind === 'tree') return maps;
  const layout = layoutAt(request, dash);
  const cells = type.kind === 'list' ? cellsInRow(request) : 1;
  const snippet =
    cells > 1 && type.kind === 'list'
      ? `${before}[${Array.from({ length: cells }, () => blankStop(type.of, layout, itemTitle(type))).join(', ')}]`
      : before + itemSkeleton(type, layout, itemTitle(type));
  return [...maps, { ...plain(words.brackets, request), snippet, again: true }];
}

/** How many cells a new row of a table has: as many as it has columns. */
function cellsInRow({ place: { entry, location } }: Request): number {
  if (entry?.key !== 'rows' || entry.map?.name !== 'table') return 1;
  const tables = location.trail.map(({ value }) => (value?.kind === 'leaf' ? value.node : value));
  const table = tables.findLast((one) => one?.kind === 'map');
  const columns = table?.kind === 'map' && table.entries.find(({ key }) => key.text === 'columns')?.value;
  return columns && columns.kind === 'list' ? Math.max(1, columns.items.length) : 1;
}

/** A new entry where keys are free and given by the author: terms, indicators, attachments. `layout` is that of the key. */
export function entryBlock(type: KeyedType, request: Request): Omit<BlockSuggestion, 'snippet'> {
  const [map] = mapsOf(type.of);
  return map === undefined ? plain(words.lines, request) : named(map, [map.name], request);
}

interface ListBlock extends Omit<BlockSuggestion, 'snippet'> {
  snippet(layout: Layout): string;
}

/** A list's first item below, and where items are single words also a list in brackets. */
function listBlocks(type: ValueType, request: Request): readonly ListBlock[] {
  const list = listIn(type);
  const item = list && itemOf(list);
  if (list === undefined || item === undefined) return [];
  const maps = mapsOf(list.kind === 'tree' ? list.leaf : item);
  const scalar = scalarOf(item);
  const hint = request.place.entry?.spec ?? itemTitle(list);
  const title =
    scalar === undefined && maps[0] !== undefined
      ? named(maps[0], [maps[0].name], request)
      : plain(words.lines, request);
  const again = scalar !== undefined && scalar.kind !== 'text';
  const lines: ListBlock = { ...title, again, snippet: (layout) => listSkeleton(list, layout, hint) };
  if (scalar === undefined || scalar.kind === 'text') return [lines];
  const snippet = (layout: Layout) => ` [${blankStop(scalar, layout, hint)}]`;
  const brackets = { ...plain(words.brackets, request), again, snippet };
  return [lines, brackets];
}

function listIn(type: ValueType): (ValueType & { readonly kind: 'list' | 'tree' }) | undefined {
  if (type.kind === 'either') return listIn(type.other);
  return type.kind === 'list' || type.kind === 'tree' ? type : undefined;
}

/** A map's skeleton; of a group of criteria or evidence, one for each way to group. */
function mapBlocks(
  map: MapType,
  type: ValueType,
  request: Request,
  write: (skeleton: (layout: Layout) => string) => string,
): BlockSuggestion[] {
  if (map.name === 'applicability') return conditionBlocks(map, request, write);
  if (map.name !== 'group') {
    return [
      {
        ...named(map, [map.name], request),
        snippet: write((layout) => mapSkeleton(map, layout, lackedBeside(map, request))),
      },
      ...beginningsOf(map).map(({ title, keys }) => ({
        ...named({ ...map, title }, [map.name], request),
        rank: 2,
        snippet: write((layout) => keysSkeleton(map, keys, layout)),
      })),
    ];
  }
  return Object.entries(map.keys).map(([key, spec]) => ({
    ...named(spec, [key, ...spec.synonyms], request),
    // Few need them: what they would hold may stand there by itself.
    rank: 3,
    // What a group lists hangs on what it stands in.
    snippet: write((layout) => {
      const listed = { ...spec, type: under(type, key)?.type ?? spec.type };
      return `\n${' '.repeat(layout.indent)}${keySkeleton(key, listed, map, layout)}`;
    }),
  }));
}

/** By what a condition is decided: each key that may stand in it, and its text for readers. */
function conditionBlocks(
  map: MapType,
  request: Request,
  write: (skeleton: (layout: Layout) => string) => string,
): BlockSuggestion[] {
  const keys = Object.entries(map.keys).filter(([key]) => Object.hasOwn(applicabilityKeys, key));
  return keys
    .filter(([key]) => keyFits(key, map, request))
    .map(([key, spec]) => ({
      ...named(spec, [map.name, key, ...spec.synonyms], request),
      snippet: write((layout) => keysSkeleton(map, key === 'text' ? [key] : ['text', key], layout)),
    }));
}

function named({ title, what }: Topic, also: readonly string[], request: Request): Omit<BlockSuggestion, 'snippet'> {
  const { locale } = request.reader;
  return {
    label: say(words.added, locale, { title }),
    kind: 'item',
    detail: '',
    documentation: () => escaped(say(what, locale)),
    also: [...also, title.en, title['zh-Hant'], template(title, 'zh-Hans')],
    rank: 1,
  };
}

function plain(label: Words, { reader }: Request): Omit<BlockSuggestion, 'snippet'> {
  const also = ['list', label.en, label['zh-Hant'], template(label, 'zh-Hans')];
  return { label: say(label, reader.locale), kind: 'item', detail: '', also, rank: 1 };
}
