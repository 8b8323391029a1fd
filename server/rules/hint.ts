import { type Locale, say, type Words } from '../base/words.ts';
import { blankOf } from '../model/keys/blank.ts';
import { skeletonKeys } from '../model/keys/skeleton-keys.ts';
import { mapType } from '../model/keys/table.ts';
import { scalarOf } from '../model/keys/type-at.ts';
import { itemTitle } from '../model/keys/type-words.ts';
import type { KeySpec, MapType, ValueType } from '../model/keys/types.ts';
import { placeholder } from '../syntax/unwritten.ts';
import { type Content, entry, type NewEntry } from './new-entry.ts';

/** What a fix writes where only the author can say more; without the signs that structure is made of. */
export function hint(words: Words, reader: Locale): string {
  return placeholder(
    say(words, reader)
      .replace(/[\s,:#‹›{}[\]]+/g, ' ')
      .trim(),
  );
}

/** A key of a map with its value left to the author. */
export function openEntry(map: string, key: string, reader: Locale): NewEntry {
  const spec = mapType(map).keys[key];
  return entry(key, spec === undefined ? '' : contentOf(spec, reader, mapType(map)));
}

/** A value left to the author: of a map the keys it must have. A map whose keys are free is left open as a whole, and says what its keys name. */
export function contentOf({ type, title }: Pick<KeySpec, 'type' | 'title'>, reader: Locale, of?: MapType): Content {
  switch (type.kind) {
    case 'map':
      return mapContent(type.map, reader);
    case 'list':
      if (type.orOne === true && scalarOf(type.of) !== undefined) return hint(title, reader);
      return { items: [contentOf({ type: type.of, title }, reader)] };
    case 'tree':
      return { items: [contentOf({ type: type.leaf, title }, reader)] };
    case 'keyed':
      return hint(itemTitle(type.by).title, reader);
    default:
      return hint(blankOf(type, { title }, of), reader);
  }
}

function mapContent(map: string, reader: Locale): readonly NewEntry[] {
  const of = mapType(map);
  return skeletonKeys(of).map(([key, spec]) => entry(key, contentOf(spec, reader, of)));
}

/** What belongs under a key of that type, where it has keys of its own to be laid out. */
export function laidOut(type: ValueType, reader: Locale): Content | undefined {
  if (type.kind === 'map') return mapContent(type.map, reader);
  const item = type.kind === 'list' ? type.of : type.kind === 'tree' ? type.leaf : undefined;
  return item?.kind === 'map' ? { items: [mapContent(item.map, reader)] } : undefined;
}
