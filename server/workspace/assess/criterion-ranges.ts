import type { Criterion } from '../../model/standard.ts';
import type { CriterionRange } from '../../model/values/criterion.ts';
import { idKey } from '../../model/values/id.ts';
import type { RequirementTree } from '../../model/values/requirement.ts';
import { unitOf } from '../../model/values/unit.ts';
import type { Definitions } from '../resolve/resolution.ts';
import { rangeOfCriterion } from './criteria.ts';

/** A criterion as the numbers it allows, and where it is written. */
export interface WrittenRange extends CriterionRange {
  readonly criterion: Criterion;
}

/** A criterion's numbers; undefined where its indicator is unknown or a bound does not read. */
export function writtenRange(criterion: Criterion, definitions: Definitions): WrittenRange | undefined {
  const range = rangeOfCriterion(criterion, definitions);
  const indicator = idKey(criterion.indicator?.text ?? '');
  const definition = definitions.indicators.get(indicator)?.value;
  if (range === undefined || definition === undefined) return undefined;
  // A mean of countable things need not be whole; what is there or comes in is.
  const isCount = definition.kind?.value === 'stock' || definition.kind?.value === 'flow';
  const counts = isCount && unitOf(definition.unit?.value ?? '').counts;
  return { indicator, range, counts, criterion };
}

/** Criteria as numbers; undefined where one of them cannot be told. No criteria ask for nothing. */
export function writtenRanges(
  criteria: RequirementTree<Criterion> | undefined,
  definitions: Definitions,
): RequirementTree<WrittenRange> | undefined {
  if (criteria === undefined) return { kind: 'all', of: [] };
  if (criteria.kind === 'leaf') {
    const leaf = writtenRange(criteria.leaf, definitions);
    return leaf && { kind: 'leaf', leaf };
  }
  const of = criteria.of.map((part) => writtenRanges(part, definitions));
  return of.every((part) => part !== undefined) ? { kind: criteria.kind, of } : undefined;
}
