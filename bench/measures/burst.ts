import { change, mend, type Session, sendChange, spoil, typeProse } from '../client/session.ts';
import { inRounds, type Outcomes, type Pace } from './rounds.ts';

const keys = 20;

/** Keys that arrive faster than anyone answers: from the first of them to the findings of the text after the last. */
export function bursts(sessions: readonly Session[], pace: Pace): Promise<Outcomes> {
  return inRounds(sessions, pace, async (session) => {
    let began: number | undefined;
    for (let key = 1; key < keys; key++) {
      const at = sendChange(session, [typeProse(session)]);
      began ??= at;
    }
    const answer = await change(session, [spoil(session)]);
    await change(session, [mend(session)]);
    return answer && began !== undefined ? answer.at - began : undefined;
  });
}
