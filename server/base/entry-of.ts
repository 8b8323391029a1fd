/** What a table has under a key that a file may have given: never what every object has, such as `constructor`. */
export function entryOf<V>(table: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
