import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStage, type Stage } from './measures/stage.ts';
import { topFunctions, type Window } from './report/profile.ts';
import { echo, ours, type Places } from './servers/contestants.ts';

/** Microseconds between two looks at what the server is doing. */
const interval = 200;

/** Runs the measures of one document in a server that is profiled, and prints for each what it spent its time on. */
export async function profileStage(places: Places, server: string, stage: Omit<Stage, 'contestants'>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clausewright-profile-'));
  try {
    const flags = ['--cpu-prof', `--cpu-prof-interval=${interval}`, `--cpu-prof-dir=${folder}`];
    const windows: Window[] = [];
    const window = (name: string, from: number, to: number) => void windows.push({ name, from, to });
    const wanted = (measure: string) => measure !== 'open' && stage.wanted(measure);
    await runStage({ ...stage, wanted, window, contestants: [ours(server, flags), echo(places)] });
    console.log(topFunctions(folder, windows));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
