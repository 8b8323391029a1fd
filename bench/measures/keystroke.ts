import {
  type Change,
  change,
  deleteClause,
  insertClause,
  mend,
  type Session,
  spoil,
  typeProse,
} from '../client/session.ts';
import { carry } from './carry.ts';
import { inColdRounds, inRounds, type Outcomes, type Pace, type Step } from './rounds.ts';

type Keystroke = (session: Session) => Change;

/** A keystroke to its findings, by everyone in turn; the echo repeats what ours has found. */
function strokes(sessions: readonly Session[], next: (session: Session) => Keystroke): Step {
  return async (session) => {
    const answer = await change(session, [next(session)(session)]);
    await carry(sessions, session, answer);
    return answer?.took;
  };
}

const prose = (sessions: readonly Session[]): Step => strokes(sessions, () => typeProse);

/** Those that come right after opening, in a process that has never answered one. */
export function firstKeystrokes(sessions: readonly Session[], { warmUp }: Pace): Promise<Outcomes> {
  return inColdRounds(sessions, { rounds: 10, budget: warmUp.budget }, prose(sessions));
}

export function keystrokes(sessions: readonly Session[], pace: Pace): Promise<Outcomes> {
  return inRounds(sessions, pace, prose(sessions));
}

/** A mistake is made, something is typed while it stands, and it is mended: each leaves a text that was not there before. */
export async function keystrokesWithError(sessions: readonly Session[], pace: Pace): Promise<Outcomes> {
  const cycle: readonly Keystroke[] = [spoil, typeProse, mend];
  const turn = new Map<Session, number>();
  const step = strokes(sessions, (session) => {
    const count = turn.get(session) ?? 0;
    turn.set(session, count + 1);
    return cycle[count % cycle.length] ?? typeProse;
  });
  const outcomes = await inRounds(sessions, pace, step);
  for (const session of sessions) if (session.spoilt) await change(session, [mend(session)]);
  return outcomes;
}

/** A clause of 23 lines comes and goes. */
export async function structuralEdits(sessions: readonly Session[], pace: Pace): Promise<Outcomes> {
  const step = strokes(sessions, ({ inserted }) => (inserted ? deleteClause : insertClause));
  const outcomes = await inRounds(sessions, pace, step);
  for (const session of sessions) if (session.inserted) await change(session, [deleteClause(session)]);
  return outcomes;
}
