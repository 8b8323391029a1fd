import type { Timing } from '../statistics.ts';

/** One cell of the table: who did what, on what, and how it went. Times in milliseconds, sizes in bytes. */
export interface Result {
  readonly measure: string;
  /** What it was measured on: `36 clauses`, `1000 reports`. */
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

const keyOf = ({ measure, size, findings, contestant }: Result) => [measure, size, findings, contestant].join('|');

/** Newer results take the place of older ones of the same thing. */
export function merge(older: readonly Result[], newer: readonly Result[]): Result[] {
  return [...new Map([...older, ...newer].map((one) => [keyOf(one), one])).values()];
}

export function find(
  results: readonly Result[],
  measure: string,
  size: number,
  contestant: string,
  findings = 0,
): Result | undefined {
  const key = keyOf({ measure, size, findings, contestant });
  return results.find((one) => keyOf(one) === key);
}

/** What a run was made on, and with which versions. No names and no dates. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memory: number;
  readonly node: string;
  readonly platform: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** The file in which results are kept, so that a table can be made in parts. */
export interface Stored {
  readonly machine: Machine;
  readonly results: readonly Result[];
}
