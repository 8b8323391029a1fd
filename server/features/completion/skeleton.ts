import { requiredIn } from '../../model/keys/conditions.ts';
import { valuesOf } from '../../model/keys/enums.ts';
import { mapType } from '../../model/keys/table.ts';
import type { KeySpec, MapType, ValueType } from '../../model/keys/types.ts';
import { literal, type Stops } from './snippet.ts';

/** How a block is written: the column of its keys, what one level adds, and the tab stops it may use. */
export interface Layout {
  readonly indent: number;
  readonly step: number;
  readonly stops: Stops;
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
      return type.orOne === true && isScalar(type.of)
        ? valueSkeleton(type.of, layout, example)
        : line(below(layout), `- ${itemSkeleton(type.of, below(layout))}`);
    case 'tree':
      return line(below(layout), `- ${itemSkeleton(type.leaf, below(layout))}`);
    case 'keyed':
      return line(below(layout), `${layout.stops.text(exampleId(type.by))}:${valueSkeleton(type.of, below(layout))}`);
    case 'either':
      return valueSkeleton(type.scalar, layout, example);
    case 'enum':
      return ` ${layout.stops.choice(valuesOf(type.values).map((one) => one.value))}`;
    default:
      return ` ${layout.stops.text(scalarPreset(type, example))}`;
  }
}

/** What follows `- `; further lines of a map line up with its first key. `layout` is that of the dash. */
export function itemSkeleton(type: ValueType, layout: Layout): string {
  const inner: Layout = { ...layout, indent: layout.indent + 2 };
  if (type.kind !== 'map') return valueSkeleton(type, layout).replace(/^ /, '');
  return mapSkeleton(mapType(type.map), inner).replace(/^\n */, '');
}

/** The keys a map must have, and those hardly ever left out, one a line. */
export function mapSkeleton(map: MapType, layout: Layout): string {
  const required = new Set(requiredIn(map, new Map()));
  const keys = Object.entries(map.keys).filter(([key, spec]) => required.has(key) || spec.expected);
  if (keys.length === 0) return ` ${layout.stops.text()}`;
  return keys.map(([key, spec]) => line(layout, keySkeleton(key, spec, layout))).join('');
}

function isScalar(type: ValueType): boolean {
  return !['map', 'list', 'tree', 'keyed'].includes(type.kind);
}

function exampleId(by: ValueType): string {
  return by.kind === 'definition' || by.kind === 'reference' ? 'id' : 'key';
}

/** Prose is left to the author; a word shows what it looks like. */
function scalarPreset(type: ValueType, example: string): string | undefined {
  if (type.kind === 'text' || example.includes('\n') || /^[[{]/.test(example)) return undefined;
  return example;
}
