/** What is made of an object, made once for as long as the object is there. */
export function remembering<K extends WeakKey, V extends NonNullable<unknown>>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, V>();
  return (of) => {
    const before = made.get(of);
    if (before !== undefined) return before;
    const now = make(of);
    made.set(of, now);
    return now;
  };
}
