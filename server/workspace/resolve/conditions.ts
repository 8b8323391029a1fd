import { remembering } from '../../base/remembering.ts';
import type { Applicability } from '../../model/standard.ts';
import { divisionField, type EffectiveClause, type EffectiveDivision } from './resolution.ts';

/** Conditions that all have to hold. */
export type Conditions = readonly Applicability[];

const none: Conditions = [];

/** For whom a clause is: its own condition, and those of the chapter and sections in which it stands. */
export function conditionsOf({ content, division }: Pick<EffectiveClause, 'content' | 'division'>): Conditions {
  const around = conditionsIn(division);
  return content.when === undefined ? around : [...around, content.when];
}

/** For whom all in a chapter, section or annex is. */
const conditionsIn: (division: EffectiveDivision) => Conditions = remembering((division) => {
  const around = division.parent === undefined ? none : conditionsIn(division.parent);
  const own = divisionField(division, 'when')?.value;
  return own === undefined ? around : [...around, own];
});
