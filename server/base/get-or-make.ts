interface GetAndSet<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What is there for a key, or else is made. */
export function getOrMake<K, V extends NonNullable<unknown>>(map: GetAndSet<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
