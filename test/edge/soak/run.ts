import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brokenCaches } from './broken-caches.ts';
import { fullDisk } from './full-disk.ts';
import { kills } from './kills.ts';
import type { Kind } from './kind.ts';
import { randomFrom } from './random.ts';
import { serverEdits } from './server-edits.ts';
import { serviceEdits } from './service-edits.ts';

export const kinds: readonly Kind[] = [serviceEdits, serverEdits, kills, fullDisk, brokenCaches];

export interface Soaking {
  readonly program: string;
  readonly seed: number;
  /** How many steps of each kind at most. */
  readonly steps?: number;
  /** Milliseconds of the clock after which no further step begins. */
  readonly until?: number;
  readonly only?: readonly string[];
  say(line: string): void;
}

export interface Tally {
  steps: number;
  differences: number;
}

/** Steps of every kind in turn. Each has a seed of its own, by which it can be repeated alone. */
export async function soak(soaking: Soaking): Promise<ReadonlyMap<string, Tally>> {
  const { program, seed, steps = Number.POSITIVE_INFINITY, until = Number.POSITIVE_INFINITY, only, say } = soaking;
  const chosen = kinds.filter(({ name }) => only === undefined || only.includes(name));
  const tallies = new Map(chosen.map(({ name }): [string, Tally] => [name, { steps: 0, differences: 0 }]));
  for (let at = 0; at < steps && Date.now() < until; at++) {
    for (const kind of chosen) {
      if (Date.now() >= until) break;
      const tally = tallies.get(kind.name);
      const difference = await stepOf(kind, seed + at, program);
      if (tally === undefined) continue;
      tally.steps += 1;
      if (difference === undefined) continue;
      tally.differences += 1;
      say(`${kind.name}: ${difference}\n  again: npm run soak -- --kind '${kind.name}' --seed ${seed + at} --steps 1`);
    }
  }
  return tallies;
}

async function stepOf(kind: Kind, seed: number, program: string): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'clausewright-soak-'));
  mkdirSync(join(folder, 'work'));
  try {
    return await kind.step(randomFrom(seed), { program, folder });
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `--minutes 5 --seed 1 --steps 10 --kind 'kills,full disk'`; answers the exit code. */
export async function main(args: readonly string[], program: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string' },
      seed: { type: 'string' },
      steps: { type: 'string' },
      kind: { type: 'string' },
    },
  });
  const unknown = values.kind?.split(',').filter((name) => !kinds.some((kind) => kind.name === name)) ?? [];
  if (unknown.length > 0)
    throw new Error(`There is no kind ${unknown.join(', ')}: ${kinds.map(({ name }) => name).join(', ')}`);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30));
  const minutes = Number(values.minutes ?? (values.steps === undefined ? 1 : Number.POSITIVE_INFINITY));
  console.log(`seed ${seed}`);
  const tallies = await soak({
    program,
    seed,
    until: Date.now() + minutes * 60_000,
    ...(values.steps !== undefined && { steps: Number(values.steps) }),
    ...(values.kind !== undefined && { only: values.kind.split(',') }),
    say: (line) => console.log(line),
  });
  for (const [name, { steps, differences }] of tallies)
    console.log(`${name}: steps ${steps}, differences ${differences}`);
  return [...tallies.values()].some(({ differences }) => differences > 0) ? 1 : 0;
}
