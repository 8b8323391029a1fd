import { open, startSession } from '../client/session.ts';
import { standardDocument } from '../documents/standard.ts';
import type { Result } from '../report/results.ts';
import type { Contestant } from '../servers/contestants.ts';
import { timing } from '../statistics.ts';

const rounds = 9;
const clauses = 36;
const limit = 10_000;

/** From before the process is started to the first right findings of a file that is opened as soon as it may be. */
export async function activation(contestants: readonly Contestant[]): Promise<Result[]> {
  const document = standardDocument({ clauses, findings: 10 });
  const times = new Map<Contestant, number[]>(contestants.map((one) => [one, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [contestant, taken] of times) {
      const session = await startSession(contestant, document, limit, 0);
      const first = await open(session);
      if (first !== undefined) taken.push(first.at - session.client.started);
      await session.client.end();
    }
  }
  return [...times].map(([{ name }, taken]) => ({
    measure: 'start of the process to first findings',
    size: clauses,
    findings: 10,
    contestant: name,
    ...(taken.length < rounds ? { misses: rounds - taken.length } : {}),
    ...(taken.length > 0 ? { timing: timing(taken) } : {}),
  }));
}
