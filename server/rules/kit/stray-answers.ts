import { memory } from '../../base/memory.ts';
import type { Guess } from '../../model/keys/nearest.ts';
import { idsToGuess } from '../../model/keys/nearest-ids.ts';
import type { Answer, Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import type { Assessment } from '../../workspace/assess/assess.ts';

const known = memory<ReadonlyMap<Answer, Guess>>();

/** The answers to no clause, each with the clauses without an answer that it may mean: several rules speak of them. */
export function strayAnswers(report: Report, assessment: Assessment): ReadonlyMap<Answer, Guess> {
  const before = known.of(assessment);
  if (before !== undefined) return before;
  const { clauses, aliases } = assessment.resolution;
  const isKnown = (key: string) => clauses.has(key) || aliases.has(key);
  const strays = report.answers.filter((answer) => !isKnown(idKey(answer.clause.text)));
  const open = idsToGuess(() =>
    assessment.clauses.flatMap(({ clause, answer }) => (answer === undefined ? [clause.id] : [])),
  );
  const now = new Map(strays.map((answer) => [answer, open.nearest(answer.clause.text)]));
  known.keep(assessment, now);
  return now;
}
