import { memoryOf } from '../client/memory.ts';
import { open, type Session, startSession } from '../client/session.ts';
import { type StandardDocument, standardDocument } from '../documents/standard.ts';
import { steadyClock, type Window } from '../report/profile.ts';
import type { Result } from '../report/results.ts';
import type { Contestant } from '../servers/contestants.ts';
import { timing } from '../statistics.ts';
import { bursts } from './burst.ts';
import { carry } from './carry.ts';
import { firstKeystrokes, keystrokes, keystrokesWithError, structuralEdits } from './keystroke.ts';
import { askings, requests } from './requests.ts';
import type { Outcomes, Pace } from './rounds.ts';

export interface Stage {
  readonly clauses: number;
  readonly findings: number;
  readonly contestants: readonly Contestant[];
  readonly wanted: (measure: string) => boolean;
  readonly say: (line: string) => void;
  /** Askings in each measure; as many as the size suggests, unless given. */
  readonly rounds?: number;
  /** Told when each measure begins and ends. */
  readonly window?: (window: Window) => void;
}

type Measure = (sessions: readonly Session[], pace: Pace) => Promise<Outcomes>;

const measures: readonly (readonly [name: string, measure: Measure])[] = [
  ['first ten keystrokes', firstKeystrokes],
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

/** So many askings as make a 95th percentile mean something where one takes less than 20 ms, and fewer of who is slower. */
const usual: Pace = { rounds: 300, budget: 6_000, warmUp: { rounds: 100, budget: 2_000 } };
const amongMany: Pace = { rounds: 100, budget: 10_000, warmUp: { rounds: 20, budget: 2_000 } };

function paceFor({ clauses, rounds }: Stage): Pace {
  const pace = clauses > 10_000 ? amongMany : usual;
  return rounds === undefined ? pace : { ...pace, rounds, budget: (pace.budget * rounds) / pace.rounds };
}

const limitFor = (clauses: number): number => (clauses > 10_000 ? 100_000 : clauses > 1_000 ? 40_000 : 8_000);
/** Opening is measured in so many fresh processes. */
const openings = (clauses: number): number => (clauses > 10_000 ? 1 : 5);

/** A file among the largest is told enough of without findings. */
const mostClausesWithFindings = 10_000;

export function isDue({ clauses, findings, wanted }: Pick<Stage, 'clauses' | 'findings' | 'wanted'>): boolean {
  if (findings > 0 && clauses > mostClausesWithFindings) return false;
  return measures.some(([name]) => isMade(name, findings, wanted)) || (findings === 0 && wanted('open'));
}

const isMade = (name: string, findings: number, wanted: Stage['wanted']): boolean =>
  wanted(name) && (findings === 0 || withFindings.has(name));

/** Everything that is measured on one document, by all contestants in turn; the results of each measure as they are made. */
export async function* runStage(stage: Stage): AsyncGenerator<readonly Result[]> {
  const { clauses, findings, contestants, wanted, say } = stage;
  const about = (measure: string, { name }: Contestant) => ({ measure, size: clauses, findings, contestant: name });
  const due = measures.filter(([name]) => isMade(name, findings, wanted));
  if (findings === 0 && wanted('open')) {
    say('open');
    yield (await openFresh(clauses, contestants)).map(({ contestant, times }) => ({
      ...about('open', contestant),
      ...(times.length < openings(clauses) ? { misses: openings(clauses) - times.length } : {}),
      ...(times.length > 0 ? { timing: timing(times) } : {}),
    }));
  }
  if (due.length === 0) return;
  const sessions = await openAll(stage, standardDocument({ clauses, findings }));
  const absent = contestants.filter((contestant) => sessions.every((session) => session.contestant !== contestant));
  for (const [name, measure] of due) {
    say(name);
    const from = steadyClock();
    const outcomes = await measure(sessions, paceFor(stage));
    stage.window?.({ name, from, to: steadyClock() });
    yield [
      ...[...outcomes].map(([{ contestant }, outcome]) => ({
        ...about(name, contestant),
        ...outcome,
        ...(outcome.timing === undefined && contestant.lacks?.[name] ? { note: contestant.lacks[name] } : {}),
      })),
      ...absent.map((contestant) => ({ ...about(name, contestant), misses: 1, note: 'did not open' })),
    ];
  }
  const remembered: Result[] = [];
  for (const { contestant, client } of sessions) {
    const memory = memoryOf(client.pid);
    // Memory tells something only of a session in which everything was done.
    if (memory !== undefined && findings === 0 && wanted('memory')) {
      remembered.push({ ...about('memory at the end', contestant), bytes: memory.end });
      remembered.push({ ...about('memory at the peak', contestant), bytes: memory.peak });
    }
    await client.end();
  }
  yield remembered;
}

/** A session of everyone who gets as far as opening the document. */
async function openAll({ clauses, contestants, window }: Stage, document: StandardDocument): Promise<Session[]> {
  const sessions: Session[] = [];
  for (const contestant of contestants) {
    const session = await startSession(contestant, document, limitFor(clauses));
    const from = steadyClock();
    const first = await open(session);
    if (contestant.name === 'clausewright') window?.({ name: 'open', from, to: steadyClock() });
    if (first === undefined) {
      await session.client.end();
      continue;
    }
    sessions.push(session);
    await carry(sessions, session, first);
  }
  for (const session of sessions) await session.client.quiet(300);
  return sessions;
}

/** A file with ten mistakes in a server that has just been started; it has opened when it shows them. */
async function openFresh(clauses: number, contestants: readonly Contestant[]) {
  const document = standardDocument({ clauses, findings: 10 });
  const opened = contestants.map((contestant) => ({ contestant, times: [] as number[] }));
  for (let round = openings(clauses); round > 0; round--) {
    for (const { contestant, times } of opened) {
      const session = await startSession(contestant, document, limitFor(clauses));
      const first = await open(session);
      if (first !== undefined) times.push(first.took);
      await session.client.end();
    }
  }
  return opened;
}
