import type { Position } from '../base/position.ts';
import { specAt, type TableEntry } from '../model/keys/type-at.ts';
import type { RootName } from '../model/keys/types.ts';
import { locate } from '../syntax/locate.ts';
import type { Location, Step } from '../syntax/location.ts';
import type { Document } from '../workspace/document.ts';

/** A location with what the key table says of it. */
export interface TypedPlace {
  readonly location: Location;
  readonly root: RootName;
  /** Keys and list positions from the root down, as in `location.trail`. */
  readonly path: readonly (string | number)[];
  /** Of the place the trail leads to; absent where the table knows nothing. */
  readonly entry: TableEntry | undefined;
}

/** What stands, or may be written, at a position; undefined in files that are none of ours. `indent`: see `locate`. */
export function placeAt(document: Document, position: Position, indent?: number): TypedPlace | undefined {
  if (document.kind === 'other') return undefined;
  const location = locate(document.tree, position, indent);
  const path = pathOf(location.trail);
  return { location, root: document.kind, path, entry: specAt(document.kind, path) };
}

export function pathOf(trail: readonly Step[]): (string | number)[] {
  return trail.flatMap((step) => step.key ?? step.index ?? []);
}
