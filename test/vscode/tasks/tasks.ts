import type { Outcome } from './carry-out.ts';

/** What a new user sets out to do; its keys stand in a file of its name. */
export interface Task {
  readonly name: string;
  /** Empty at the beginning. */
  readonly file: string;
  /** Fewer presses than this. */
  readonly bound: number;
  /** Whether it is short enough to be carried out with every run of the tests. */
  readonly isShort: boolean;
}

export const tasks: readonly Task[] = [
  { name: 'first-clause', file: 'guesthouse.standard.yaml', bound: 40, isShort: true },
  { name: 'homestay', file: 'homestay.standard.yaml', bound: 300, isShort: false },
];

/** One line of the table that is printed. */
export function rowOf({ name, bound }: Task, { presses, characters, deadEnds, findings, seconds }: Outcome): string {
  const numbers = [presses, `< ${bound}`, characters, deadEnds.length, findings.length, seconds];
  return [name.padEnd(14), ...numbers.map((one) => String(one).padStart(11))].join('');
}

export const headings = rowOfWords(['task', 'presses', 'wanted', 'characters', 'dead ends', 'findings', 'seconds']);

function rowOfWords([first = '', ...others]: readonly string[]): string {
  return [first.padEnd(14), ...others.map((one) => one.padStart(11))].join('');
}
