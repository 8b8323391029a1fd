import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { change, open, type Session, startSession, typeProse } from '../client/session.ts';
import { standardDocument } from '../documents/standard.ts';
import { steadyClock } from '../report/profile.ts';
import type { Result } from '../report/results.ts';
import type { Contestant } from '../servers/contestants.ts';
import { timing } from '../statistics.ts';

const warmUp = 100;
const counted = 300;
const limit = 40_000;

/** Microseconds of the system's steady clock at which a server took something in, and at which it handed something over. */
interface Clock {
  readonly came: readonly number[];
  readonly written: readonly number[];
}

/** Milliseconds that a thread has worked, and waited for a processor, since it began. */
interface Spent {
  readonly worked: number;
  readonly waited: number;
}

/** One keystroke: from when until when it took, in microseconds of the steady clock, and what the server's own thread spent. */
interface Stroke {
  readonly began: number;
  readonly ended: number;
  readonly spent: Spent | undefined;
}

/**
 * Of what a keystroke in prose is made, for each of the contestants in turn: until it is read, the work until the answer is made,
 * and until the client has it; and what the main thread of the server worked and waited for a processor meanwhile (Linux).
 * `clocked`: the file that a server is made to note its times by.
 */
export async function keystrokeParts(
  { clauses, findings }: { readonly clauses: number; readonly findings: number },
  contestants: readonly Contestant[],
  clocked: string,
): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'clausewright-clock-'));
  process.env.CLAUSEWRIGHT_BENCH_CLOCK = folder;
  try {
    const document = standardDocument({ clauses, findings });
    const sessions: Session[] = [];
    for (const one of contestants) {
      const args = ['--require', clocked, ...one.command.args];
      const session = await startSession({ ...one, command: { ...one.command, args } }, document, limit);
      if ((await open(session)) !== undefined) sessions.push(session);
    }
    const strokes = new Map<Session, Stroke[]>(sessions.map((session) => [session, []]));
    for (let round = 0; round < warmUp + counted; round++) {
      for (const [session, taken] of strokes) {
        const stroke = await strokeOf(session);
        if (round >= warmUp && stroke !== undefined) taken.push(stroke);
      }
    }
    for (const { client } of sessions) await client.end();
    return [...strokes].flatMap(([{ contestant, client }, taken]) => {
      const clock = JSON.parse(readFileSync(join(folder, `${client.pid}.json`), 'utf8')) as Clock;
      const parts = taken.flatMap((stroke) => partsOf(stroke, clock) ?? []);
      return Object.entries(names).flatMap(([part, measure]) => {
        const times = parts.flatMap((one) => one[part as keyof Parts] ?? []);
        const about = { measure, size: clauses, findings, contestant: contestant.name };
        return times.length === 0 ? [] : [{ ...about, timing: timing(times) }];
      });
    });
  } finally {
    delete process.env.CLAUSEWRIGHT_BENCH_CLOCK;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds. */
interface Parts {
  readonly read: number;
  readonly work: number;
  readonly back: number;
  readonly worked: number | undefined;
  readonly waited: number | undefined;
}

/** In the order in which they are shown. */
const names: Readonly<Record<keyof Parts, string>> = {
  read: 'keystroke, until it is read',
  work: 'keystroke, until the answer is made',
  back: 'keystroke, until the client has it',
  worked: 'keystroke, work of the main thread meanwhile',
  waited: 'keystroke, its waiting for a processor',
};

function partsOf({ began, ended, spent }: Stroke, { came, written }: Clock): Parts | undefined {
  const read = came.find((one) => one >= began);
  const answered = written.filter((one) => one >= began && one <= ended).at(-1);
  if (read === undefined || answered === undefined) return undefined;
  const ms = (from: number, to: number) => (to - from) / 1000;
  return {
    read: ms(began, read),
    work: ms(read, answered),
    back: ms(answered, ended),
    worked: spent?.worked,
    waited: spent?.waited,
  };
}

async function strokeOf(session: Session): Promise<Stroke | undefined> {
  const before = spentBy(session.client.pid);
  const answer = await change(session, [typeProse(session)]);
  const after = spentBy(session.client.pid);
  if (answer === undefined) return undefined;
  // What the client notes counts from its own start; the steady clock is asked for the distance between the two.
  const distance = steadyClock() - performance.now() * 1000;
  const ended = answer.at * 1000 + distance;
  const spent = before && after && { worked: after.worked - before.worked, waited: after.waited - before.waited };
  return { began: ended - answer.took * 1000, ended, spent };
}

function spentBy(pid: number): Spent | undefined {
  try {
    const [worked = 0, waited = 0] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ').map(Number);
    return { worked: worked / 1e6, waited: waited / 1e6 };
  } catch {
    return undefined;
  }
}
