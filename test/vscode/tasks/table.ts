import type { ReaderLocale } from '../../../server/protocol/settings.ts';
import type { Outcome } from './carry-out.ts';
import type { Task } from './tasks.ts';

/** One line of the table that is printed. */
export function rowOf(
  { name, bound }: Task,
  reader: ReaderLocale,
  { presses, characters, deadEnds, findings, seconds }: Outcome,
): string {
  const numbers = [presses, `< ${bound}`, characters, deadEnds.length, findings.length, seconds];
  return [`${name} ${reader}`.padEnd(24), ...numbers.map((one) => String(one).padStart(11))].join('');
}

export const headings = rowOfWords(['task', 'presses', 'wanted', 'characters', 'dead ends', 'findings', 'seconds']);

function rowOfWords([first = '', ...others]: readonly string[]): string {
  return [first.padEnd(24), ...others.map((one) => one.padStart(11))].join('');
}
