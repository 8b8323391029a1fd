/** What was worked out for a key, as long as few others have been asked for since. */
interface Recent<K extends object, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

/**
 * Holds the last `count` values that were set, `count` being small: they are searched one by one. In a list that stays as it
 * is made, since what a map leaves behind when it grows keeps all that it held until the old heap is looked through.
 */
export function recentOnes<K extends object, V>(count: number): Recent<K, V> {
  const keys = new Array<K | undefined>(count).fill(undefined);
  const values = new Array<V | undefined>(count).fill(undefined);
  let next = 0;
  return {
    get(key) {
      const at = keys.indexOf(key);
      return at < 0 ? undefined : values[at];
    },
    set(key, value) {
      const before = keys.indexOf(key);
      const at = before < 0 ? next : before;
      keys[at] = key;
      values[at] = value;
      if (at === next) next = (next + 1) % count;
    },
  };
}
