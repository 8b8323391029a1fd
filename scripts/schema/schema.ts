/** A JSON Schema of draft 2020-12, as far as we write them. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema | false | true>>;
}

export const dialect = 'https://json-schema.org/draft/2020-12/schema';

/**
 * What our reading keeps as text. Other readers of YAML turn `5.10` into a number and `no` into a boolean before a schema
 * sees them, so those pass.
 */
export const looseText: readonly string[] = ['string', 'number', 'boolean'];

/** `if`, `then`, `else`: the value is judged by one of the two alone. */
export function either(test: Schema, yes: Schema, no?: Schema): Schema {
  const entries: [string, Schema][] = [
    ['if', test],
    ['then', yes],
  ];
  return Object.fromEntries(no === undefined ? entries : [...entries, ['else', no]]);
}
