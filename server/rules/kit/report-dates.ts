import type { Report } from '../../model/report.ts';
import { type CalendarDate, readDate } from '../../model/values/date.ts';
import { isReversed, type Period, readPeriod } from '../../model/values/period.ts';
import type { WrittenField } from '../../workspace/written.ts';

/** A date as it was meant; undefined where nobody can tell. */
export function dayOf(field: WrittenField | undefined): CalendarDate | undefined {
  return field?.value === undefined ? undefined : readDate(field.value).value;
}

/** The period of a report; undefined where it does not read, or ends before it begins. */
export function periodOf({ period }: Report): Period | undefined {
  return readPeriodOf(period?.value);
}

/** The same from what is written there. */
export function readPeriodOf(written: Parameters<typeof readPeriod>[0] | undefined): Period | undefined {
  const read = written === undefined ? undefined : readPeriod(written).value;
  return read === undefined || isReversed(read) ? undefined : read;
}
