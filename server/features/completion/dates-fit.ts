import type { Report } from '../../model/report.ts';
import { type CalendarDate, compareDates, readDate } from '../../model/values/date.ts';
import { dayOf, periodOf, readPeriodOf } from '../../rules/kit/report-dates.ts';
import { isReport, isStandard } from '../../workspace/document.ts';
import { evidenceNamed } from '../../workspace/wanted-facts.ts';
import type { WrittenField } from '../../workspace/written.ts';
import type { Request } from './request.ts';

/** Whether a day can stand there beside the other dates of the file. */
export function dateFits(day: string, { document, place }: Request): boolean {
  const date = readDate(day).value;
  const key = place.entry?.key;
  if (date === undefined) return true;
  if (isStandard(document)) {
    const { published, effective } = document.model;
    if (key === 'effective') return isFrom(date, published);
    return key !== 'published' || isUntil(date, effective);
  }
  if (!isReport(document)) return true;
  const { model } = document;
  const ends = periodOf(model)?.to;
  const isAfterPeriod = ends === undefined || compareDates(date, ends) >= 0;
  const declared = model.declaration?.date;
  if (place.entry?.map?.name === 'declaration') {
    const isCollected = evidenceNamed(model).every(({ collected }) => isFrom(date, collected));
    return isAfterPeriod && isCollected && duesOf(model).every((due) => isUntil(date, due));
  }
  if (key === 'expires') return isAfterPeriod;
  if (key === 'due') return isAfterPeriod && isFrom(date, declared);
  return key !== 'collected' || isUntil(date, declared);
}

/** Whether a period can be that of a report beside the dates that stand there: what is to come after it does. */
export function periodFits(period: string, { document }: Request): boolean {
  const ends = readPeriodOf(period)?.to;
  if (ends === undefined || !isReport(document)) return true;
  const { model } = document;
  const later = [model.declaration?.date, ...evidenceNamed(model).map(({ expires }) => expires), ...duesOf(model)];
  return later.every((one) => isUntil(ends, one));
}

/** When plans of the report are to be carried out. */
function duesOf({ answers }: Report): readonly (WrittenField | undefined)[] {
  return answers.map(({ plan }) => plan?.due);
}

/** What does not read as a date bounds nothing. */
function isFrom(date: CalendarDate, bound: WrittenField | undefined): boolean {
  const day = dayOf(bound);
  return day === undefined || compareDates(date, day) >= 0;
}

function isUntil(date: CalendarDate, bound: WrittenField | undefined): boolean {
  const day = dayOf(bound);
  return day === undefined || compareDates(date, day) <= 0;
}
