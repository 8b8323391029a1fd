import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editCollection } from './collection/edit.ts';
import { type CollectionFolder, withCollection } from './collection/folder.ts';
import { run } from './collection/run.ts';
import * as validators from './collection/validators.ts';
import { keystrokeParts } from './measures/parts.ts';
import { isDue, runStage } from './measures/stage.ts';
import type { Options } from './options.ts';
import { always, printedSpent, type Spent, spentIn, type Window } from './report/profile.ts';
import { sharesOf } from './report/shares.ts';
import { store } from './report/store.ts';
import { printed, tableOf } from './report/table.ts';
import { echo, ours, type Places } from './servers/contestants.ts';

/** Microseconds between two looks at what a program is doing. */
const interval = 200;
/** Milliseconds after which a check is stopped. */
const limit = 600_000;

/** Runs what the options ask for in programs that are profiled, and prints for each measure what it spent its time on. */
export async function profile(options: Options, places: Places, server: string): Promise<void> {
  const { sizes, findings, collections, wanted } = options;
  const profiled = async (subject: Subject, work: Work) => {
    const spent = await spentBy(work);
    console.log(`\n${subject.name}\n${spent.map(printedSpent).join('\n\n') || 'The program left no profile'}`);
    if (options.store) store(places.root, { shares: spent.map((one) => sharesOf(one, subject)) });
  };
  for (const clauses of sizes) {
    for (const count of findings) {
      if (!isDue({ clauses, findings: count, wanted })) continue;
      await profiled({ name: `${clauses} clauses, ${count} findings`, size: clauses, findings: count }, (flags) =>
        documentWindows(options, { clauses, findings: count }, places, server, flags),
      );
      if (!wanted('keystroke')) continue;
      const clocked = join(places.root, 'bench/servers/clocked.cjs');
      const results = await keystrokeParts({ clauses, findings: count }, [ours(server), echo(places)], clocked);
      console.log(`\n${printed(tableOf(results))}`);
      if (options.store) store(places.root, { results });
    }
  }
  for (const reports of wanted('check') || wanted('edit') ? collections : []) {
    const subject: Subject = { name: `${reports} reports`, size: reports, findings: 0 };
    for await (const collection of withCollection(reports)) {
      if (wanted('check')) await profiled(subject, (flags) => checkWindow(collection, places, flags));
      if (wanted('edit')) await profiled(subject, (flags) => editWindows(collection, server, flags));
    }
  }
}

/** What is profiled: a document or a collection, and how it is called. */
interface Subject {
  readonly name: string;
  readonly size: number;
  readonly findings: number;
}

/** Runs programs with these flags until they have ended, and tells what is to be looked at. */
type Work = (flags: readonly string[]) => Promise<readonly Window[]>;

async function spentBy(work: Work): Promise<readonly Spent[]> {
  const folder = mkdtempSync(join(tmpdir(), 'clausewright-profile-'));
  try {
    const windows = await work(['--cpu-prof', `--cpu-prof-interval=${interval}`, `--cpu-prof-dir=${folder}`]);
    return spentIn(folder, windows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opening is looked at where all the rest is typed, and not in the processes in which it is measured. */
async function documentWindows(
  options: Options,
  document: { readonly clauses: number; readonly findings: number },
  places: Places,
  server: string,
  flags: readonly string[],
): Promise<readonly Window[]> {
  const windows: Window[] = [];
  const wanted = (measure: string) => measure !== 'open' && options.wanted(measure);
  const contestants = [ours(server, flags), echo(places)];
  const window = (one: Window) => void windows.push(one);
  for await (const _ of runStage({ ...options, ...document, wanted, window, contestants, say: () => {} }));
  return windows;
}

async function checkWindow(
  collection: CollectionFolder,
  { root }: Places,
  flags: readonly string[],
): Promise<readonly Window[]> {
  const { args, ...program } = validators.firstStart(root).program(collection);
  await run({ ...program, args: [...flags, ...args] }, limit);
  return [always('check')];
}

async function editWindows(
  collection: CollectionFolder,
  server: string,
  flags: readonly string[],
): Promise<readonly Window[]> {
  await editCollection(collection, ours(server, flags));
  return [always('edit of a clause, from the start of the editor on')];
}
