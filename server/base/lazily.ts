/**
 * Makes objects some of whose properties are worked out whenever they are asked for, from the others. To be asked for when the
 * program begins. An object written down with getters of its own would do the same, but V8 gives each a hidden class that
 * holds what the getters reach, and frees it only once it looks through the whole heap: for thousands of reports, all of each.
 */
export function lazily<Own extends object, Lazy extends object>(
  getters: {
    readonly [Key in keyof Lazy]: (own: Own) => Lazy[Key];
  },
): (own: Own) => Own & Lazy {
  class Made {
    constructor(own: Own) {
      Object.assign(this, own);
    }
  }
  for (const [key, getter] of Object.entries<(own: Own) => unknown>(getters)) {
    Object.defineProperty(Made.prototype, key, {
      get(this: Own) {
        return getter(this);
      },
    });
  }
  // What stands on the prototype has the properties of `Lazy`, one by one.
  return (own) => new Made(own) as Own & Lazy;
}
