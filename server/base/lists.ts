const none: readonly never[] = [];

/** A list that is kept in large numbers, without room to spare: one that grew by itself has room for 16 more. */
export function fitted<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}

/** Whether two lists are of the same objects and values, one by one. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
