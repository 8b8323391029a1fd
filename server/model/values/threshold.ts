import { everything, type Interval, intersect, isEmpty } from './interval.ts';
import { around, convert, intervalOf, type Quantity } from './quantity.ts';
import type { Verdict } from './requirement.ts';

export type Comparator = 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'equals' | 'between';

/** One bound of a criterion: two quantities for `between`, both ends included; else one. */
export interface Threshold {
  readonly comparator: Comparator;
  readonly quantities: readonly Quantity[];
}

/**
 * The numbers that meet it, in `unit`. A bound is a norm, so its number is taken as it stands, rounding and 約 aside.
 * Undefined where a quantity is missing or does not convert.
 */
export function rangeOf({ comparator, quantities }: Threshold, unit: string): Interval | undefined {
  const converted = quantities.map((quantity) => convert(quantity, unit));
  const values = converted.map((quantity) => quantity?.value);
  const [first, second] = values;
  if (first === undefined || values.length !== (comparator === 'between' ? 2 : 1)) return undefined;
  const at = { at: first, open: false };
  const beyond = { at: first, open: true };
  switch (comparator) {
    case 'at-least':
      return { low: at, high: undefined };
    case 'at-most':
      return { low: undefined, high: at };
    case 'more-than':
      return { low: beyond, high: undefined };
    case 'less-than':
      return { low: undefined, high: beyond };
    case 'equals': {
      const tolerance = converted[0]?.tolerance;
      return tolerance === undefined ? { low: at, high: at } : around(first, tolerance);
    }
    case 'between':
      return second && { low: at, high: { at: second, open: false } };
  }
}

/** The numbers that meet all of them; undefined where one of them says nothing readable. */
export function rangeOfAll(thresholds: readonly Threshold[], unit: string): Interval | undefined {
  let all: Interval | undefined = everything;
  for (const threshold of thresholds) {
    const one = rangeOf(threshold, unit);
    all = all && one && intersect(all, one);
  }
  return all;
}

/**
 * Whether a figure meets a bound: 'unknown' where its rounding or approximation leaves that open, where the units do not
 * convert, and where nothing could meet the bound (that is the standard's mistake, not the figure's).
 */
export function holds(figure: Quantity, threshold: Threshold): Verdict {
  const range = rangeOf(threshold, figure.unit);
  return range === undefined ? 'unknown' : isWithin(intervalOf(figure), range);
}

export function isWithin(figure: Interval, range: Interval): Verdict {
  if (isEmpty(range) || isEmpty(figure)) return 'unknown';
  const both = intersect(figure, range);
  if (both.low === figure.low && both.high === figure.high) return true;
  return isEmpty(both) ? false : 'unknown';
}
