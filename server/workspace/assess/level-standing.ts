import { remembering } from '../../base/remembering.ts';
import { criteriaOf } from '../../model/item-duties.ts';
import type { Verdict } from '../../model/values/requirement.ts';
import { conditionsOf } from '../resolve/conditions.ts';
import { hangsOnLevel, holdAll, judgeAt } from './applies.ts';
import { type AssessedClause, type Assessment, conforms } from './assess.ts';
import { differsByLevel } from './at-level.ts';
import { exemptIn } from './exempt-items.ts';

/** How a report stands at one level, whatever level it claims: by the clauses that bind there. Recommendations do not count. */
export interface LevelStanding {
  /** Its id in NFC. */
  readonly level: string;
  readonly met: Verdict;
  /** Clauses that are not met. */
  readonly failed: readonly AssessedClause[];
  /** Clauses of which that is not known: without an answer, or without a figure. */
  readonly open: readonly AssessedClause[];
}

/** For each level of the standard, from the highest to the lowest; none where it has none. */
export const standingAtLevels: (assessment: Assessment) => readonly LevelStanding[] = remembering((assessment) => {
  const { situation, clauses } = assessment;
  const binding = clauses.filter(({ clause }) => binds(clause.content.provision?.value));
  return situation.levels.map((level): LevelStanding => {
    const judged = binding.map((one) => ({ one, verdict: verdictAt(one, level, assessment) }));
    const those = (wanted: Verdict) => judged.filter(({ verdict }) => verdict === wanted).map(({ one }) => one);
    const [failed, open] = [those(false), those('unknown')];
    return { level, met: failed.length > 0 ? false : open.length === 0 || 'unknown', failed, open };
  });
});

function binds(provision: string | undefined): boolean {
  return provision === 'requirement' || provision === 'instruction';
}

function verdictAt(one: AssessedClause, level: string, { situation }: Assessment): Verdict {
  const conditions = conditionsOf(one.clause);
  const at = { ...situation, level };
  const { content } = one.clause;
  const criteria = criteriaOf(content, exemptIn(content, one.answer, at));
  const differs = (criteria !== undefined && differsByLevel(criteria)) || conditions.some(hangsOnLevel);
  const applies = differs ? holdAll(conditions, at) : one.applies;
  if (applies === false) return true;
  // What may not be for the report at all is not failed by it.
  const verdict = conforms({ ...one, asked: true, criteria: differs ? judgeAt(criteria, at) : one.criteria });
  return applies === 'unknown' && verdict === false && one.status === undefined ? 'unknown' : verdict;
}

/** The highest level that is met for certain. */
export function highestMet(standings: readonly LevelStanding[]): LevelStanding | undefined {
  return standings.find(({ met }) => met === true);
}

/** The level above the highest that is met; the lowest where none is. Absent where the highest is met, or there are none. */
export function nextLevel(standings: readonly LevelStanding[]): LevelStanding | undefined {
  const best = highestMet(standings);
  return best === undefined ? standings.at(-1) : standings[standings.indexOf(best) - 1];
}
