/**
 * A map of which single entries are found without making all of it. Who asks for more than `patience` of them, or for all,
 * gets it made, so that nobody pays more than twice what making it costs.
 */
export function lookup<V>(
  find: (key: string) => V | undefined,
  make: () => ReadonlyMap<string, V>,
  patience: number,
): ReadonlyMap<string, V> {
  let made: ReadonlyMap<string, V> | undefined;
  let asked = 0;
  const all = (): ReadonlyMap<string, V> => {
    made ??= make();
    return made;
  };
  const get = (key: string): V | undefined => {
    if (made === undefined && asked < patience) {
      asked += 1;
      return find(key);
    }
    return all().get(key);
  };
  return {
    get,
    has: (key) => get(key) !== undefined,
    get size() {
      return all().size;
    },
    entries: () => all().entries(),
    keys: () => all().keys(),
    values: () => all().values(),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
    forEach: (tell) => {
      for (const [key, value] of all()) tell(value, key, all());
    },
  };
}
