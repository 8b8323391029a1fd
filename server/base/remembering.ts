import { memory } from './memory.ts';

/** What is made of an object, made once for as long as the object is there. */
export function remembering<K extends object, V extends NonNullable<unknown>>(make: (of: K) => V): (of: K) => V {
  const made = memory<V>();
  return (of) => {
    const before = made.of(of);
    if (before !== undefined) return before;
    const now = make(of);
    made.keep(of, now);
    return now;
  };
}
