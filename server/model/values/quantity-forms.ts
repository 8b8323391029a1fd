import { dividedBy, type Exact, exact, one, powerOfTen, times, zero } from './exact.ts';
import { readNumeral } from './numeral.ts';
import type { Quantity } from './quantity.ts';
import { unitOf } from './unit.ts';

/** 1:5, as 1∶5 and 1：5 too; in Simplified script and half width. */
const ratio = /^(\d+(?:\.\d+)?)\s*[:∶]\s*(\d+(?:\.\d+)?)$/;

/** So much to so much, as a number without a unit or as a share; undefined where it is none, or another unit is asked. */
export function readRatio(text: string, unit: string): Quantity | undefined {
  const [, a = '', b = ''] = ratio.exec(text) ?? [];
  const [over, under] = [exact(a), exact(b)];
  const value = over && under && dividedBy(over, under);
  if (value === undefined) return undefined;
  const plain = { unit, place: 0, approx: undefined, rounded: false } as const;
  if (unit.trim() === '') return { ...plain, value, ratio: `${a}:${b}` };
  const share = unitOf(unit);
  const hundredths = share.dimension === 'share' ? dividedBy(powerOfTen(2), share.factor) : undefined;
  return hundredths && { ...plain, value: times(value, hundredths) };
}

/** Value and tolerance of 23±2 ℃ and 23 ℃±2 ℃, each with the unit that stands behind either; undefined where there is no ±. */
export function withTolerance(text: string): { readonly value: string; readonly tolerance: string } | undefined {
  const [value, tolerance, ...more] = text.split('±').map((part) => part.trim());
  if (value === undefined || tolerance === undefined || value === '' || tolerance === '' || more.length > 0)
    return undefined;
  const unit = /[^\d.,\s]+$/.exec(tolerance)?.[0] ?? '';
  return { value: /[\d\s]$/.test(value) ? `${value}${unit}` : value, tolerance };
}

const period =
  /^每\s?((?:\d+|[半两二三四五六七八九十百千])?\s?(?:个)?(?:年度?|季度|季|月|周|星期|学期|工作日|天|日|小时|分钟|班|h|min))(?=[\d一二两三四五六七八九十])/;

/** 每半年1次 as 1次/半年: with the period beneath the stroke. */
export function withoutPeriod(text: string): string | undefined {
  const said = period.exec(text);
  if (said === null) return undefined;
  const beneath = (said[1] ?? '')
    .replace(/\s/g, '')
    .replace(/年度$/, '年')
    .replace(/^个/, '')
    .replace(/(?<=[\d半两二三四五六七八九十])个(?=月|季|星期|小时)/, '');
  return `${text.slice(said[0].length)}/${beneath}`;
}

/** How much of one number is in another, for comparing what was written so: 20 of 1:5. */
export function sharePercent(name: string): Exact | undefined {
  const [a = '', b = ''] = name.split(':');
  const [over, under] = [numeral(a), numeral(b)];
  return under === undefined || under === zero || over === undefined
    ? undefined
    : dividedBy(times(over, powerOfTen(2)), under);
}

function numeral(text: string): Exact | undefined {
  const reading = readNumeral(text);
  return reading.ok ? reading.value.value : text === '1' ? one : undefined;
}
