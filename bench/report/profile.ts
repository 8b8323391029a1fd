import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLocator, type Locator } from './locator.ts';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
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

const mostLayers = 12;
const mostFiles = 20;
const mostFunctions = 25;

/** What a program did in one stretch. Microseconds by layer, file and function: of themselves, not of what they call. */
export interface Spent {
  readonly name: string;
  readonly threads: number;
  readonly layers: ReadonlyMap<string, number>;
  readonly files: ReadonlyMap<string, number>;
  readonly functions: ReadonlyMap<string, number>;
  readonly total: number;
}

interface Sums {
  readonly layers: Map<string, number>;
  readonly files: Map<string, number>;
  readonly functions: Map<string, number>;
  total: number;
}

function add(sums: Sums, { nodes, startTime, samples, timeDeltas }: Profile, { from, to }: Window, locate: Locator) {
  const places = placesOf(nodes, locate);
  const spend = (map: Map<string, number>, key: string, time: number) => map.set(key, (map.get(key) ?? 0) + time);
  let at = startTime;
  samples.forEach((id, index) => {
    const delta = timeDeltas[index] ?? 0;
    at += delta;
    const place = places.get(id);
    if (at < from || at > to || place === undefined || place.name === '(idle)') return;
    spend(sums.layers, layerOf(place.file), delta);
    spend(sums.files, place.file, delta);
    spend(sums.functions, `${place.name}  ${place.file}`, delta);
    sums.total += delta;
  });
}

interface Place {
  readonly name: string;
  readonly file: string;
}

/**
 * The function and the file of every node. What is built in goes to the file that calls it; what nobody calls, such as the
 * garbage collector, goes by its own name.
 */
function placesOf(nodes: readonly ProfileNode[], locate: Locator): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  // A caller always stands before those it calls.
  for (const { id, callFrame } of nodes) {
    const name = callFrame.functionName || '(anonymous)';
    const caller = places.get(callers.get(id) ?? -1);
    const file =
      locate(callFrame.url, callFrame.lineNumber) ||
      (caller === undefined || caller.name === '(root)' ? name : caller.file);
    places.set(id, { name, file });
  }
  return places;
}

/** `server/rules` of `server/rules/prose/typos.ts`, a package by its name. */
const layerOf = (file: string): string =>
  file.startsWith('node:') ? 'node' : (/^(.*node_modules\/(?:@[^/]+\/)?[^/]+|[^/]+\/[^/]+)/.exec(file)?.[0] ?? file);

function listed(sums: ReadonlyMap<string, number>, total: number, most: number): readonly string[] {
  const percent = (time: number) => `${((100 * time) / total).toFixed(1)}%`.padStart(6);
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([label, time]) => `${percent(time)} ${(time / 1000).toFixed(1).padStart(8)} ms  ${label}`);
}

/** Where the time of each stretch went, from all profiles in the folder: one for each thread. Nothing where there is none. */
export function spentIn(folder: string, windows: readonly Window[]): readonly Spent[] {
  const profiles = readdirSync(folder)
    .filter((name) => name.endsWith('.cpuprofile'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile);
  if (profiles.length === 0) return [];
  const locate = createLocator();
  return windows.map((window) => {
    const sums: Sums = { layers: new Map(), files: new Map(), functions: new Map(), total: 0 };
    for (const profile of profiles) add(sums, profile, window, locate);
    return { name: window.name, threads: profiles.length, ...sums };
  });
}

export function printedSpent({ name, threads, layers, files, functions, total }: Spent): string {
  return [
    `${name}: ${(total / 1000).toFixed(0)} ms of work in ${threads} thread(s)`,
    ...listed(layers, total, mostLayers),
    '  by file, with what is built in and called there',
    ...listed(files, total, mostFiles),
    '  by function',
    ...listed(functions, total, mostFunctions),
  ].join('\n');
}
