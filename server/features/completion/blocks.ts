import { say, template, type Words } from '../../base/words.ts';
import { keyedOf, mapsOf } from '../../model/keys/type-at.ts';
import type { MapType, ValueType } from '../../model/keys/types.ts';
import { escaped } from '../markup.ts';
import { layoutAt, type Request } from './request.ts';
import { itemSkeleton, mapSkeleton, valueSkeleton } from './skeleton.ts';
import type { Suggestion } from './suggestion.ts';

const added: Words = { en: 'new {title}', 'zh-Hant': '新增{title}' };

/** What a value or item that is a map or list may begin with: the skeleton of each kind of map that may stand there. */
export function blockSuggestions(type: ValueType, request: Request, dash?: string): readonly Suggestion[] {
  if (dash !== undefined) return mapsOf(type).map((map) => suggestion(map, request, dash + item(map, request)));
  if (type.kind === 'list' || type.kind === 'tree') return listBlock(type, request);
  if (keyedOf(type) !== undefined && mapsOf(type).length === 0) return [];
  return mapsOf(type).map((map) => suggestion(map, request, mapSkeleton(map, below(request))));
}

function listBlock(type: ValueType & { readonly kind: 'list' | 'tree' }, request: Request): readonly Suggestion[] {
  const inner = type.kind === 'list' ? type.of : type.leaf;
  const [map] = mapsOf(inner);
  return map === undefined
    ? []
    : [suggestion(map, request, valueSkeleton(type, layoutAt(request, keyColumn(request))))];
}

function item(map: MapType, request: Request): string {
  const { indent, dashed, position } = request.place.location;
  const dashColumn = dashed
    ? lineIndent(request)
    : Math.max(indent, dashed === undefined ? position.character : indent);
  return itemSkeleton({ kind: 'map', map: map.name }, layoutAt(request, dashColumn));
}

function lineIndent({ document, place }: Request): number {
  const text = document.tree.text.line(place.location.position.line);
  return text.lastIndexOf('-', place.location.position.character - 1);
}

/** The column of the key whose value is being written. */
function keyColumn({ place }: Request): number {
  return place.location.trail.at(-1)?.keyNode?.range.start.character ?? place.location.indent;
}

function below(request: Request) {
  const layout = layoutAt(request, keyColumn(request));
  return { ...layout, indent: layout.indent + layout.step };
}

function suggestion(map: MapType, { reader, place }: Request, snippet: string): Suggestion {
  const title = say(map.title, reader.locale);
  return {
    label: say(added, reader.locale, { title }),
    kind: 'item',
    detail: '',
    documentation: () => escaped(say(map.what, reader.locale)),
    also: [map.name, map.title.en, map.title['zh-Hant'], template(map.title, 'zh-Hans')],
    snippet,
    range: place.location.range,
    rank: 1,
  };
}
