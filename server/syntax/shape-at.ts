import type { Shape } from './shape.ts';

/** What may stand under a key of a map of this shape. */
export function entryShape(shape: Shape | undefined, key: string): Shape | undefined {
  return shape?.map?.keys.get(key) ?? shape?.map?.other;
}
