import { memoryOf } from '../client/memory.ts';
import { open, type Session, startSession } from '../client/session.ts';
import { standardDocument } from '../documents/standard.ts';
import { steadyClock } from '../report/profile.ts';
import type { Result } from '../report/results.ts';
import type { Contestant } from '../servers/contestants.ts';
import { timing } from '../statistics.ts';
import { bursts } from './burst.ts';
import { keystrokes, keystrokesWithError, structuralEdits } from './keystroke.ts';
import { askings, requests } from './requests.ts';
import { carry, type Outcomes, type Pace } from './rounds.ts';

export interface Stage {
  readonly clauses: number;
  readonly findings: number;
  readonly contestants: readonly Contestant[];
  readonly wanted: (measure: string) => boolean;
  readonly say: (line: string) => void;
  /** Askings in each measure; as many as the size suggests, unless given. */
  readonly rounds?: number;
  /** Told when each measure begins and ends. */
  readonly window?: (name: string, from: number, to: number) => void;
}

type Measure = (sessions: readonly Session[], pace: Pace) => Promise<Outcomes>;

const measures: readonly (readonly [name: string, measure: Measure])[] = [
  ['keystroke', keystrokes],
  ['keystroke with an error', keystrokesWithError],
  ['structural edit', structuralEdits],
  ['burst', bursts],
  ['completion', askings(requests.completion)],
  ['hover', askings(requests.hover)],
  ['symbols', askings(requests.symbols)],
  ['rename', askings(requests.rename)],
];

/** The measures that are also made in files with findings in them; of the others one number tells all. */
const withFindings: ReadonlySet<string> = new Set(['keystroke', 'keystroke with an error']);

function paceFor({ clauses, rounds }: Stage): Pace {
  const pace = clauses > 10_000 ? { rounds: 24, budget: 25_000 } : { rounds: 60, budget: 8_000 };
  return rounds === undefined ? pace : { rounds, budget: (pace.budget * rounds) / pace.rounds };
}

const limitFor = (clauses: number): number => (clauses > 10_000 ? 150_000 : clauses > 1_000 ? 40_000 : 8_000);
/** Opening is measured in so many fresh processes. */
const openings = (clauses: number): number => (clauses > 10_000 ? 1 : 5);

/** Everything that is measured on one document, by all contestants in turn. */
export async function runStage(stage: Stage): Promise<Result[]> {
  const { clauses, findings, contestants, wanted, say } = stage;
  const document = standardDocument({ clauses, findings });
  const due = measures.filter(([name]) => wanted(name) && (findings === 0 || withFindings.has(name)));
  const opening = findings === 0 && wanted('open');
  if (due.length === 0 && !opening) return [];
  const results: Result[] = [];
  const add = (measure: string, contestant: Contestant, found: Partial<Result>) => {
    results.push({ measure, size: clauses, findings, contestant: contestant.name, ...found });
  };
  if (opening) {
    say(`${clauses} clauses: open`);
    for (const [contestant, times] of await openFresh(clauses, contestants)) {
      add('open', contestant, times.length === 0 ? { misses: 1 } : { timing: timing(times) });
    }
  }
  if (due.length === 0) return results;
  const sessions: Session[] = [];
  for (const contestant of contestants) {
    const session = await startSession(contestant, document, limitFor(clauses));
    const first = await open(session);
    if (first === undefined) {
      add('keystroke', contestant, { misses: 1, note: 'on opening' });
      await session.client.end();
      continue;
    }
    sessions.push(session);
    carry(sessions, session, first);
  }
  for (const session of sessions) await session.client.quiet(300);
  for (const [name, measure] of due) {
    say(`${clauses} clauses, ${findings} findings: ${name}`);
    const from = steadyClock();
    const outcomes = await measure(sessions, paceFor(stage));
    stage.window?.(`${name}, ${clauses} clauses, ${findings} findings`, from, steadyClock());
    for (const [{ contestant }, outcome] of outcomes) add(name, contestant, outcome);
  }
  for (const { contestant, client } of sessions) {
    const memory = memoryOf(client.pid);
    // Memory tells something only of a session in which everything was done.
    if (memory !== undefined && findings === 0 && wanted('memory')) {
      add('memory at the end', contestant, { bytes: memory.end });
      add('memory at the peak', contestant, { bytes: memory.peak });
    }
    await client.end();
  }
  return results;
}

/** A file with ten mistakes in a server that has just been started; it has opened when it shows them. */
async function openFresh(
  clauses: number,
  contestants: readonly Contestant[],
): Promise<ReadonlyMap<Contestant, number[]>> {
  const document = standardDocument({ clauses, findings: 10 });
  const opened = new Map<Contestant, number[]>(contestants.map((one) => [one, []]));
  for (let round = openings(clauses); round > 0; round--) {
    for (const [contestant, times] of opened) {
      const session = await startSession(contestant, document, limitFor(clauses));
      const first = await open(session);
      if (first !== undefined) times.push(first.took);
      await session.client.end();
    }
  }
  return opened;
}
