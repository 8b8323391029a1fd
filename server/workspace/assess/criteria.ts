import type { Criterion, RequirementTree } from '../../model/standard.ts';
import type { Interval } from '../../model/values/interval.ts';
import { readQuantity } from '../../model/values/quantity-text.ts';
import { evaluate, leavesOf, type Verdict } from '../../model/values/requirement.ts';
import { isWithin, rangeOfAll, type Threshold } from '../../model/values/threshold.ts';
import type { Resolution } from '../resolve/resolution.ts';
import { idKey } from '../snapshot.ts';
import { type Figures, type GivenFigure, knownInterval, type ReckonedFigure } from './figures.ts';

/** One criterion held against the figures. */
export interface JudgedCriterion {
  readonly criterion: Criterion;
  readonly verdict: Verdict;
  /** Absent: nobody gave it and it can't be reckoned. */
  readonly figure: GivenFigure | ReckonedFigure | undefined;
}

/** A criterion's bounds in its indicator's unit; undefined where indicator or bound does not read. */
export function rangeOfCriterion(criterion: Criterion, resolution: Resolution): Interval | undefined {
  const id = criterion.indicator?.value;
  const indicator = id === undefined ? undefined : resolution.indicators.get(idKey(id));
  if (indicator === undefined || criterion.bounds.length === 0) return undefined;
  const unit = indicator.value.unit?.value ?? '';
  const thresholds: Threshold[] = [];
  for (const { comparator, quantities } of criterion.bounds) {
    const read = quantities.flatMap(({ value }) => {
      const reading = value === undefined ? undefined : readQuantity(value, unit);
      return reading?.value === undefined ? [] : [reading.value];
    });
    thresholds.push({ comparator, quantities: read });
  }
  return rangeOfAll(thresholds, unit);
}

export function judgeCriterion(criterion: Criterion, resolution: Resolution, figures: Figures): JudgedCriterion {
  const id = criterion.indicator?.value;
  const figure = id === undefined ? undefined : figures.get(idKey(id));
  const interval = knownInterval(figure);
  const range = rangeOfCriterion(criterion, resolution);
  const verdict = interval === undefined || range === undefined ? 'unknown' : isWithin(interval, range);
  return { criterion, verdict, figure };
}

/** Whether the criteria are met; a clause without any asks nothing of figures and is met. */
export function judgeCriteria(
  criteria: RequirementTree<Criterion> | undefined,
  resolution: Resolution,
  figures: Figures,
): Verdict {
  if (criteria === undefined) return true;
  return evaluate(criteria, (criterion) => judgeCriterion(criterion, resolution, figures).verdict);
}

/** Every criterion of a clause with its own verdict, in the order of the text. */
export function judgedCriteria(
  criteria: RequirementTree<Criterion> | undefined,
  resolution: Resolution,
  figures: Figures,
): readonly JudgedCriterion[] {
  return criteria === undefined ? [] : leavesOf(criteria).map((one) => judgeCriterion(one, resolution, figures));
}
