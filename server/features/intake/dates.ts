import { readDate, writeDate } from '../../model/values/date.ts';

const dateForm =
  /(?:(?:中華民國|民國)\s*(\d{2,3})|\d{4})\s*(?:[-‐–—./]\s*\d{1,2}\s*[-‐–—./]\s*\d{1,2}|年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)/;

interface FoundDate {
  /** As the format has it. */
  readonly date: string;
  readonly written: string;
}

/** The first day that a text names. */
export function dateIn(text: string): FoundDate | undefined {
  const match = dateForm.exec(text);
  if (match === null) return undefined;
  const [written, republican] = match;
  // The first year of the Republic was 1912.
  const told = republican === undefined ? written : written.replace(/^\D*\d+/, String(Number(republican) + 1911));
  const { value } = readDate(told.replace(/\s/g, '').replace(/[‐–—]/g, '-'));
  return value === undefined ? undefined : { date: writeDate(value), written };
}
