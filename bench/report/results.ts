import type { Timing } from '../statistics.ts';
import type { Shares } from './shares.ts';

/** One cell of the table: who did what, on what, and how it went. Times in milliseconds, sizes in bytes. */
export interface Result {
  readonly measure: string;
  /** Clauses of the document, or reports of the collection. */
  readonly size: number;
  /** Findings in the file. */
  readonly findings: number;
  readonly contestant: string;
  readonly timing?: Timing;
  /** Milliseconds that it took at least, when it was stopped. */
  readonly atLeast?: number;
  readonly bytes?: number;
  /** Askings without a right answer. */
  readonly misses?: number;
  readonly note?: string;
}

/** In the order in which they are shown. */
const measures = [
  'size of',
  'start of the process',
  'open',
  'first ten keystrokes',
  'keystroke',
  'keystroke, until it is read',
  'keystroke, until the answer is made',
  'keystroke, until the client has it',
  'keystroke, work of',
  'keystroke, its waiting',
  'keystroke with an error',
  'structural edit',
  'burst',
  'completion',
  'hover',
  'symbols',
  'rename',
  'memory at the end',
  'memory at the peak',
  'check',
  'check, memory',
  'workspace indexed',
  'keystroke in a report',
  'edit of a clause',
];

/** Of the names that it begins with, the longest. */
function place(measure: string): number {
  let best = -1;
  measures.forEach((name, index) => {
    if (measure.startsWith(name) && name.length > (measures[best]?.length ?? 0)) best = index;
  });
  return best < 0 ? measures.length : best;
}

type Row = Pick<Result, 'measure' | 'size' | 'findings'>;

const rowOf = ({ measure, size, findings }: Row) => [measure, size, findings].join('|');

/** A newer row takes the place of the older one with all its cells: what stands beside each other is always of one run. */
export function merge<T extends Row>(older: readonly T[], newer: readonly T[]): T[] {
  const made = new Set(newer.map(rowOf));
  return [...older.filter((one) => !made.has(rowOf(one))), ...newer].sort(
    (a, b) => a.size - b.size || place(a.measure) - place(b.measure) || a.findings - b.findings,
  );
}

/** Where a number stands. */
export interface Cell {
  readonly measure: string;
  readonly size: number;
  readonly findings: number;
  readonly contestant: string;
}

export function find(results: readonly Result[], cell: Cell): Result | undefined {
  return results.find((one) => one.contestant === cell.contestant && rowOf(one) === rowOf(cell));
}

export type Value = 'p50' | 'p95' | 'bytes';

export const numberIn = ({ timing, atLeast, bytes }: Result, value: Value): number | undefined =>
  value === 'bytes' ? bytes : (timing?.[value] ?? atLeast);

/** What a run was made on, and with which versions. No names and no dates. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly gigabytes: number;
  readonly node: string;
  readonly platform: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** What is kept, so that a table can be made in parts; all of it on one machine. */
export interface Stored {
  readonly machine: Machine;
  readonly results: readonly Result[];
  readonly shares: readonly Shares[];
}
