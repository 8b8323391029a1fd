import { clauseEnums } from './enums-clause.ts';
import { reportEnums } from './enums-report.ts';
import { standardEnums } from './enums-standard.ts';
import type { EnumName, EnumType, EnumValue } from './types.ts';

/** Every closed choice of values, by name. */
export const enums: Readonly<Record<EnumName, EnumType>> = { ...standardEnums, ...clauseEnums, ...reportEnums };

export function valuesOf(name: EnumName): readonly EnumValue[] {
  return enums[name].values;
}
