import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thisMachine } from './machine.ts';
import { page } from './page.ts';
import { merge, type Result, type Stored } from './results.ts';

export type Made = Partial<Pick<Stored, 'results' | 'shares'>>;

/** Adds what was made to what is kept in the repository, and writes the page of all of it. */
export function store(root: string, { results = [], shares = [] }: Made): Stored {
  const older = existsSync(fileIn(root)) ? storedIn(root) : undefined;
  const stored = joined(older, { machine: thisMachine(root), results: results.map(rounded), shares });
  writeFileSync(fileIn(root), written(stored));
  writeFileSync(join(root, 'docs/benchmark.md'), benchmarkPage(root));
  return stored;
}

/** The page of what is kept in the repository, and of what is said there about it. */
export function benchmarkPage(root: string): string {
  return page(storedIn(root), readFileSync(join(root, 'bench/bounds.md'), 'utf8'));
}

const fileIn = (root: string): string => join(root, 'bench/results.json');
const storedIn = (root: string): Stored => JSON.parse(readFileSync(fileIn(root), 'utf8')) as Stored;

/** What another machine or other versions have measured says nothing beside what this one has. */
export function joined(older: Stored | undefined, { machine, results, shares }: Stored): Stored {
  const kept = older !== undefined && JSON.stringify(older.machine) === JSON.stringify(machine) ? older : undefined;
  return { machine, results: merge(kept?.results ?? [], results), shares: merge(kept?.shares ?? [], shares) };
}

/** Four digits are more than two runs have in common. */
const digits = (number: number): number => Number(number.toPrecision(4));

function rounded({ timing, bytes, ...rest }: Result): Result {
  return {
    ...rest,
    ...(timing && { timing: { ...timing, p50: digits(timing.p50), p95: digits(timing.p95) } }),
    ...(bytes === undefined ? {} : { bytes: digits(bytes) }),
  };
}

/** A line for each result, so that a difference shows what was measured again. */
export function written({ machine, results, shares }: Stored): string {
  const lines = (all: readonly object[]) => `[\n${all.map((one) => JSON.stringify(one)).join(',\n')}\n]`;
  return `{"machine": ${JSON.stringify(machine)},\n"results": ${lines(results)},\n"shares": ${lines(shares)}}\n`;
}
