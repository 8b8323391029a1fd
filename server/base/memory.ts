/**
 * What is worked out from objects, and kept by each of them for as long as it stands. A `WeakMap` promises the same, but once
 * it is old, a scavenge takes all it holds for alive: with the tree of one report in it, every report that was read lives on
 * until the whole heap is looked through.
 */
export interface ObjectMemory<V> {
  of(object: object): V | undefined;
  keep(object: object, value: V): void;
}

/** Has room for what others remember by it: said of what there is much of. A copy begins without. */
export interface Memorable {
  memory?: MemoEntry | undefined;
}

/** What one of those who remember does, and behind it what the others do: few remember anything by the same object. */
interface MemoEntry {
  readonly by: unknown;
  value: unknown;
  readonly next: MemoEntry | undefined;
}

/** One more thing to remember by objects. */
export function memory<V>(): ObjectMemory<V> {
  const own: ObjectMemory<V> = {
    // Nobody else remembers in this name; the compiler cannot see it.
    of: (object) => find(object, own)?.value as V | undefined,
    keep(object, value) {
      const known = find(object, own);
      if (known === undefined) add(object, own, value);
      else known.value = value;
    },
  };
  return own;
}

function find(object: Memorable, by: unknown): MemoEntry | undefined {
  let one = object.memory;
  while (one !== undefined && one.by !== by) one = one.next;
  return one;
}

function add(object: Memorable, by: unknown, value: unknown): void {
  const memory = { by, value, next: object.memory };
  if ('memory' in object) object.memory = memory;
  // Nobody who copies, compares or writes out an object is to see what others remember by it.
  else Object.defineProperty(object, 'memory', { value: memory, writable: true });
}
