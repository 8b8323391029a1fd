import type { Published } from '../client/client.ts';
import type { Session } from '../client/session.ts';
import { type Timing, timing } from '../statistics.ts';

/** What one contestant did in one measure: how long it took, or that no right answer came. */
export interface Outcome {
  readonly timing?: Timing;
  /** Askings that got no right answer in time. */
  readonly misses: number;
  /** Why it was not asked, or what its answer lacked. */
  readonly note?: string;
}

export type Outcomes = ReadonlyMap<Session, Outcome>;

export interface Pace {
  readonly rounds: number;
  /** Milliseconds that one contestant may take in all; who is slow is asked less often, spread over the rounds. */
  readonly budget: number;
}

/** Milliseconds; nothing when no right answer came. */
export type Step = (session: Session, round: number) => Promise<number | undefined>;

const mostMisses = 2;

/** Asks everyone in turn, round by round, so that whatever else the machine does meets all of them alike. */
export async function inRounds(sessions: readonly Session[], { rounds, budget }: Pace, step: Step): Promise<Outcomes> {
  const tallies = sessions.map((session) => ({ session, times: [] as number[], misses: 0, spent: 0 }));
  for (let round = 0; round < rounds; round++) {
    for (const tally of tallies) {
      const ahead = tally.spent > (budget * (round + 1)) / rounds;
      if (ahead || tally.misses >= mostMisses) continue;
      const began = performance.now();
      const took = await step(tally.session, round);
      tally.spent += performance.now() - began;
      if (took === undefined) tally.misses++;
      else tally.times.push(took);
    }
  }
  return new Map(
    tallies.map(({ session, times, misses }) => [
      session,
      { misses, ...(times.length === 0 ? {} : { timing: timing(times) }) },
    ]),
  );
}

/** What ours has found is what the echo carries next. */
export function carry(sessions: readonly Session[], from: Session, published: Published | undefined): void {
  if (published === undefined || from.contestant.name !== 'clausewright') return;
  for (const { contestant, client } of sessions) {
    if (contestant.sees === 'nothing') client.notify('bench/carry', { diagnostics: published.diagnostics });
  }
}
