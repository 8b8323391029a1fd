import { compareExact, type Exact, exact, one, times } from './exact.ts';
import type { Quantity } from './quantity.ts';
import { readQuantity, type WrittenQuantity } from './quantity-text.ts';
import { unitOf } from './unit.ts';

/** How long something may take. Hours and minutes convert into each other; days, working days, months and years into nothing. */
export interface TimeLimit {
  readonly quantity: Quantity;
  /** What it is counted in when it is compared: seconds, for what has a fixed number of them. */
  readonly dimension: string;
  readonly amount: Exact;
}

/** The units of time, each by a name of it. */
const units = ['秒', '分钟', '小时', '天', '工作日', '周', '月', '年'];

const seconds: ReadonlyMap<string, Exact | undefined> = new Map([
  ['second', one],
  ['minute', exact('60')],
  ['hour', exact('3600')],
]);

/** A time with its unit; undefined for what is none, or lacks the unit. */
export function readTimeLimit(written: WrittenQuantity | string): TimeLimit | undefined {
  // What reads by itself bears no unit.
  if (readQuantity(written, '').ok) return undefined;
  for (const unit of units) {
    const quantity = readQuantity(written, unit).value;
    if (quantity === undefined) continue;
    const { dimension } = unitOf(unit);
    const length = seconds.get(dimension);
    return length === undefined
      ? { quantity, dimension, amount: quantity.value }
      : { quantity, dimension: 'second', amount: times(quantity.value, length) };
  }
  return undefined;
}

/** Whether it leaves no more time than another limit; undefined where the two do not convert. */
export function isNoLonger(limit: TimeLimit, than: TimeLimit): boolean | undefined {
  return limit.dimension === than.dimension ? compareExact(limit.amount, than.amount) <= 0 : undefined;
}
