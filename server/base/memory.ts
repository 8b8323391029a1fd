/**
 * What is worked out from objects, and kept by each of them for as long as it stands. A `WeakMap` promises the same, but once
 * it is old, a scavenge takes all it holds for alive: with the tree of one report in it, every report that was read lives on
 * until the whole heap is looked through.
 */
export interface Memory<V> {
  of(object: object): V | undefined;
  keep(object: object, value: V): void;
}

/** Has room for what others remember by it: said of what there is much of. A copy begins without. */
export interface Memorable {
  memory?: unknown[] | undefined;
}

let count = 0;

/** One more thing to remember by objects. To be asked for when the program begins: each has a place in every memory. */
export function memory<V>(): Memory<V> {
  const own = count++;
  return {
    // Nobody else has this place; the list cannot say so.
    of: (object) => (object as Memorable).memory?.[own] as V | undefined,
    keep(object: Memorable, value) {
      (object.memory ?? newMemory(object))[own] = value;
    },
  };
}

function newMemory(object: Memorable): unknown[] {
  const places = new Array<unknown>(count).fill(undefined);
  if ('memory' in object) object.memory = places;
  // Nobody who copies, compares or writes out an object is to see what others remember by it.
  else Object.defineProperty(object, 'memory', { value: places });
  return places;
}
