import { expect, test } from 'vitest';
import type { Session } from '../../bench/client/session.ts';
import { inColdRounds, inRounds, type Pace } from '../../bench/measures/rounds.ts';

const session = (): Session => ({ limit: 0, lastAsking: 0 }) as unknown as Session;
const pace: Pace = {
  rounds: 3,
  budget: Number.POSITIVE_INFINITY,
  warmUp: { rounds: 5, budget: Number.POSITIVE_INFINITY },
};

test('warming up is asked in the same way and does not count', async () => {
  const all = [session(), session()];
  const asked = new Map(all.map((one) => [one, 0]));
  const outcomes = await inRounds(all, pace, async (one) => {
    const count = (asked.get(one) ?? 0) + 1;
    asked.set(one, count);
    return count;
  });
  for (const one of all) expect(outcomes.get(one)).toEqual({ timing: { p50: 7, p95: 8, samples: 3 } });
});

test('the first keystrokes count where nothing is warmed up', async () => {
  let count = 0;
  const outcomes = await inColdRounds([session()], pace, async () => ++count);
  expect([...outcomes.values()]).toEqual([{ timing: { p50: 2, p95: 3, samples: 3 } }]);
});

test('who gives no right answer has no time, and is not asked for ever', async () => {
  const silent = { ...session(), limit: Number.POSITIVE_INFINITY };
  let count = 0;
  const outcomes = await inRounds([silent], { ...pace, rounds: 100 }, async () => {
    count++;
    return undefined;
  });
  expect(outcomes.get(silent)).toEqual({ misses: 2 });
  expect(count).toBeLessThan(10);
});

test('who was waited for as long as anybody is waits is known to be slower than that', async () => {
  const late = session();
  const outcomes = await inRounds([late], pace, async () => undefined);
  expect(outcomes.get(late)).toEqual({ misses: 2, atLeast: late.limit });
});

test('an answer that is missed stands beside those that came', async () => {
  const one = session();
  const outcomes = await inColdRounds([one], pace, async (_, round) => (round === 1 ? undefined : 4));
  expect(outcomes.get(one)).toEqual({ misses: 1, timing: { p50: 4, p95: 4, samples: 2 } });
});
