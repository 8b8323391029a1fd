import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

const most = 25;

/** The source file that a line of a bundle was made from, by the comments that the bundler leaves. */
function createLocator(): (url: string, line: number) => string {
  const bundles = new Map<string, readonly string[]>();
  return (url, line) => {
    if (!url.startsWith('file:') || !url.endsWith('.cjs')) return url.replace(/^file:.*\//, '');
    const path = new URL(url).pathname;
    const lines = bundles.get(path) ?? readFileSync(path, 'utf8').split('\n');
    bundles.set(path, lines);
    for (let at = line; at >= 0; at--) {
      const source = /^\/\/ ([\w@./-]+\.[cm]?[jt]s)$/.exec(lines[at] ?? '')?.[1];
      if (source !== undefined) return source;
    }
    return '';
  };
}

function topOf({ nodes, startTime, samples, timeDeltas }: Profile, { name, from, to }: Window): string {
  const locate = createLocator();
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const selfTimes = new Map<string, number>();
  let at = startTime;
  let sum = 0;
  samples.forEach((id, index) => {
    const delta = timeDeltas[index] ?? 0;
    at += delta;
    const frame = frames.get(id);
    if (at < from || at > to || frame === undefined || frame.functionName === '(idle)') return;
    const label = `${frame.functionName || '(anonymous)'}  ${locate(frame.url, frame.lineNumber)}`;
    selfTimes.set(label, (selfTimes.get(label) ?? 0) + delta);
    sum += delta;
  });
  const sorted = [...selfTimes].sort(([, a], [, b]) => b - a).slice(0, most);
  const percent = (time: number) => `${((100 * time) / sum).toFixed(1)}%`.padStart(6);
  return [
    `${name}: ${(sum / 1000).toFixed(0)} ms of work`,
    ...sorted.map(([label, time]) => `${percent(time)} ${(time / 1000).toFixed(1).padStart(8)} ms  ${label}`),
  ].join('\n');
}

/** Where the time of each stretch went, by functions themselves, from the one profile in the folder. */
export function topFunctions(folder: string, windows: readonly Window[]): string {
  const [name] = readdirSync(folder).filter((one) => one.endsWith('.cpuprofile'));
  if (name === undefined) return 'The server left no profile';
  const profile = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile;
  return windows.map((window) => topOf(profile, window)).join('\n\n');
}
