import { dividedBy, type Exact, plus, powerOfTen, times, zero } from './exact.ts';
import { type Interval, meet, point, ratioOfIntervals, scaled, sumOfIntervals } from './interval.ts';
import { convert, intervalOf, type Quantity, roundedIntervalOf } from './quantity.ts';
import { unitOf } from './unit.ts';

/** A number reckoned from figures, and where it may lie for all that is known of them. */
export interface Estimate {
  readonly value: Exact;
  readonly interval: Interval;
}

/** The sum in `unit`; undefined where a unit does not convert. Of nothing it is 0. */
export function add(quantities: readonly Quantity[], unit: string): Estimate | undefined {
  let sum: Estimate = { value: zero, interval: point(zero) };
  for (const quantity of quantities) {
    const converted = convert(quantity, unit);
    if (converted === undefined) return undefined;
    sum = {
      value: plus(sum.value, converted.value),
      interval: sumOfIntervals(sum.interval, intervalOf(converted)),
    };
  }
  return sum;
}

/**
 * `of` over `to`, each summed, as a number of `unit`: 26.57… for 1142 over 4298 in %. Parts and whole of one dimension are
 * converted; else the ratio is of the numbers in their own units (persons a firm). Undefined where the parts, or the
 * wholes, do not add up, where the whole may be 0, and where anything is negative.
 */
export function ratio(of: readonly Quantity[], to: readonly Quantity[], unit: string): Estimate | undefined {
  const [[part], [whole]] = [of, to];
  if (part === undefined || whole === undefined) return undefined;
  const over = add(of, convert(part, whole.unit) ? whole.unit : part.unit);
  const under = add(to, whole.unit);
  const value = over && under && dividedBy(over.value, under.value);
  const interval = over && under && ratioOfIntervals(over.interval, under.interval);
  if (value === undefined || interval === undefined) return undefined;
  const share = unitOf(unit);
  const hundredths =
    share.dimension === 'share' ? (dividedBy(powerOfTen(2), share.factor) ?? powerOfTen(2)) : powerOfTen(0);
  return { value: times(value, hundredths), interval: scaled(interval, hundredths) };
}

/** Whether a stated figure can be the reckoned one, given the rounding of its last digit. */
export function agrees(stated: Quantity, reckoned: Estimate): boolean {
  return meet(roundedIntervalOf(stated), reckoned.interval);
}

/** Whether two statements can be of one amount, each read to its last digit: 26.6 % and 26.57 %, 1.5萬 and 15,200; not 5 and 6. */
export function mayBeSame(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value && a.approx === undefined && b.approx === undefined) return true;
  return meet(intervalOf(a), roundedIntervalOf(b)) || meet(roundedIntervalOf(a), intervalOf(b));
}
