const none: readonly never[] = [];

/** A list that is kept in large numbers, without room to spare: one that grew by itself has room for 16 more. */
export function fitted<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}

/** Lists one behind the other: most of many are empty, and of a single one that is not it is that one itself. */
export function concatenated<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const some = lists.filter((one) => one.length > 0);
  const [only] = some;
  return some.length < 2 ? (only ?? none) : some.flat();
}

/** Whether two lists are of the same objects and values, one by one. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
