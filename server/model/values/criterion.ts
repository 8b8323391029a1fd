import { getOrMake } from '../../base/get-or-make.ts';
import { zero } from './exact.ts';
import { everything, type Interval, intersect, isCovered } from './interval.ts';
import { impliesJointly, leavesOf, type Patience, type RequirementTree, type Verdict } from './requirement.ts';
import { isWithin } from './threshold.ts';

/** A criterion as the numbers it allows, in the indicator's unit. Leaves of two trees compare only in one unit. */
export interface CriterionRange {
  readonly indicator: string;
  readonly range: Interval;
  /** Whether the indicator counts things: then more than 4 is at least 5. */
  readonly counts: boolean;
}

/**
 * Whether whoever meets `stronger` also meets `weaker`. Indicators are independent of each other; bounds of one indicator
 * are not: at least 5 and at most 8 imply between 3 and 10, and at least 5 implies (at most 3 or at least 4).
 */
export function criteriaImply(
  stronger: RequirementTree<CriterionRange>,
  weaker: RequirementTree<CriterionRange>,
  patience?: Patience,
): Verdict {
  return impliesJointly(stronger, weaker, entail, patience);
}

/** Facts are a box with a side for each indicator; it lies in the union of the goals just when one of its sides does. */
function entail(facts: readonly CriterionRange[], goals: readonly CriterionRange[]): boolean {
  const [oursBy, theirsBy] = [byIndicator(facts), byIndicator(goals)];
  return [...new Set([...oursBy.keys(), ...theirsBy.keys()])].some((indicator) => {
    const [ours, theirs] = [oursBy.get(indicator) ?? [], theirsBy.get(indicator) ?? []];
    const counts = [...ours, ...theirs].some((criterion) => criterion.counts);
    const side = ours.reduce((known, fact) => intersect(known, fact.range), counts ? notNegative : everything);
    return isCovered(
      side,
      theirs.map((goal) => goal.range),
      counts,
    );
  });
}

function byIndicator(criteria: readonly CriterionRange[]): ReadonlyMap<string, readonly CriterionRange[]> {
  const found = new Map<string, CriterionRange[]>();
  for (const one of criteria) getOrMake(found, one.indicator, () => []).push(one);
  return found;
}

const notNegative: Interval = { low: { at: zero, open: false }, high: undefined };

/** Whether no figures at all can meet the tree: at least 10 and at most 5, a count under 0. 'unknown' in a monstrous tree. */
export function isUnmeetable(tree: RequirementTree<CriterionRange>): Verdict {
  return criteriaImply(tree, { kind: 'any', of: [] });
}

/** The leaves that no figure can meet by themselves. */
export function unmeetableLeaves(tree: RequirementTree<CriterionRange>): readonly CriterionRange[] {
  return leavesOf(tree).filter((leaf) => entail([leaf], []));
}

/** Judges a criterion by what is known of the figures; an indicator without a figure is unknown. */
export function judgeBy(figures: ReadonlyMap<string, Interval>): (criterion: CriterionRange) => Verdict {
  return ({ indicator, range }) => {
    const figure = figures.get(indicator);
    return figure === undefined ? 'unknown' : isWithin(figure, range);
  };
}
