import { checkMany, haveSameInputs } from '../collection/check-many.ts';
import type { Examiner } from '../collection/examiner.ts';
import { isClosed } from '../workspace/document.ts';
import type { Session } from './session.ts';
import { type UnreadTeller, unreadAmong } from './unread.ts';

/** Checks closed reports that nobody looks at, beside whatever the editor asks. */
export interface Background {
  /** What was found in these files no longer holds. Those of them that are closed reports are checked in their turn. */
  check(uris: Iterable<string>): void;
  /** What is being worked out rests on files that have changed: it is begun anew. */
  restart(): void;
  /** Lets nothing begin until the work is done. */
  after(work: () => Promise<void>): Promise<void>;
}

/**
 * `isMine`: whether a closed file is checked here. `settled`: told of the files whose findings may differ for what came in.
 * `tellUnread`: in the end of those that could not be read; some may be readable again.
 */
export function createBackground(
  { service, environment, failures }: Session,
  examiner: Examiner,
  isMine: (uri: string) => boolean,
  settled: (uris: readonly string[]) => void,
  tellUnread: UnreadTeller['tellFiles'],
): Background {
  const { slices } = environment;
  const waiting = new Set<string>();
  /** The work that is done one after the other: at most one of it checks. */
  let last = Promise.resolve();
  let scheduled = false;
  let stop = new AbortController();

  const isDue = (uri: string): boolean => isMine(uri) && isClosed(service.known(uri)) && !service.isExamined(uri);

  const work = async (): Promise<void> => {
    // Open files that are waiting come first, and what a burst of edits changes is looked at once.
    await new Promise<void>(slices.begin);
    scheduled = false;
    stop = new AbortController();
    const { signal } = stop;
    const before = service.snapshot();
    const asked = [...waiting];
    waiting.clear();
    const left = new Set<string>();
    for (const uri of asked) {
      if (isDue(uri) && !service.isStillExamined(uri)) left.add(uri);
      await slices.pause();
    }
    const unread: string[] = [];
    for await (const { outcomes, touched } of checkMany({ service, examiner, uris: [...left], signal })) {
      for (const outcome of outcomes) if ('problem' in outcome) left.delete(outcome.uri);
      unread.push(...unreadAmong(outcomes, failures));
      settled(touched);
    }
    tellUnread(unread);
    if (signal.aborted || !haveSameInputs(before, service.snapshot())) check(left);
  };

  const after = (next: () => Promise<void>): Promise<void> => {
    last = last.then(next).catch((error: unknown) => void failures.tell('background', error));
    return last;
  };

  const check = (uris: Iterable<string>): void => {
    // Whether they are due is looked up once it is their turn: an edit of a standard concerns thousands.
    for (const uri of uris) if (!service.opened.has(uri)) waiting.add(uri);
    if (waiting.size === 0 || scheduled) return;
    scheduled = true;
    void after(work);
  };

  return { check, after, restart: () => stop.abort() };
}
