import { afterEach } from 'vitest';
import type { Examiner } from '../../server/collection/examiner.ts';
import { type Session, type SessionOptions, session } from '../support/session.ts';
import { files } from '../support/small-collection.ts';

/** What begins a session of these files, which ends with the test. */
export function startingSessions() {
  let running: Session | undefined;
  afterEach(async () => {
    await running?.end();
    running = undefined;
  });
  return async (options: SessionOptions, all: Readonly<Record<string, string>> = files): Promise<Session> => {
    running = await session(all, 'en', options);
    return running;
  };
}

/** Reports that nobody opens. */
export const closed = ['two', 'three'].map((name) => `${name}.report.yaml`);

/** Where all that the server knows a name of stands; answered after what was sent before it. */
export async function symbols(s: Session): Promise<readonly string[]> {
  const all = await s.ask<{ location: { uri: string } }[]>('workspace/symbol', { query: '' });
  return all.map(({ location }) => location.uri);
}

export interface Gate {
  /** Lets one more result through. */
  pass(): void;
  /** From now on nothing is held back. */
  open(): void;
  /** Until the next result waits here. */
  reached(): Promise<void>;
}

/** Holds back what is found in closed reports. */
export function gated(): { readonly gate: Gate; readonly apart: (here: Examiner) => Examiner } {
  let passes = 0;
  let held: (() => void) | undefined;
  let arrived = () => {};
  const pass = (count: number) => {
    passes += count;
    held?.();
    held = undefined;
  };
  const gate: Gate = {
    pass: () => pass(1),
    open: () => pass(Number.POSITIVE_INFINITY),
    reached: () =>
      new Promise<void>((resolve) => {
        if (held) resolve();
        else arrived = resolve;
      }),
  };
  const apart = (here: Examiner): Examiner =>
    async function* (task) {
      for await (const outcomes of here(task)) {
        if (passes < 1) {
          await new Promise<void>((resolve) => {
            held = resolve;
            arrived();
          });
        }
        passes -= 1;
        yield outcomes;
      }
    };
  return { gate, apart };
}
