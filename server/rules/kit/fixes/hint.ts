import { entryOf } from '../../../base/entry-of.ts';
import { toSimplified } from '../../../base/simplify.ts';
import { type Locale, say, type Words } from '../../../base/words.ts';
import { blankOf } from '../../../model/keys/blank.ts';
import { skeletonKeys } from '../../../model/keys/skeleton-keys.ts';
import { mapType } from '../../../model/keys/table.ts';
import { scalarOf } from '../../../model/keys/type-at.ts';
import { itemTitle } from '../../../model/keys/type-words.ts';
import type { Topic, ValueType } from '../../../model/keys/types.ts';
import { placeholder } from '../../../syntax/unwritten.ts';
import { entry, type NewContent, type NewEntry } from './new-entry.ts';

/** What a fix writes where only the author can say more, in the reader's script whoever's words it is made of; without the signs that structure is made of. */
export function hint(words: Words, reader: Locale): string {
  const said = say(words, reader);
  return placeholder((reader === 'zh-Hans' ? toSimplified(said) : said).replace(/[\s,:#‹›{}[\]]+/g, ' ').trim());
}

/** A key of a map with its value left to the author. */
export function openEntry(map: string, key: string, reader: Locale): NewEntry {
  const type = mapType(map);
  const spec = entryOf(type.keys, key);
  return entry(key, spec === undefined ? '' : open(spec.type, { ...spec, of: type }, reader));
}

/** What is to be written: what it is called, what it usually is, and what bears the id that it may be. */
type BlankValue = Pick<Topic, 'title'> & { readonly default?: string; readonly of?: Pick<Topic, 'title'> };

/** A value left to the author, of a map the keys it must have: as completion writes it. */
function open(type: ValueType, named: BlankValue, reader: Locale): NewContent {
  switch (type.kind) {
    case 'map':
      return mapContent(type.map, reader);
    case 'list': {
      if (type.orOne === true && scalarOf(type.of) !== undefined) return open(type.of, named, reader);
      const item = openItem(type.of, type.of.kind === 'tree' ? itemTitle(type) : named, reader);
      return { items: Array.from({ length: type.length ?? 1 }, () => item) };
    }
    case 'tree':
      return { items: [openItem(type.leaf, named, reader)] };
    case 'keyed': {
      const id = hint(blankOf(type.by, itemTitle(type.by), itemTitle(type.of)), reader);
      return type.by.kind === 'reference' ? id : [entry(id, open(type.of, itemTitle(type.of), reader))];
    }
    case 'either':
      return open(type.scalar, named, reader);
    case 'by-level':
      return open(type.of, named, reader);
    case 'word':
      return named.default ?? hint(blankOf(type, named, named.of), reader);
    default:
      return hint(blankOf(type, named, named.of), reader);
  }
}

/** An item that is a list again is written in brackets; a group needs none for one thing. */
function openItem(type: ValueType, named: BlankValue, reader: Locale): NewContent {
  if (type.kind === 'tree') return openItem(type.leaf, named, reader);
  return type.kind === 'list' ? `[${hint(blankOf(type.of, named, named.of), reader)}]` : open(type, named, reader);
}

function mapContent(map: string, reader: Locale): readonly NewEntry[] {
  return skeletonKeys(mapType(map)).map(([key]) => openEntry(map, key, reader));
}

/** What belongs under a key of that type, where it has keys of its own to be laid out. */
export function laidOut(type: ValueType, reader: Locale): NewContent | undefined {
  if (type.kind === 'map') return mapContent(type.map, reader);
  const item = type.kind === 'list' ? type.of : type.kind === 'tree' ? type.leaf : undefined;
  return item?.kind === 'map' ? { items: [mapContent(item.map, reader)] } : undefined;
}
