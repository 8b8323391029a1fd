import { batches } from '../collection/batches.ts';
import type { Examiner, Outcome, Task } from '../collection/examiner.ts';
import type { Summarized } from '../rules/engine/examine.ts';
import { isKnownReport } from '../workspace/document.ts';
import { operatorKey } from '../workspace/document-index.ts';
import { summaryOf } from '../workspace/summarize-report.ts';
import { channel } from './channel.ts';
import { type PoolWorker, startWorker } from './pool-worker.ts';
import { givenBy, type Program } from './thread.ts';

export interface Threads {
  readonly program: Program;
  readonly count: number;
  /** Fewer reports than this are checked before a thread has begun. */
  readonly worthIt: number;
  /** Checks what no thread can. */
  readonly here: Examiner;
  /** See `Disk`. */
  readonly ownerOf?: (uri: string) => string | undefined;
  /** Gives whatever else is waiting its turn. */
  readonly pause?: () => Promise<void>;
  /** Milliseconds after which threads that nobody has asked anything are ended. */
  readonly rest: number;
  /** Whether the calling thread has nothing else to do and takes its share. */
  readonly sharing: boolean;
}

/** A thread has its next batch at hand when it is done with one. */
const ahead = 2;

/** Checks many reports in threads, few where it is called. What a thread left that has died is checked where it is called. */
export function examineInThreads(threads: Threads): Examiner {
  const { worthIt, here, ownerOf, pause = async () => {}, rest, sharing, count } = threads;
  const pool = poolOf(threads);
  let tasks = 0;
  let resting: NodeJS.Timeout | undefined;

  const examiner: Examiner = async function* (task) {
    if (task.uris.length < worthIt) return yield* here(task);
    const inputs = task.snapshot();
    tasks += 1;
    clearTimeout(resting);
    let stopped = false;
    try {
      // They begin while the owners are looked up.
      pool.present(task.uris.length);
      const owners = await ownersOf(task, ownerOf, pause);
      const queue = [...batches(task.uris, (uri) => owners.get(uri), undefined, sharing ? count + 1 : count)];
      const isOver = () => stopped || task.signal?.aborted === true;
      yield* worked({ task, inputs, queue, isOver }, pool.present(queue.length), threads);
    } finally {
      stopped = true;
      tasks -= 1;
      if (tasks === 0) resting = setTimeout(pool.dismiss, rest).unref();
    }
  };
  return Object.assign(examiner, {
    expect(reports: number) {
      if (reports >= worthIt) pool.present(reports);
    },
  });
}

/** Threads that are there, as many as there is work for. */
function poolOf({ program, count }: Threads) {
  let workers: readonly PoolWorker[] = [];
  return {
    present(reports: number): readonly PoolWorker[] {
      const wanted = Math.min(count, reports);
      const alive = workers.filter((one) => one.isAlive());
      const missing = Array.from({ length: Math.max(0, wanted - alive.length) });
      const given = missing.length > 0 ? givenBy(program) : undefined;
      workers = [...alive, ...missing.flatMap(() => (given && startWorker(program.file, given)) ?? [])];
      return workers;
    },
    dismiss(): void {
      for (const one of workers) one.end();
      workers = [];
    },
  };
}

/** Reports in batches, which whoever is done with one takes next. */
interface SharedBatches {
  readonly task: Task;
  readonly inputs: ReturnType<Task['snapshot']>;
  readonly queue: (readonly string[])[];
  readonly isOver: () => boolean;
}

function worked(
  { task, inputs, queue, isOver }: SharedBatches,
  workers: readonly PoolWorker[],
  { here, sharing }: Threads,
): AsyncIterable<readonly Outcome[]> {
  const found = channel<readonly Outcome[]>();
  const checkHere = async (uris: readonly string[]): Promise<void> => {
    for await (const outcomes of here({ ...task, uris })) found.give(outcomes);
  };
  const work = async (worker: PoolWorker): Promise<void> => {
    while (worker.isAlive() && !isOver()) {
      const uris = queue.shift();
      if (uris === undefined) return;
      await worker.check(inputs, uris, peersOf(task, uris)).then(found.give, () => checkHere(uris));
    }
  };
  const workHere = async (): Promise<void> => {
    for (let uris = queue.shift(); uris !== undefined && !isOver(); uris = queue.shift()) await checkHere(uris);
  };
  const lanes = workers.flatMap((one) => Array.from({ length: ahead }, () => one)).map(work);
  // What no thread has taken, since none could be started or all have died, is left for here.
  const ended = sharing ? [workHere(), ...lanes] : [Promise.all(lanes).then(workHere)];
  Promise.all(ended).then(
    () => found.close(),
    (reason: unknown) => found.close(reason),
  );
  return found;
}

/** Whose reports they are: as is known, else at a glance. */
async function ownersOf(
  { uris, snapshot }: Task,
  glance: Threads['ownerOf'],
  pause: () => Promise<void>,
): Promise<ReadonlyMap<string, string | undefined>> {
  const { documents } = snapshot();
  const owners = new Map<string, string | undefined>();
  for (const uri of uris) {
    const known = documents.get(uri);
    owners.set(uri, isKnownReport(known) ? operatorKey(known) : glance?.(uri));
    await pause();
  }
  return owners;
}

/** What is known of the reports that those of a batch were compared with last, but for those in the batch. */
function peersOf(task: Task, uris: readonly string[]): readonly Summarized[] {
  const own = new Set(uris);
  const peers = new Map(uris.flatMap(task.peersOf).map((report) => [report.uri, report]));
  return [...peers.values()]
    .filter(({ uri }) => !own.has(uri))
    .map((report) => ({ uri: report.uri, summary: summaryOf(report) }));
}
