const none: readonly never[] = [];

/** A list that is kept in large numbers, without room to spare: one that grew by itself has room for 16 more. */
export function fitted<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}
