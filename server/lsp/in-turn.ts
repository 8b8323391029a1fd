import type { Failures } from './failures.ts';

/** Reads files after whatever is being read, so that no older text comes in after a newer one. */
export type InTurn = (work: () => Promise<void>) => Promise<void>;

/** What fails is told, and the next has its turn. */
export function createTurns(failures: Failures): InTurn {
  let last = Promise.resolve();
  return (work) => {
    last = last.then(work).catch((error: unknown) => void failures.tell('background', error));
    return last;
  };
}
