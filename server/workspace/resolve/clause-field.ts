import type { Field } from '../../model/field.ts';
import type { EffectiveClause, Sourced } from './resolution.ts';

/** What stands under a key of a clause in the end, in the file that says it. */
export function clauseField(clause: EffectiveClause, key: string): Sourced<Field<unknown>> | undefined {
  const changed = clause.adaptations.findLast(({ value }) => value.given.has(key));
  const value = (changed?.value ?? clause.clause).given.get(key);
  return value && { document: changed?.document ?? clause.home, value };
}
