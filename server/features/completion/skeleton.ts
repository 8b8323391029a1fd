import { type Locale, say } from '../../base/words.ts';
import type { Language } from '../../model/field.ts';
import { blankOf } from '../../model/keys/blank.ts';
import { skeletonKeys } from '../../model/keys/skeleton-keys.ts';
import { mapType } from '../../model/keys/table.ts';
import { scalarOf, type TableEntry } from '../../model/keys/type-at.ts';
import { itemTitle } from '../../model/keys/type-words.ts';
import type { KeyedType, KeySpec, MapType, Topic, ValueType } from '../../model/keys/types.ts';
import { placeholder } from '../../syntax/unwritten.ts';
import { literal, type Stops } from './snippet.ts';

/** How a block is written: the column of its keys, what one level adds, the tab stops it may use, the file's own language. */
export interface Layout {
  readonly indent: number;
  readonly step: number;
  readonly stops: Stops;
  readonly language: Language;
  /** Of who reads the placeholders. */
  readonly locale: Locale;
  /** The one value that can stand there, as it is written; undefined where there are several, or none is known. */
  only(type: ValueType, at: TableEntry | undefined): string | undefined;
}

/** What is to be written at a stop. */
export type Hint = Pick<Topic, 'title'> & {
  readonly default?: string;
  /** What bears the id that is given there. */
  readonly of?: Pick<Topic, 'title'>;
  readonly at?: TableEntry;
};

function below(layout: Layout): Layout {
  return { ...layout, indent: layout.indent + layout.step };
}

function line(layout: Layout, text: string): string {
  return `\n${' '.repeat(layout.indent)}${text}`;
}

/** A stop with a placeholder, or the one value that can stand there. */
export function blankStop(type: ValueType, { stops, locale, only }: Layout, hint: Hint): string {
  const value = only(type, hint.at);
  return value === undefined ? stops.text(placeholder(say(blankOf(type, hint, hint.of), locale))) : literal(value);
}

/** `key:` with a skeleton of its value, for a map of the kind at the layout's column. */
export function keySkeleton(key: string, spec: KeySpec, map: MapType, layout: Layout): string {
  return `${literal(key)}:${valueSkeleton(spec.type, layout, { ...spec, of: map, at: { type: spec.type, key, spec, map } })}`;
}

/**
 * What follows `key:`: a space and a stop for a scalar, an indented block for a map or list with whatever is required in
 * it. `layout` is that of the key.
 */
export function valueSkeleton(type: ValueType, layout: Layout, hint: Hint): string {
  switch (type.kind) {
    case 'map':
      return mapSkeleton(mapType(type.map), below(layout));
    case 'list':
      return type.orOne === true && scalarOf(type.of) !== undefined
        ? valueSkeleton(type.of, layout, hint)
        : listSkeleton(type, below(layout), hint);
    case 'tree':
      return listSkeleton(type, below(layout), hint);
    case 'keyed':
      return line(below(layout), entrySkeleton(type, below(layout)));
    case 'either':
      // Nothing stands for itself where something else could be written as well.
      return valueSkeleton(type.scalar, { ...layout, only: () => undefined }, hint);
    case 'by-level':
      return valueSkeleton(type.of, layout, hint);
    case 'word':
      return ` ${hint.default === undefined ? blankStop(type, layout, hint) : layout.stops.text(hint.default)}`;
    default:
      return ` ${blankStop(type, layout, hint)}`;
  }
}

/** The first item of a list, on a line of its own; `layout` is that of the dash. */
export function listSkeleton(type: ValueType & { readonly kind: 'list' | 'tree' }, layout: Layout, hint: Hint): string {
  // A group’s own key says how its items belong together, not what they are.
  const named = type.kind === 'list' && type.of.kind === 'tree' ? itemTitle(type) : hint;
  if (type.kind === 'list' && type.length !== undefined) {
    return Array.from({ length: type.length }, () => line(layout, `- ${itemSkeleton(type.of, layout, hint)}`)).join('');
  }
  return line(layout, `- ${itemSkeleton(type.kind === 'tree' ? type : type.of, layout, named)}`);
}

/** What follows `- `; further lines of a map line up with its first key. `layout` is that of the dash. */
export function itemSkeleton(type: ValueType, layout: Layout, hint: Hint): string {
  const inner: Layout = { ...layout, indent: layout.indent + 2 };
  if (type.kind === 'map') return mapSkeleton(mapType(type.map), inner).trimStart();
  if (type.kind === 'tree') return itemSkeleton(type.leaf, layout, hint);
  if (type.kind === 'list') return `[${blankStop(type.of, layout, hint)}]`;
  return valueSkeleton(type, layout, hint).trimStart();
}

/**
 * A new entry of a map with free keys: an id to be typed, and what stands under it. Of an id that is defined elsewhere it is
 * left to what will be offered for it. `layout` is that of the key.
 */
export function entrySkeleton(type: KeyedType, layout: Layout): string {
  const id = entryId(type, layout);
  return type.by.kind === 'reference' ? id : `${id}:${valueSkeleton(type.of, layout, itemTitle(type.of))}`;
}

/** The id of a new entry, still to be typed or chosen. */
export function entryId({ by, of }: KeyedType, { stops, locale }: Layout): string {
  return stops.text(placeholder(say(blankOf(by, itemTitle(by), itemTitle(of)), locale)));
}

/** The keys a map must have and those hardly ever left out, one a line; of a map without such, all. `without`: but for these. */
export function mapSkeleton(map: MapType, layout: Layout, without: ReadonlySet<string> = new Set()): string {
  const keys = skeletonKeys(map).filter(([key]) => !without.has(key));
  const first = ([key]: readonly [string, KeySpec]) => (key === layout.language ? 0 : 1);
  const ordered = map.name === 'translations' ? keys.toSorted((a, b) => first(a) - first(b)) : keys;
  return ordered.map(([key, spec]) => line(layout, keySkeleton(key, spec, map, layout))).join('');
}

/** The same with certain keys of it. */
export function keysSkeleton(map: MapType, keys: readonly string[], layout: Layout): string {
  const some = keys.flatMap((key) => {
    const spec = map.keys[key];
    return spec === undefined ? [] : [line(layout, keySkeleton(key, spec, map, layout))];
  });
  return some.join('');
}
