import { compareExact, type Exact, half, lastPlace, minus, plus, powerOfTen, times, zero } from './exact.ts';
import { closed, type Interval, point } from './interval.ts';
import { conversionFactor, unitOf } from './unit.ts';

/** About (約), under (近, 不足) and over (超過, 餘, 逾) the number given. */
export type Approximation = 'about' | 'under' | 'over';

/** An amount as somebody gave it, in `unit`, with what is known of its rounding. */
export interface Quantity {
  readonly value: Exact;
  /** As the caller wrote it; '' for a bare number. */
  readonly unit: string;
  /** The place of the last digit given, as a power of ten in `unit`: 4 for 40萬 in 家, 1 for 394萬元 in 千元, -1 for 26.6 %. */
  readonly place: number;
  readonly approx: Approximation | undefined;
  /** Given with 萬 or 億 and no such word: the last digit is rounded. */
  readonly rounded: boolean;
  /** How far it may be off on either side, in `unit`: 2 of 23±2 ℃. */
  readonly tolerance?: Exact;
  /** How it was written, where it was as so much to so much: 1:5. */
  readonly ratio?: string;
}

/** Whether the value is meant to the dot. A plain number is. */
export function isExact({ approx, rounded, tolerance }: Quantity): boolean {
  return approx === undefined && !rounded && tolerance === undefined;
}

/**
 * Where the true amount may lie. Rounded: half a step of the last digit either way. The words go by the last digit that
 * is not 0, as people mean them: 3200餘 is up to 3300, 近40萬 from 30萬; 約 leaves half of that place, and never less
 * than a whole step of the last digit. Nothing that is not negative reaches below 0.
 */
export function intervalOf(quantity: Quantity): Interval {
  if (quantity.tolerance !== undefined) return around(quantity.value, quantity.tolerance);
  if (isExact(quantity)) return point(quantity.value);
  return notBelowZero(quantity.value, quantity.approx ? approximated(quantity) : halfStepAround(quantity));
}

export function around(value: Exact, tolerance: Exact): Interval {
  return closed(minus(value, tolerance), plus(value, tolerance));
}

/** As `intervalOf`, but of a plain number, too, the last digit counts as rounded: 26.6 % may be 26.55 % to 26.65 %. */
export function roundedIntervalOf(quantity: Quantity): Interval {
  if (!isExact(quantity)) return intervalOf(quantity);
  return notBelowZero(quantity.value, halfStepAround(quantity));
}

function halfStepAround({ value, place }: Quantity): Interval {
  const halfStep = times(powerOfTen(place), half);
  return closed(minus(value, halfStep), plus(value, halfStep));
}

function approximated(quantity: Quantity): Interval {
  const { value, approx, place } = quantity;
  const step = powerOfTen(Math.max(place, lastPlace(value) ?? place));
  if (approx === 'under') return { low: { at: minus(value, step), open: false }, high: { at: value, open: true } };
  if (approx === 'over') return { low: { at: value, open: true }, high: { at: plus(value, step), open: true } };
  const halfStep = times(step, half);
  const leeway = compareExact(halfStep, powerOfTen(place)) < 0 ? powerOfTen(place) : halfStep;
  return closed(minus(value, leeway), plus(value, leeway));
}

function notBelowZero(value: Exact, interval: Interval): Interval {
  const reaches = interval.low !== undefined && compareExact(interval.low.at, zero) < 0;
  return reaches && compareExact(value, zero) >= 0 ? { ...interval, low: { at: zero, open: false } } : interval;
}

/** The same amount in another unit; undefined where the units do not convert. */
export function convert(quantity: Quantity, unit: string): Quantity | undefined {
  if (quantity.unit === unit) return quantity;
  const factor = conversionFactor(unitOf(quantity.unit), unitOf(unit));
  if (factor === undefined) return undefined;
  // What no decimal ends (once a week, by the day) is shown to two of them.
  const shift = lastPlace(factor) ?? -2;
  const { ratio: _, tolerance, ...rest } = quantity;
  const off = tolerance === undefined ? {} : { tolerance: times(tolerance, factor) };
  return { ...rest, ...off, unit, value: times(quantity.value, factor), place: quantity.place + shift };
}

/** Below 0, 0 or above 0 by value alone, whatever approximation; undefined where the units do not convert. */
export function compareQuantities(a: Quantity, b: Quantity): number | undefined {
  const converted = convert(b, a.unit);
  return converted && compareExact(a.value, converted.value);
}
