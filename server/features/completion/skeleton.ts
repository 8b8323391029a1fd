import type { Language } from '../../model/field.ts';
import { valuesOf } from '../../model/keys/enums.ts';
import { skeletonKeys } from '../../model/keys/skeleton-keys.ts';
import { mapType } from '../../model/keys/table.ts';
import { scalarOf } from '../../model/keys/type-at.ts';
import type { KeySpec, MapType, ValueType } from '../../model/keys/types.ts';
import { literal, type Stops } from './snippet.ts';

/** How a block is written: the column of its keys, what one level adds, the tab stops it may use, the file's own language. */
export interface Layout {
  readonly indent: number;
  readonly step: number;
  readonly stops: Stops;
  readonly language: Language;
}

function below(layout: Layout): Layout {
  return { ...layout, indent: layout.indent + layout.step };
}

function line(layout: Layout, text: string): string {
  return `\n${' '.repeat(layout.indent)}${text}`;
}

/** `key:` with a skeleton of its value, for a map at the layout's column. */
export function keySkeleton(key: string, spec: KeySpec, layout: Layout): string {
  return `${literal(key)}:${valueSkeleton(spec.type, layout, spec.example)}`;
}

/**
 * What follows `key:`: a space and a stop for a scalar, an indented block for a map or list with whatever is required in
 * it. `layout` is that of the key.
 */
export function valueSkeleton(type: ValueType, layout: Layout, example = ''): string {
  switch (type.kind) {
    case 'map':
      return mapSkeleton(mapType(type.map), below(layout));
    case 'list':
      return type.orOne === true && scalarOf(type.of) !== undefined
        ? valueSkeleton(type.of, layout, example)
        : listSkeleton(type, below(layout));
    case 'tree':
      return listSkeleton(type, below(layout));
    case 'keyed':
      return line(below(layout), entrySkeleton(type, below(layout)));
    case 'either':
      return valueSkeleton(type.scalar, layout, example);
    case 'enum':
      return ` ${layout.stops.choice(valuesOf(type.values).map((one) => one.value))}`;
    default:
      return ` ${layout.stops.text(scalarPreset(type, example))}`;
  }
}

/** The first item of a list, on a line of its own; `layout` is that of the dash. */
export function listSkeleton(type: ValueType & { readonly kind: 'list' | 'tree' }, layout: Layout): string {
  return line(layout, `- ${itemSkeleton(type.kind === 'tree' ? type : type.of, layout)}`);
}

/** What follows `- `; further lines of a map line up with its first key. `layout` is that of the dash. */
export function itemSkeleton(type: ValueType, layout: Layout): string {
  const inner: Layout = { ...layout, indent: layout.indent + 2 };
  if (type.kind === 'map') return mapSkeleton(mapType(type.map), inner).trimStart();
  if (type.kind === 'tree') return itemSkeleton(type.leaf, layout);
  if (type.kind === 'list') return `[${layout.stops.text()}]`;
  return valueSkeleton(type, layout).trimStart();
}

/**
 * A new entry of a map with free keys: an id to be typed, and what stands under it. Of an id that is defined elsewhere it is
 * left to what will be offered for it. `layout` is that of the key.
 */
export function entrySkeleton({ by, of }: ValueType & { readonly kind: 'keyed' }, layout: Layout): string {
  if (by.kind === 'reference') return layout.stops.text();
  return `${layout.stops.text('id')}:${valueSkeleton(of, layout)}`;
}

/** The keys a map must have and those hardly ever left out, one a line; of a map without such, all. */
export function mapSkeleton(map: MapType, layout: Layout): string {
  const keys = skeletonKeys(map);
  const first = ([key]: readonly [string, KeySpec]) => (key === layout.language ? 0 : 1);
  const ordered = map.name === 'translations' ? keys.toSorted((a, b) => first(a) - first(b)) : keys;
  return ordered.map(([key, spec]) => line(layout, keySkeleton(key, spec, layout))).join('');
}

/** Prose is left to the author; a word shows what it looks like. */
function scalarPreset(type: ValueType, example: string): string | undefined {
  if (type.kind === 'text' || example.includes('\n') || /^[[{]/.test(example)) return undefined;
  return example;
}
