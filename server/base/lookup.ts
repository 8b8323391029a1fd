import { once } from './once.ts';

/**
 * A map of which single entries are found without making all of it. Who asks for more than `patience` of them, or for all,
 * gets it made, so that nobody pays more than twice what making it costs.
 */
export function lookup<V>(
  find: (key: string) => V | undefined,
  make: () => ReadonlyMap<string, V>,
  patience: number,
): ReadonlyMap<string, V> {
  return new Lookup(find, once(make), patience);
}

class Lookup<V> implements ReadonlyMap<string, V> {
  readonly #find: (key: string) => V | undefined;
  readonly #all: () => ReadonlyMap<string, V>;
  #patience: number;

  constructor(find: (key: string) => V | undefined, all: () => ReadonlyMap<string, V>, patience: number) {
    this.#find = find;
    this.#all = all;
    this.#patience = patience;
  }

  get(key: string): V | undefined {
    if (this.#patience === 0) return this.#all().get(key);
    this.#patience -= 1;
    return this.#find(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  get size(): number {
    return this.#whole().size;
  }

  entries(): MapIterator<[string, V]> {
    return this.#whole().entries();
  }

  keys(): MapIterator<string> {
    return this.#whole().keys();
  }

  values(): MapIterator<V> {
    return this.#whole().values();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.#whole()[Symbol.iterator]();
  }

  forEach(tell: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.#whole()) tell(value, key, this);
  }

  /** Once all is made, single entries are found in it. */
  #whole(): ReadonlyMap<string, V> {
    this.#patience = 0;
    return this.#all();
  }
}
