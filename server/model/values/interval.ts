import { compareExact, dividedBy, type Exact, floor, isWhole, negate, one, plus, times, zero } from './exact.ts';

export interface End {
  readonly at: Exact;
  /** Whether `at` itself is outside. */
  readonly open: boolean;
}

/** The numbers between two ends; without an end it goes on for ever. */
export interface Interval {
  readonly low: End | undefined;
  readonly high: End | undefined;
}

export const everything: Interval = { low: undefined, high: undefined };

export function closed(low: Exact, high: Exact): Interval {
  return { low: { at: low, open: false }, high: { at: high, open: false } };
}

export function point(at: Exact): Interval {
  return closed(at, at);
}

export function isEmpty({ low, high }: Interval): boolean {
  if (low === undefined || high === undefined) return false;
  const order = compareExact(low.at, high.at);
  return order > 0 || (order === 0 && (low.open || high.open));
}

/** What is in both; an end of `a` where that is as tight as the other's. */
export function intersect(a: Interval, b: Interval): Interval {
  return { low: tighter(a.low, b.low, 1), high: tighter(a.high, b.high, -1) };
}

/** Of two ends on one side the one that leaves less: `direction` 1 for low ends, -1 for high ends. */
function tighter(a: End | undefined, b: End | undefined, direction: 1 | -1): End | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const order = compareExact(a.at, b.at) * direction;
  if (order === 0) return a.open || !b.open ? a : b;
  return order > 0 ? a : b;
}

export function meet(a: Interval, b: Interval): boolean {
  return !isEmpty(intersect(a, b));
}

/** Whether every number of `a` is in one of the others. `whole`: only whole numbers count. */
export function isCovered(a: Interval, others: readonly Interval[], whole = false): boolean {
  let left = [a];
  for (const other of others) left = left.flatMap((part) => outside(part, other));
  return left.every((part) => isEmpty(whole ? wholeNumbers(part) : part));
}

/** What `part` has below `other` and above it. */
function outside(part: Interval, { low, high }: Interval): Interval[] {
  const below = low && intersect(part, { low: undefined, high: { at: low.at, open: !low.open } });
  const above = high && intersect(part, { low: { at: high.at, open: !high.open }, high: undefined });
  return [below, above].filter((rest) => rest !== undefined).filter((rest) => !isEmpty(rest));
}

/** Drawn in to the first and the last whole number inside: more than 4 is at least 5. */
export function wholeNumbers({ low, high }: Interval): Interval {
  return {
    low: low && { at: firstWhole(low), open: false },
    high: high && { at: negate(firstWhole({ at: negate(high.at), open: high.open })), open: false },
  };
}

function firstWhole({ at, open }: End): Exact {
  return isWhole(at) && !open ? at : plus(floor(at), one);
}

export function sumOfIntervals(a: Interval, b: Interval): Interval {
  return { low: sumOfEnds(a.low, b.low), high: sumOfEnds(a.high, b.high) };
}

function sumOfEnds(a: End | undefined, b: End | undefined): End | undefined {
  return a && b && { at: plus(a.at, b.at), open: a.open || b.open };
}

/** Of amounts that are not negative; undefined where the divisor may be 0 or either may go on for ever. */
export function ratioOfIntervals(over: Interval, under: Interval): Interval | undefined {
  if (!over.low || !over.high || !under.low || !under.high) return undefined;
  if (compareExact(over.low.at, zero) < 0 || compareExact(under.low.at, zero) <= 0) return undefined;
  const low = dividedBy(over.low.at, under.high.at);
  const high = dividedBy(over.high.at, under.low.at);
  if (low === undefined || high === undefined) return undefined;
  return {
    low: { at: low, open: over.low.open || under.high.open },
    high: { at: high, open: over.high.open || under.low.open },
  };
}

export function scaled({ low, high }: Interval, positive: Exact): Interval {
  return {
    low: low && { at: times(low.at, positive), open: low.open },
    high: high && { at: times(high.at, positive), open: high.open },
  };
}
