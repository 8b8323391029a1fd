import { dividedBy, type Exact, exact, one, powerOfTen, times } from './exact.ts';

/**
 * Beneath a stroke, times are as long as they are said to be: 次/月 is twelve 次/年, 次/2h twelve 次/天, though a month as a
 * duration has no fixed number of days. Two families that do not convert into each other: months and years, hours and days.
 */
const lengths: ReadonlyMap<string, readonly [dimension: string, length: Exact]> = new Map([
  ['year', ['year', one]],
  ['month', ['year', part(12)]],
  ['? 季', ['year', part(4)]],
  ['? 季度', ['year', part(4)]],
  ['? 个季度', ['year', part(4)]],
  ['hour', ['hour', one]],
  ['minute', ['hour', part(60)]],
  ['day', ['hour', whole(24)]],
  ['week', ['hour', whole(168)]],
]);

function whole(number: number): Exact {
  return exact(String(number)) ?? one;
}

function part(of: number): Exact {
  return dividedBy(one, whole(of)) ?? one;
}

const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const spoken: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** What stands before a unit beneath a stroke: 2 of 2h, 百 of 百床, 半 of 半年; of any other the whole is the unit. */
export function countedBeneath(spelling: string): { readonly count: Exact; readonly unit: string } {
  const digits = /^(\d+(?:\.\d+)?)(?=\D)/.exec(spelling)?.[1];
  if (digits !== undefined) return { count: exact(digits) ?? one, unit: spelling.slice(digits.length) };
  const [first = '', rest] = [spelling.charAt(0), spelling.slice(1)];
  if (rest === '') return { count: one, unit: spelling };
  if (first === '半') return { count: part(2), unit: rest };
  const number = spoken[first];
  if (number !== undefined) return { count: whole(number), unit: rest };
  const power = powers[first];
  return power === undefined ? { count: one, unit: spelling } : { count: powerOfTen(power), unit: rest };
}

/** What is measured, and how many of its smallest unit make one. */
interface Measured {
  readonly dimension: string;
  readonly factor: Exact;
}

/** So many of one unit for each of another: 萬人/年, 人/百床. `under`: what stands beneath the stroke, and how often. */
export function rateUnit(over: Measured, under: Measured, count: Exact): Measured {
  const [dimension, length] = lengths.get(under.dimension) ?? [under.dimension, under.factor];
  return {
    dimension: `${over.dimension}/${dimension}`,
    factor: dividedBy(over.factor, times(length, count)) ?? one,
  };
}
