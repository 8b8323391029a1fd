import { type CancellationToken, type TextDocument, window } from 'vscode';
import { type BaseLanguageClient, ResponseError } from 'vscode-languageclient';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/** When somebody who has pressed a key begins to wonder (ms); then they are told what is waited for. */
const noticeable = 400;
/** A server that has not answered for so long is stuck (ms): no workspace takes that long to read. */
const stuck = 30_000;
/** How long a note stays in the status bar (ms). */
export const noteStays = 6000;

/**
 * Asks the server: null is its answer that there is none, undefined that there is no answer, which the reader has been told. `until`: what
 * takes long for good reasons, as printing a long standard does, is waited for until the reader gives up.
 */
export type Ask = <R>(method: string, params: object, until?: CancellationToken) => Promise<R | null | undefined>;

/**
 * What is asked while the server starts, or starts anew, is answered once it runs, and what rests on files that are still being read,
 * once they are. `running`: whether the server runs, as soon as that is known. `silent` is called once until it answers again.
 */
export function asking(client: BaseLanguageClient, running: () => Promise<boolean>, silent: () => void): Ask {
  let isToldOf = false;
  const unanswered = (): undefined => {
    window.setStatusBarMessage(tell(currentLocale(), 'notAnswering'), noteStays);
    if (!isToldOf) silent();
    isToldOf = true;
  };
  return async <R>(method: string, params: object, until?: CancellationToken): Promise<R | null | undefined> => {
    const request = async (): Promise<R | null | undefined> => {
      if (!(await running())) return undefined;
      const send = client.sendRequest.bind(client);
      return until === undefined ? send<R | null>(method, params) : send<R | null>(method, params, until);
    };
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      if (until === undefined) giveUp = setTimeout(resolve, stuck, undefined);
      else until.onCancellationRequested(() => resolve(undefined));
    });
    let failed = false;
    const answer = request().catch((error: unknown) => {
      // What fails in the server it tells itself.
      failed = error instanceof ResponseError;
      return undefined;
    });
    const waiting = Promise.race([answer, late]);
    // Who may give up sees that it goes on.
    const wondering =
      until === undefined
        ? setTimeout(() => window.setStatusBarMessage(tell(currentLocale(), 'stillReading'), waiting), noticeable)
        : undefined;
    const first = await waiting;
    clearTimeout(wondering);
    clearTimeout(giveUp);
    if (first === undefined) return failed || until?.isCancellationRequested ? undefined : unanswered();
    isToldOf = false;
    return first;
  };
}

/** Asks about a document, and again as long as it was another by the time that the answer came. */
export async function askAbout<R>(
  ask: Ask,
  document: TextDocument,
  method: string,
  params: object,
): Promise<R | null | undefined> {
  for (;;) {
    const { version } = document;
    const answer = await ask<R>(method, params);
    if (answer === undefined || document.version === version || document.isClosed) return answer;
  }
}
