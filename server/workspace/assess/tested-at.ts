import { criteriaOf } from '../../model/item-duties.ts';
import { placedItems } from '../../model/numbered-parts.ts';
import type { Applicability, ClauseContent, Criterion } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { RequirementTree } from '../../model/values/requirement.ts';
import type { Conditions } from '../resolve/conditions.ts';
import { criteriaAt } from './at-level.ts';

/** Whether conditions let a level through (its id in NFC), whatever else they ask. */
export function isForLevel(conditions: Conditions, level: string): boolean {
  return conditions.every((one) => names(one, level));
}

function names({ level: named }: Applicability, level: string): boolean {
  return named.length === 0 || named.some(({ text }) => idKey(text) === level);
}

/** What the criteria of a clause and of its items ask at a level at which it holds; undefined where they ask nothing. */
export function testedAt(content: ClauseContent, level: string): RequirementTree<Criterion> | undefined {
  const outside = placedItems(content).filter(({ item }) => item.when !== undefined && !names(item.when, level));
  const criteria = criteriaOf(content, new Set(outside.map(({ item }) => item)));
  return criteria && criteriaAt(criteria, level);
}
