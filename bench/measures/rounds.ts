import type { Session } from '../client/session.ts';
import { type Timing, timing } from '../statistics.ts';

/** What one contestant did in one measure: how long it took, or that no right answer came. */
export interface Outcome {
  readonly timing?: Timing;
  /** Milliseconds that were waited in vain for an answer, where none was right. */
  readonly atLeast?: number;
  /** Askings that got no right answer in time. */
  readonly misses?: number;
}

export type Outcomes = ReadonlyMap<Session, Outcome>;

export interface Rounds {
  readonly rounds: number;
  /** Milliseconds that one contestant may take in all; who is slow is asked less often, spread over the rounds. */
  readonly budget: number;
}

export interface Pace extends Rounds {
  /** Asked before that in the same way, which does not count. */
  readonly warmUp: Rounds;
}

/** Milliseconds; nothing when no right answer came. */
export type Step = (session: Session, round: number) => Promise<number | undefined>;

interface Tally {
  readonly session: Session;
  readonly times: number[];
  misses: number;
  spent: number;
  /** The longest that was waited for an answer that did not come. */
  waited: number;
}

const mostMisses = 2;

/** Everyone is first warmed up and then asked, in the same way and by the same rules. */
export async function inRounds(sessions: readonly Session[], pace: Pace, step: Step): Promise<Outcomes> {
  // Whoever is still at it when the time for warming up is over has been warm from the first asking on.
  const quick = sessions.filter(({ lastAsking }) => lastAsking <= pace.warmUp.budget);
  await turns(quick, pace.warmUp, step);
  return outcomes(await turns(sessions, pace, step));
}

/** As `inRounds`, from the first asking on. */
export async function inColdRounds(sessions: readonly Session[], rounds: Rounds, step: Step): Promise<Outcomes> {
  return outcomes(await turns(sessions, rounds, step));
}

/**
 * Asks everyone in turn, round by round, so that whatever else the machine does meets all of them alike; in another order
 * each time, so that nobody always comes behind the one who leaves the most to be cleared away.
 */
async function turns(sessions: readonly Session[], { rounds, budget }: Rounds, step: Step): Promise<readonly Tally[]> {
  const tallies = sessions.map((session): Tally => ({ session, times: [], misses: 0, spent: 0, waited: 0 }));
  for (let round = 0; round < rounds; round++) {
    for (const tally of shuffled(tallies)) {
      const ahead = tally.spent > (budget * (round + 1)) / rounds;
      if (ahead || tally.misses >= mostMisses) continue;
      const began = performance.now();
      const took = await step(tally.session, round);
      const spent = performance.now() - began;
      tally.spent += spent;
      tally.session.lastAsking = spent;
      if (took !== undefined) tally.times.push(took);
      else {
        tally.misses++;
        tally.waited = Math.max(tally.waited, spent);
      }
    }
  }
  return tallies;
}

function outcomes(tallies: readonly Tally[]): Outcomes {
  return new Map(
    tallies.map(({ session, times, misses, waited }): [Session, Outcome] => {
      const missed = misses === 0 ? {} : { misses };
      if (times.length > 0) return [session, { ...missed, timing: timing(times) }];
      // A wrong answer comes at once; only who was waited for is known to be slower than that.
      return [session, { ...missed, ...(waited >= session.limit ? { atLeast: session.limit } : {}) }];
    }),
  );
}

function shuffled<T>(all: readonly T[]): readonly T[] {
  const order = [...all];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
