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
import { carry, inRounds, type Outcomes, type Pace, type Step } from './rounds.ts';

type Keystroke = (session: Session) => Change;

/** A keystroke to its findings, by everyone in turn; the echo repeats what ours has found. */
function strokes(sessions: readonly Session[], next: (round: number) => Keystroke): Step {
  return async (session, round) => {
    const answer = await change(session, [next(round)(session)]);
    carry(sessions, session, answer);
    return answer?.took;
  };
}

/** The first keystrokes warm everyone up alike and do not count. */
const warmUp = 5;

export async function keystrokes(sessions: readonly Session[], pace: Pace): Promise<Outcomes> {
  const step = strokes(sessions, () => typeProse);
  await inRounds(sessions, { rounds: warmUp, budget: pace.budget / warmUp }, step);
  return inRounds(sessions, pace, step);
}

/** A mistake is made, something is typed while it stands, and it is mended: each leaves a text that was not there before. */
export function keystrokesWithError(sessions: readonly Session[], pace: Pace): Promise<Outcomes> {
  const cycle: readonly Keystroke[] = [spoil, typeProse, mend];
  const turn = new Map<Session, number>();
  return inRounds(sessions, inThrees(pace), async (session, round) => {
    const count = turn.get(session) ?? 0;
    turn.set(session, count + 1);
    return strokes(sessions, () => cycle[count % cycle.length] ?? typeProse)(session, round);
  }).then(async (outcomes) => {
    for (const session of sessions) if (session.spoilt) await change(session, [mend(session)]);
    return outcomes;
  });
}

const inThrees = (pace: Pace): Pace => ({ ...pace, rounds: 3 * Math.ceil(pace.rounds / 3) });

/** A clause of 23 lines comes and goes. */
export function structuralEdits(sessions: readonly Session[], pace: Pace): Promise<Outcomes> {
  return inRounds(sessions, pace, async (session, round) => {
    const stroke = session.inserted ? deleteClause : insertClause;
    return strokes(sessions, () => stroke)(session, round);
  }).then(async (outcomes) => {
    for (const session of sessions) if (session.inserted) await change(session, [deleteClause(session)]);
    return outcomes;
  });
}
