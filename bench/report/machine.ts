import { readFileSync } from 'node:fs';
import { cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Machine } from './results.ts';

/** What the numbers depend on: the machine and the versions, without its name or the date. */
export function thisMachine(root: string): Machine {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'bench/package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  const all = cpus();
  return {
    cores: all.length,
    processor: all[0]?.model ?? 'unknown',
    gigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: platform(),
    versions: dependencies,
  };
}
