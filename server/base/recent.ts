/** What was worked out for a key, as long as few others have been asked for since, and the key itself is there. */
export interface Recent<K extends WeakKey, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

/** Holds the last `count` values that were set, and up to as many from before. */
export function recentOnes<K extends WeakKey, V>(count: number): Recent<K, V> {
  let recent = new WeakMap<K, V>();
  let before = new WeakMap<K, V>();
  let size = 0;
  return {
    get: (key) => recent.get(key) ?? before.get(key),
    set(key, value) {
      if (size === count) {
        before = recent;
        recent = new WeakMap();
        size = 0;
      }
      size += 1;
      recent.set(key, value);
    },
  };
}
