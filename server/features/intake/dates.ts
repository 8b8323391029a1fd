import { readDate, writeDate } from '../../model/values/date.ts';

const dateForm = /\d{4}\s*(?:[-‐–—./]\s*\d{1,2}\s*[-‐–—./]\s*\d{1,2}|年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)/;

interface FoundDate {
  /** As the format has it. */
  readonly date: string;
  readonly written: string;
}

/** The first day that a text names. */
export function dateIn(text: string): FoundDate | undefined {
  const written = dateForm.exec(text)?.[0];
  if (written === undefined) return undefined;
  const { value } = readDate(written.replace(/\s/g, '').replace(/[‐–—]/g, '-'));
  return value === undefined ? undefined : { date: writeDate(value), written };
}
