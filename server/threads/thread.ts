import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { examineReports } from '../collection/examine-reports.ts';
import { updated } from '../collection/inputs.ts';
import { textsOnDisk, waitingDisk } from '../disk/files.ts';
import type { Summarized } from '../rules/engine/examine.ts';
import { createService } from '../service.ts';
import type { Compiled, RunModule } from '../v8/code-cache.ts';
import { closedReports } from '../workspace/closed-reports.ts';
import { type Change, change, type Snapshot } from '../workspace/snapshot.ts';
import type { Batch, BatchResult } from './messages.ts';

/** The program that is running, for threads to run as well. */
export interface Program {
  readonly file: string;
  /** What is compiled of it by now: a thread that is given it has nothing to read or to compile. */
  readonly compiled: RunModule['compiled'] | undefined;
}

/** Given to a thread of ours, so that the program it was started from knows what it is to do. */
export interface WorkerData {
  readonly task: typeof checking;
  readonly compiled?: Compiled;
}

const checking = 'clausewright: check reports';

export function givenBy({ compiled }: Program): WorkerData {
  return { task: checking, ...(compiled && { compiled: compiled() }) };
}

/** Whether this program was started to check reports for another thread. */
export function isCheckingThread(): boolean {
  return !isMainThread && workerData?.task === checking;
}

/** Checks whatever the main thread sends, one batch after the other, until it is ended. */
export function checkForMainThread(): void {
  let inputs = createService('').snapshot();
  const answer = async ({ id, inputs: update, uris, peers }: Batch): Promise<void> => {
    if (update !== undefined) inputs = updated(inputs, update);
    const outcomes = await examineReports(withPeers(inputs, peers), uris, waitingDisk);
    parentPort?.postMessage({ id, outcomes } satisfies BatchResult);
  };
  let last = Promise.resolve();
  parentPort?.on('message', (batch: Batch) => {
    last = last.then(() => answer(batch));
  });
}

function withPeers(inputs: Snapshot, peers: readonly Summarized[]): Snapshot {
  const closed = closedReports(textsOnDisk);
  return change(
    inputs,
    peers.flatMap(({ uri, summary }): readonly Change[] =>
      summary === undefined ? [] : [{ kind: 'put', document: closed.summarized(uri, summary, undefined) }],
    ),
  );
}
