import type { Element } from '../field.ts';
import type { MapType } from '../keys/types.ts';
import type { Slot } from '../read/fields.ts';

/** What may stand in files of a kind. */
export interface KindKeys {
  readonly root: MapType;
  /** The kinds of map that it brings along. */
  readonly maps: readonly MapType[];
}

/** What is read from a file of a kind. Never fails: what is missing is absent, what does not read is kept as it stands. */
export type KindReader<M extends Element & { readonly kind: string }> = (slot: Slot) => M;
