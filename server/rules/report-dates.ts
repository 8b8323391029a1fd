import type { Field } from '../model/field.ts';
import type { Report } from '../model/report.ts';
import { type CalendarDate, readDate } from '../model/values/date.ts';
import { isReversed, type Period, readPeriod } from '../model/values/period.ts';

/** A date as it was meant; undefined where nobody can tell. */
export function dayOf(field: Field<string> | undefined): CalendarDate | undefined {
  return field?.value === undefined ? undefined : readDate(field.value).value;
}

/** The period of a report; undefined where it does not read, or ends before it begins. */
export function periodOf({ period }: Report): Period | undefined {
  const read = period?.value === undefined ? undefined : readPeriod(period.value).value;
  return read === undefined || isReversed(read) ? undefined : read;
}
