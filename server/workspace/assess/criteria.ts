import type { Figure } from '../../model/report.ts';
import type { Criterion, RawQuantity } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { Interval } from '../../model/values/interval.ts';
import { readQuantity } from '../../model/values/quantity-text.ts';
import type { RequirementTree } from '../../model/values/requirement.ts';
import { evaluate, type Verdict } from '../../model/values/requirement.ts';
import { isWithin, rangeOfAll, type Threshold } from '../../model/values/threshold.ts';
import type { Indicators } from '../resolve/resolution.ts';
import { type Figures, type FigureText, type GivenFigure, knownInterval, type ReckonedFigure } from './figures.ts';

type QuantityReading = ReturnType<typeof readQuantity>;

/** One criterion held against the figures. */
export interface JudgedCriterion<F extends FigureText = Figure> {
  readonly criterion: Criterion;
  readonly verdict: Verdict;
  /** Absent: nobody gave it and it can't be reckoned. */
  readonly figure: GivenFigure<F> | ReckonedFigure | undefined;
}

const readings = new WeakMap<RawQuantity, { readonly unit: string; readonly reading: QuantityReading }>();

/** A bound in its indicator's unit; remembered, since most criteria outlive an edit. */
export function readBound(bound: RawQuantity, unit: string): QuantityReading {
  const known = readings.get(bound);
  if (known?.unit === unit) return known.reading;
  const reading = readQuantity(bound, unit);
  readings.set(bound, { unit, reading });
  return reading;
}

const ranges = new WeakMap<Criterion, { readonly unit: string; readonly range: Interval | undefined }>();

/** A criterion's bounds in its indicator's unit; undefined where indicator or bound does not read. */
export function rangeOfCriterion(criterion: Criterion, definitions: Indicators): Interval | undefined {
  const id = criterion.indicator?.value;
  const indicator = id === undefined ? undefined : definitions.indicators.get(idKey(id));
  if (indicator === undefined || criterion.bounds.length === 0) return undefined;
  const unit = indicator.value.unit?.value ?? '';
  const known = ranges.get(criterion);
  // Thousands of reports are held against one criterion.
  if (known?.unit === unit) return known.range;
  const range = rangeOfBounds(criterion, unit);
  ranges.set(criterion, { unit, range });
  return range;
}

function rangeOfBounds({ bounds }: Criterion, unit: string): Interval | undefined {
  const thresholds: Threshold[] = [];
  for (const { comparator, quantities } of bounds) {
    const read = quantities.flatMap(({ value }) => {
      const reading = value === undefined ? undefined : readBound(value, unit);
      return reading?.value === undefined ? [] : [reading.value];
    });
    thresholds.push({ comparator, quantities: read });
  }
  return rangeOfAll(thresholds, unit);
}

export function judgeCriterion<F extends FigureText = Figure>(
  criterion: Criterion,
  definitions: Indicators,
  figures: Figures<F>,
): JudgedCriterion<F> {
  const id = criterion.indicator?.value;
  const figure = id === undefined ? undefined : figures.get(idKey(id));
  const interval = knownInterval(figure);
  const range = rangeOfCriterion(criterion, definitions);
  const verdict = interval === undefined || range === undefined ? 'unknown' : isWithin(interval, range);
  return { criterion, verdict, figure };
}

/** Whether the criteria are met; a clause without any asks nothing of figures and is met. */
export function judgeCriteria(
  criteria: RequirementTree<Criterion> | undefined,
  definitions: Indicators,
  figures: Figures<FigureText>,
): Verdict {
  if (criteria === undefined) return true;
  return evaluate(criteria, (criterion) => judgeCriterion(criterion, definitions, figures).verdict);
}

/** The criteria that make the whole false: those that are met, and those of a choice that is met otherwise, are none of them. */
export function failedCriteria(
  criteria: RequirementTree<Criterion> | undefined,
  definitions: Indicators,
  figures: Figures,
): readonly JudgedCriterion[] {
  if (criteria === undefined || judgeCriteria(criteria, definitions, figures) !== false) return [];
  if (criteria.kind === 'leaf') return [judgeCriterion(criteria.leaf, definitions, figures)];
  return criteria.of.flatMap((part) => failedCriteria(part, definitions, figures));
}
