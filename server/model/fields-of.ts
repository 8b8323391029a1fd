import type { AtLevel, Field, PeriodField, Text } from './field.ts';
import type { ValueOf } from './keys/enums.ts';
import type { EnumName, ValueType } from './keys/types.ts';
import type { WrittenQuantity } from './values/quantity-text.ts';
import type { RequirementTree } from './values/requirement.ts';

/** The name of a key's field in the model: `notApplicable` for `not-applicable`. */
export type FieldName<K extends string> = K extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<FieldName<Rest>>}`
  : K;

/** What is read under a type of the key table, by itself. `P`: what is read of maps, by their names in the table. */
type ReadAs<T, P> = T extends { kind: 'list'; of: infer I }
  ? readonly ReadAs<I, P>[]
  : T extends { kind: 'text' }
    ? Text
    : T extends { kind: 'enum'; values: infer N extends EnumName }
      ? Field<ValueOf<N>>
      : T extends { kind: 'word'; word: 'number' | 'integer' }
        ? Field<number>
        : T extends { kind: 'word'; word: 'boolean' }
          ? Field<boolean>
          : T extends { kind: 'period' }
            ? PeriodField
            : T extends { kind: 'quantity' }
              ? Field<WrittenQuantity>
              : T extends { kind: 'map'; map: infer M extends keyof P }
                ? P[M]
                : T extends { kind: 'either'; other: infer O }
                  ? ReadAs<O, P>
                  : T extends { kind: 'by-level'; of: infer O }
                    ? readonly AtLevel<ReadAs<O, P>>[]
                    : Field<string>;

type FieldOf<T, P> = T extends { kind: 'list' | 'by-level' }
  ? ReadAs<T, P>
  : T extends { kind: 'tree'; leaf: infer L }
    ? RequirementTree<ReadAs<L, P>> | undefined
    : ReadAs<T, P> | undefined;

/** The fields that keys of the table have in the model. */
export type FieldsOf<Keys, P = unknown> = {
  readonly [K in keyof Keys & string as FieldName<K>]: Keys[K] extends { type: infer T } ? FieldOf<T, P> : never;
};

/** A part of the key table, as far as a reader needs it. */
export type TypedKeys = Readonly<Record<string, { readonly type: ValueType }>>;

export function fieldName(key: string): string {
  return key.includes('-') ? key.replace(/-(.)/g, (_, sign: string) => sign.toUpperCase()) : key;
}
