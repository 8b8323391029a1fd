import { clauseEnums } from './enums-clause.ts';
import { reportEnums } from './enums-report.ts';
import { standardEnums } from './enums-standard.ts';
import type { EnumName, EnumType, EnumValue } from './types.ts';

const all = { ...standardEnums, ...clauseEnums, ...reportEnums };

/** Every closed choice of values, by name. */
export const enums: Readonly<Record<EnumName, EnumType>> = all;

export function valuesOf(name: EnumName): readonly EnumValue[] {
  return enums[name].values;
}

/** What may be written for a choice. */
export type ValueOf<N extends EnumName> = (typeof all)[N]['values'][number]['value'];

/** The value of a choice that a text is; undefined for none of them. */
export function valueIn<N extends EnumName>(name: N, text: string): ValueOf<N> | undefined {
  const values: readonly EnumValue<ValueOf<N>>[] = all[name].values;
  return values.find(({ value }) => value === text)?.value;
}
