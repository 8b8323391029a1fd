import { toHalfWidth } from '../../base/width.ts';
import { type CalendarDate, compareDates, type DateSlip, readDate, writeDate } from './date.ts';
import { type Misread, read, type ValueReading } from './reading.ts';

/** Days from first to last, both of them in it. `from` may come after `to`: a slip that a rule names, not the reader. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

type PeriodSlip =
  /** `other-form`: 2016年, 2016年度. `span-in-text`: 2016-01-01至2016-12-31, which belongs into a map. */
  | { readonly problem: 'empty' | 'full-width' | 'other-form' | 'span-in-text' | 'unreadable' }
  | { readonly problem: 'date'; readonly end: 'from' | 'to'; readonly slip: Misread<CalendarDate, DateSlip> };

/** `2016`, or `{from: 2016-01-01, to: 2016-12-31}`. */
export function readPeriod(
  written: string | { readonly from: string; readonly to: string },
): ValueReading<Period, PeriodSlip> {
  return typeof written === 'string' ? readYear(written) : readSpan(written.from, written.to);
}

function readYear(text: string): ValueReading<Period, PeriodSlip> {
  if (/^[1-9]\d{3}$/.test(text)) return read(yearPeriod(Number(text)));
  const half = toHalfWidth(text).trim();
  if (half === '') return { ok: false, problem: 'empty' };
  const [, year] = /^([1-9]\d{3})\s*(?:年度?|年全年)?$/.exec(half) ?? [];
  if (year === undefined) return spanInText(half);
  const problem = half === text ? 'other-form' : 'full-width';
  return { ok: false, problem, repaired: year, value: yearPeriod(Number(year)) };
}

/** The repaired form is a flow map, as it would stand in the file. */
function spanInText(text: string): Misread<Period, PeriodSlip> {
  const [, before = '', after = ''] = /^(.*\d日?)\s*(?:\/|~|–|—|--|至|到|to)\s*(\d.*)$/.exec(text) ?? [];
  const [from, to] = [readDate(before), readDate(after)];
  if (!from.value || !to.value) return { ok: false, problem: 'unreadable' };
  const value = { from: from.value, to: to.value };
  return { ok: false, problem: 'span-in-text', repaired: writePeriod(value), value };
}

function readSpan(fromText: string, toText: string): ValueReading<Period, PeriodSlip> {
  const [from, to] = [readDate(fromText), readDate(toText)];
  const value = from.value && to.value && { value: { from: from.value, to: to.value } };
  if (!from.ok) return { ok: false, problem: 'date', end: 'from', slip: from, ...value };
  if (!to.ok) return { ok: false, problem: 'date', end: 'to', slip: to, ...value };
  return read({ from: from.value, to: to.value });
}

function yearPeriod(year: number): Period {
  return { from: { year, month: 1, day: 1 }, to: { year, month: 12, day: 31 } };
}

/** The year that the period is, from its first day to its last; undefined for any other. */
export function yearOf({ from, to }: Period): number | undefined {
  const whole = yearPeriod(from.year);
  return compareDates(from, whole.from) === 0 && compareDates(to, whole.to) === 0 ? from.year : undefined;
}

/** As it stands in a file: `2016`, or a flow map. */
export function writePeriod(period: Period): string {
  const year = yearOf(period);
  return year === undefined ? `{from: ${writeDate(period.from)}, to: ${writeDate(period.to)}}` : String(year);
}

export function isReversed({ from, to }: Period): boolean {
  return compareDates(from, to) > 0;
}

export function contains({ from, to }: Period, date: CalendarDate): boolean {
  return compareDates(from, date) <= 0 && compareDates(date, to) <= 0;
}

/** Whether they share a day. A reversed period has none. */
export function overlaps(a: Period, b: Period): boolean {
  if (isReversed(a) || isReversed(b)) return false;
  return compareDates(a.from, b.to) <= 0 && compareDates(b.from, a.to) <= 0;
}

export function samePeriod(a: Period, b: Period): boolean {
  return compareDates(a.from, b.from) === 0 && compareDates(a.to, b.to) === 0;
}
