import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLocator, type Locator } from './locator.ts';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  /** Microseconds of the system's steady clock. */
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** A stretch of the steady clock, in microseconds. */
export interface Window {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The steady clock that a profile is written by, in microseconds. */
export const steadyClock = (): number => Number(process.hrtime.bigint() / 1000n);

/** From the first look to the last. */
export const always = (name: string): Window => ({ name, from: 0, to: Number.POSITIVE_INFINITY });

const mostFiles = 20;
const mostFunctions = 25;

/** Microseconds by file and by function, of themselves and not of what they call. */
interface Sums {
  readonly files: Map<string, number>;
  readonly functions: Map<string, number>;
  total: number;
}

function add(sums: Sums, { nodes, startTime, samples, timeDeltas }: Profile, { from, to }: Window, locate: Locator) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const spend = (map: Map<string, number>, key: string, time: number) => map.set(key, (map.get(key) ?? 0) + time);
  let at = startTime;
  samples.forEach((id, index) => {
    const delta = timeDeltas[index] ?? 0;
    at += delta;
    const frame = frames.get(id);
    if (at < from || at > to || frame === undefined || frame.functionName === '(idle)') return;
    const file = locate(frame.url, frame.lineNumber);
    const name = frame.functionName || '(anonymous)';
    // What belongs to no file goes by its own name: the garbage collector, and what is built in.
    spend(sums.files, file || (name.startsWith('(') ? name : '(built in)'), delta);
    spend(sums.functions, `${name}  ${file}`, delta);
    sums.total += delta;
  });
}

function listed(sums: ReadonlyMap<string, number>, total: number, most: number): readonly string[] {
  const percent = (time: number) => `${((100 * time) / total).toFixed(1)}%`.padStart(6);
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([label, time]) => `${percent(time)} ${(time / 1000).toFixed(1).padStart(8)} ms  ${label}`);
}

/** Where the time of each stretch went, by files and by functions, from all profiles in the folder: one for each thread. */
export function spentTimes(folder: string, windows: readonly Window[]): string {
  const profiles = readdirSync(folder)
    .filter((name) => name.endsWith('.cpuprofile'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile);
  if (profiles.length === 0) return 'The program left no profile';
  const locate = createLocator();
  return windows
    .map((window) => {
      const sums: Sums = { files: new Map(), functions: new Map(), total: 0 };
      for (const profile of profiles) add(sums, profile, window, locate);
      return [
        `${window.name}: ${(sums.total / 1000).toFixed(0)} ms of work in ${profiles.length} thread(s)`,
        ...listed(sums.files, sums.total, mostFiles),
        '  by function',
        ...listed(sums.functions, sums.total, mostFunctions),
      ].join('\n');
    })
    .join('\n\n');
}
