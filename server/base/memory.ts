/**
 * An object by which others remember what they worked out from it, for as long as it stands. A `WeakMap` does the same for
 * objects of any kind, but takes half a microsecond to set, and a collection of reports sets some hundred for each.
 */
export interface Memorable {
  /** By the number of who remembers. Made of all that is remembered at all: no copy of the object may share it. */
  memory?: unknown[] | undefined;
}

export interface Memory<V> {
  of(object: Memorable): V | undefined;
  keep(object: Memorable, value: V): void;
}

let count = 0;

/** One more thing to remember by objects. To be asked for once, when the program begins. */
export function memory<V>(): Memory<V> {
  const own = count++;
  return {
    // Nobody else has this number; the list cannot say so.
    of: (object) => object.memory?.[own] as V | undefined,
    keep(object, value) {
      object.memory ??= new Array(count).fill(undefined);
      object.memory[own] = value;
    },
  };
}
