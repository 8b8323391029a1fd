import { compareExact, type Exact, times } from './exact.ts';
import type { Quantity } from './quantity.ts';
import { readQuantity, type WrittenQuantity } from './quantity-text.ts';
import { secondsIn, unitOf } from './unit.ts';

/** How long something may take. Hours and minutes convert into each other; days, working days, months and years into nothing. */
export interface TimeLimit {
  readonly quantity: Quantity;
  /** What it is counted in when it is compared: seconds, for what has a fixed number of them. */
  readonly dimension: string;
  readonly amount: Exact;
}

/** The units of time, each by a name of it. */
const units = ['秒', '分钟', '小时', '天', '工作日', '周', '月', '年'];

/** A time with its unit; undefined for what is none, or lacks the unit. */
export function readTimeLimit(written: WrittenQuantity | string): TimeLimit | undefined {
  // What reads by itself bears no unit; of anything else that is told.
  const bare = readQuantity(written, '');
  const { dimension } = unitOf(!bare.ok && bare.problem === 'unit-mismatch' ? bare.written : '');
  const unit = units.find((one) => unitOf(one).dimension === dimension);
  const quantity = unit === undefined ? undefined : readQuantity(written, unit).value;
  if (quantity === undefined) return undefined;
  const length = secondsIn.get(dimension);
  return length === undefined
    ? { quantity, dimension, amount: quantity.value }
    : { quantity, dimension: 'second', amount: times(quantity.value, length) };
}

/** Whether it leaves no more time than another limit; undefined where the two do not convert. */
export function isNoLonger(limit: TimeLimit, than: TimeLimit): boolean | undefined {
  return limit.dimension === than.dimension ? compareExact(limit.amount, than.amount) <= 0 : undefined;
}
