import type { MapShape, Shape } from '../../syntax/shape.ts';
import { itemOf, keyedOf, mapsOf, rootType, scalarOf, under } from './type-at.ts';
import type { RootName, ValueType, WordKind } from './types.ts';

/** Words in which full-width signs may be right: names, paths, historic numbers. */
const looseWords: ReadonlySet<WordKind> = new Set(['line', 'number-override', 'file', 'folder', 'glob']);

type ShapeDraft = { -readonly [K in keyof Shape]: Shape[K] };

const roots = new Map<RootName, Shape>();
const known = new Map<string, Shape>();

/** What reading needs to know of a file's places. Sections nest in sections, so the shape does too: it is a graph. */
export function shapeOf(name: RootName): Shape {
  const made = roots.get(name) ?? shapeOfType(rootType(name));
  roots.set(name, made);
  return made;
}

/** The shape of one type, for a text that is read on its own. */
export function shapeOfType(type: ValueType): Shape {
  const signature = JSON.stringify(type);
  const found = known.get(signature);
  if (found) return found;
  const shape: ShapeDraft = {};
  known.set(signature, shape);
  const scalar = scalarOf(type);
  if (scalar) shape.scalar = isProse(scalar) ? 'prose' : 'word';
  const map = mapShape(type);
  if (map) shape.map = map;
  const item = itemOf(type);
  if (item) shape.list = shapeOfType(item);
  if (isCut(type)) shape.cut = true;
  return shape;
}

function isProse(type: ValueType): boolean {
  return type.kind === 'text' || (type.kind === 'word' && looseWords.has(type.word));
}

function mapShape(type: ValueType): MapShape | undefined {
  const keys = new Map<string, Shape>();
  for (const map of mapsOf(type)) {
    for (const key of Object.keys(map.keys)) {
      const entry = under(type, key);
      if (entry) keys.set(key, shapeOfType(entry.type));
    }
  }
  const free = keyedOf(type);
  if (free) return { keys, other: shapeOfType(free.of) };
  return keys.size === 0 ? undefined : { keys };
}

function isCut(type: ValueType): boolean {
  if (type.kind === 'list' || type.kind === 'keyed') return type.cut === true;
  return type.kind === 'map' && mapsOf(type).some((map) => map.cut);
}
