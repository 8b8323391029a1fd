import type { Connection } from 'vscode-languageserver';

/** Reads files after whatever is being read, so that no older text comes in after a newer one. */
export type InTurn = (work: () => Promise<void>) => Promise<void>;

/** What fails is told to the log, and the next has its turn. */
export function createTurns({ console }: Pick<Connection, 'console'>): InTurn {
  let last = Promise.resolve();
  return (work) => {
    last = last.then(work).catch((reason: unknown) => console.error(String(reason)));
    return last;
  };
}
