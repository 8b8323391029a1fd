import { canonicalJson } from '../../model/values/digest.ts';
import { type BindingFields, bindingFields } from './clause-digest.ts';
import type { EffectiveClause, Resolution } from './resolution.ts';

/** A clause as one edition has it. */
export interface ClauseState {
  readonly clause: EffectiveClause;
  readonly resolution: Resolution;
}

/** The keys of the binding fields that differ, in the order of a clause; `indicators` where what it counts is defined anew. */
export function changedFields(before: ClauseState, after: ClauseState): readonly (keyof BindingFields)[] {
  const [old, now] = [before, after].map(({ clause, resolution }) => bindingFields(clause, resolution));
  if (old === undefined || now === undefined) return [];
  const keys = Object.keys({ ...old, ...now }) as (keyof BindingFields)[];
  return keys.filter((key) => canonicalJson(old[key] ?? null) !== canonicalJson(now[key] ?? null));
}
