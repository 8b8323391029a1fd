import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { open, type Session, startSession } from '../../bench/client/session.ts';
import { standardDocument } from '../../bench/documents/standard.ts';
import { carry } from '../../bench/measures/carry.ts';
import { keystrokes, keystrokesWithError, structuralEdits } from '../../bench/measures/keystroke.ts';
import type { Pace, Rounds } from '../../bench/measures/rounds.ts';
import { echo, ours } from '../../bench/servers/contestants.ts';
import { processorTime } from './processor-time.ts';
import { bundlePrograms, type Programs } from './programs.ts';

/**
 * The short form of `npm run bench`: what an edit takes of a processor in our server over what it takes in an echo that is asked in
 * turn with it. A busy machine makes both wait, which does not count. The bounds are a third above the most that was measured among
 * busy programs on two cores, once both are compiled: to have the service do its work three times over is beyond them.
 */
const measures = [
  { name: 'keystroke', measure: keystrokes, most: 14 },
  { name: 'keystroke with an error', measure: keystrokesWithError, most: 10.5 },
  { name: 'structural edit', measure: structuralEdits, most: 20 },
] as const;

const [small, large] = [36, 3600];
/** Measured are 0.8 to 1.4. */
const mostToSmall = 2;

const limit = 60_000;
const rounds = (count: number): Rounds => ({ rounds: count, budget: Number.POSITIVE_INFINITY });
/** Whole cycles of every measure. */
const [warmUp, counted] = [180, 180];
const pace = (count: number): Pace => ({ ...rounds(count), warmUp: rounds(0) });

/** By the name of the measure and the number of clauses; unknown where the system does not tell processor time. */
const ratios = new Map<string, number>();
let programs: Programs;

beforeAll(async () => {
  programs = await bundlePrograms();
  for (const clauses of [small, large]) {
    const sessions = await opened(clauses);
    for (const { name, measure } of measures) {
      await measure(sessions, pace(warmUp));
      const before = sessions.map(timeOf);
      const outcomes = await measure(sessions, pace(counted));
      const [mine = 0, echoed = 0] = sessions.map((one, index) => timeOf(one) - (before[index] ?? 0));
      for (const one of sessions) {
        expect(outcomes.get(one), `${one.contestant.name}: ${name}`).toMatchObject({ timing: { samples: counted } });
      }
      ratios.set(`${name} ${clauses}`, mine / echoed);
    }
    for (const { client } of sessions) await client.end();
  }
});
afterAll(() => rmSync(programs.folder, { recursive: true, force: true }));

/** Ours and the echo, each with the document open. */
async function opened(clauses: number): Promise<readonly Session[]> {
  const document = standardDocument({ clauses, findings: 0 });
  const sessions: Session[] = [];
  for (const contestant of [ours(programs.server), echo({ root: '', programs: programs.folder })]) {
    const session = await startSession(contestant, document, limit);
    sessions.push(session);
    await carry(sessions, session, await open(session));
  }
  return sessions;
}

const timeOf = ({ client }: Session): number => processorTime(client.pid) ?? Number.NaN;
const ratio = (name: string, clauses: number): number => ratios.get(`${name} ${clauses}`) ?? Number.NaN;
const isTold = processorTime(process.pid) !== undefined;

test.runIf(isTold).each(measures.flatMap((one) => [small, large].map((clauses) => ({ ...one, clauses }))))(
  '$name among $clauses clauses, to an echo',
  ({ name, clauses, most }) => expect(ratio(name, clauses)).toBeLessThanOrEqual(most),
);

test.runIf(isTold).each(measures)('$name: as cheap among many clauses as among few', ({ name }) =>
  expect(ratio(name, large) / ratio(name, small)).toBeLessThanOrEqual(mostToSmall),
);

test.skipIf(isTold)('every edit gets its right answer', () => expect(ratios.size).toBe(measures.length * 2));
