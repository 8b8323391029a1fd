import { Worker } from 'node:worker_threads';
import { haveSameInputs } from '../collection/check-many.ts';
import type { Outcome } from '../collection/examiner.ts';
import { updateBetween } from '../collection/inputs.ts';
import type { Summarized } from '../rules/engine/examine.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Batch, BatchResult } from './messages.ts';
import type { WorkerData } from './thread.ts';

/** A thread that checks reports, as the main thread sees it. */
export interface PoolWorker {
  /** Rejects when the thread ends before it has answered. */
  check(inputs: Snapshot, uris: readonly string[], peers: readonly Summarized[]): Promise<readonly Outcome[]>;
  isAlive(): boolean;
  end(): void;
}

/** Starts a thread of the program in `file`; undefined where the machine has none to spare. */
export function startWorker(file: string, given: WorkerData): PoolWorker | undefined {
  const waiting = new Map<number, { resolve(outcomes: readonly Outcome[]): void; reject(reason: Error): void }>();
  let told: Snapshot | undefined;
  let asked = 0;
  let alive = true;
  const worker = workerOf(file, given);
  if (worker === undefined) return undefined;
  // It keeps no program running that has nothing else to do.
  worker.unref();
  worker.on('message', ({ id, outcomes }: BatchResult) => {
    waiting.get(id)?.resolve(outcomes);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  });
  const gone = (reason: Error): void => {
    alive = false;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on('error', gone);
  worker.on('exit', () => gone(new Error('The thread has ended')));
  return {
    check(inputs, uris, peers) {
      if (!alive) return Promise.reject(new Error('The thread has ended'));
      const id = asked++;
      const same = told !== undefined && haveSameInputs(told, inputs);
      const batch: Batch = { id, uris, peers, ...(!same && { inputs: updateBetween(told, inputs) }) };
      told = inputs;
      worker.ref();
      worker.postMessage(batch);
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    isAlive: () => alive,
    end() {
      gone(new Error('The thread was ended'));
      void worker.terminate();
    },
  };
}

function workerOf(file: string, given: WorkerData): Worker | undefined {
  try {
    return new Worker(file, { workerData: given });
  } catch {
    return undefined;
  }
}
