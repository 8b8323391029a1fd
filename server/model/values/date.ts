import { toHalfWidth } from '../../base/width.ts';
import { read, type ValueReading } from './reading.ts';

/** A day of the Gregorian calendar; month and day count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface DateSlip {
  /**
   * `other-form`: a date, written otherwise (2016/3/31, 2016年3月31日, 2016-3-1). `order-unsure`: 3/4/2016.
   * `no-such-day`: 2017-02-30. `year-only` and `month-only`: 2016年, 2016-03: a day is missing.
   */
  readonly problem:
    | 'empty'
    | 'full-width'
    | 'other-form'
    | 'order-unsure'
    | 'no-such-day'
    | 'year-only'
    | 'month-only'
    | 'unreadable';
}

/** A date such as `2017-09-15`, nothing else; a day that can only be one is offered in this form. */
export function readDate(text: string): ValueReading<CalendarDate, DateSlip> {
  const wellFormed = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (wellFormed) {
    const date = dateOf(wellFormed);
    return date ? read(date) : { ok: false, problem: 'no-such-day' };
  }
  const half = toHalfWidth(text).trim();
  if (half === '') return { ok: false, problem: 'empty' };
  if (/^\d{4}\s*年?度?$/.test(half)) return { ok: false, problem: 'year-only' };
  if (/^\d{4}(?:[-/.]\d{1,2}|\s*年\s*\d{1,2}\s*月)$/.test(half)) return { ok: false, problem: 'month-only' };
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(half)) return { ok: false, problem: 'order-unsure' };
  const other = otherForms.map((form) => form.exec(half)).find((match) => match !== null);
  if (!other) return { ok: false, problem: 'unreadable' };
  const date = dateOf(other);
  if (!date) return { ok: false, problem: 'no-such-day' };
  const problem = half === text ? 'other-form' : 'full-width';
  return { ok: false, problem, repaired: writeDate(date), value: date };
}

/** Year, month, day in this order; a time of day after it is dropped. */
const otherForms = [
  /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/,
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/,
  /^(\d{4})(\d\d)(\d\d)$/,
];

function dateOf(match: RegExpExecArray): CalendarDate | undefined {
  const [year = 0, month = 0, day = 0] = match
    .slice(1)
    .filter((part) => /\d/.test(part))
    .map(Number);
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function writeDate({ year, month, day }: CalendarDate): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Below 0 when `a` is the earlier day, 0 when they are one day. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

const millisecondsADay = 86_400_000;

/** Days since 1970-01-01; earlier days are negative. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / millisecondsADay;
}

/** How many days `later` comes after `earlier`; negative the other way round. */
export function daysBetween(earlier: CalendarDate, later: CalendarDate): number {
  return dayNumber(later) - dayNumber(earlier);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = new Date((dayNumber(date) + days) * millisecondsADay);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}
