import { window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/** When somebody who has pressed a key begins to wonder (ms); then they are told what is waited for. */
const noticeable = 400;
/** A server that has not answered for so long is stuck (ms): no workspace takes that long to read. */
const stuck = 30_000;

/** Asks the server for what a key means; undefined where nobody answers. */
export type Ask = <R>(method: string, params: object) => Promise<R | undefined>;

/**
 * What is asked while the server starts, or starts anew, is answered once it runs, and what rests on files that are still being read,
 * once they are. `running`: whether the server runs, as soon as that is known.
 */
export function asking(client: BaseLanguageClient, running: () => Promise<boolean>): Ask {
  return async <R>(method: string, params: object): Promise<R | undefined> => {
    const request = async (): Promise<R | undefined> =>
      (await running()) ? ((await client.sendRequest<R | null>(method, params)) ?? undefined) : undefined;
    const answer = request().catch(() => undefined);
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      giveUp = setTimeout(resolve, stuck, undefined);
    });
    const waiting = Promise.race([answer, late]);
    const wondering = setTimeout(
      () => window.setStatusBarMessage(tell(currentLocale(), 'stillReading'), waiting),
      noticeable,
    );
    const first = await waiting;
    clearTimeout(wondering);
    clearTimeout(giveUp);
    return first;
  };
}
