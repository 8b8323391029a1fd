import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thisMachine } from './machine.ts';
import { page } from './page.ts';
import { merge, type Result, type Stored } from './results.ts';

/** Adds results to those kept in the repository, and writes the page of all of them. */
export function store(root: string, results: readonly Result[]): Stored {
  const kept = join(root, 'bench/results.json');
  const older: Stored['results'] = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Stored).results : [];
  const stored: Stored = { machine: thisMachine(root), results: merge(older, results) };
  writeFileSync(kept, `${JSON.stringify(stored, undefined, 1)}\n`);
  const bounds = join(root, 'bench/bounds.md');
  writeFileSync(join(root, 'docs/benchmark.md'), page(stored, existsSync(bounds) ? readFileSync(bounds, 'utf8') : ''));
  return stored;
}
