import type { Answer, Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { type Assessment, isSameSituation } from '../../workspace/assess/assess.ts';
import type { GivenFigure } from '../../workspace/assess/figures.ts';
import { indicatorsOf } from '../../workspace/assess/spoken-of.ts';
import { languageOf } from '../../workspace/document.ts';
import { isOfTheSame } from '../../workspace/facts/definitions.ts';
import { conditionsOf } from '../../workspace/resolve/conditions.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import type { EffectiveClause, Resolution } from '../../workspace/resolve/resolution.ts';
import type { Imports } from '../context.ts';
import { answered, clauseAnswered, clauseName } from './answered.ts';
import type { AnsweredClause } from './answered-clause.ts';

interface AnsweredInFull extends AnsweredClause {
  readonly clause: EffectiveClause;
  readonly assessment: Assessment;
}

/** The clauses that a report answers. */
export interface AnsweredClauses {
  readonly report: Report;
  /** Absent where the standard, or a base of it, is not known. */
  readonly assessment: Assessment | undefined;
  /** One object for as long as whatever is held against clauses is the same. */
  readonly ground: object;
  /** Absent where it is not known which clause an answer answers, and where that is not for the report. */
  of(answer: Answer): AnsweredInFull | undefined;
  /** The figures given for the indicators that the clause of an answer tests or asks for, where this answer to it counts. */
  givenFor(answer: Answer): readonly GivenFigure[];
}

const none: readonly GivenFigure[] = [];

/** `before`: those of an earlier state of the report or of its standard. */
export function answeredClauses(report: Report, imports: Imports, before?: AnsweredClauses): AnsweredClauses {
  const assessment = answered(report, imports, before);
  if (assessment === undefined) return { report, assessment, ground: {}, of: () => undefined, givenFor: () => none };
  const { byId, resolution } = assessment;
  const language = languageOf(resolution.document);
  const ground = before !== undefined && sameGround(before, { report, assessment }) ? before.ground : {};
  const clauses = new Map<Answer, AnsweredInFull>();
  for (const answer of report.answers) {
    const clause = clauseAnswered(answer, imports);
    if (clause === undefined) continue;
    const counted = byId.get(idKey(clause.id));
    const assessed = counted?.answer === answer ? counted : undefined;
    // That the clause is not for the report is told; what its answer lacks does not matter.
    if (assessed?.applies === false) continue;
    const name = () => clauseName(clause, resolution);
    const from = [ground, assessed === undefined, ...shownOf(clause, resolution)];
    clauses.set(answer, { clause, name, assessed, assessment, language, report, from });
  }
  const of = (answer: Answer): AnsweredInFull | undefined => clauses.get(answer);
  return { report, assessment, ground, of, givenFor: (answer) => givenFor(of(answer)) };
}

/** What a clause says, and what it is called by. */
function shownOf(clause: EffectiveClause, resolution: Resolution): readonly unknown[] {
  const { id, content, home, replaced } = clause;
  const number = numbersOf(resolution).get(idKey(id));
  return [content, id, number, languageOf(replaced.get('title') ?? home), ...conditionsOf(clause)];
}

function givenFor(held: AnsweredInFull | undefined): readonly GivenFigure[] {
  if (held?.assessed === undefined) return none;
  const { figures } = held.assessment;
  const given: GivenFigure[] = [];
  for (const id of indicatorsOf(held.clause.content).keys) {
    const figure = figures.get(id);
    if (figure?.kind === 'given') given.push(figure);
  }
  return given;
}

/** Whether whatever is held against a clause is the same: figures and evidence, and what the standard defines for them. */
function sameGround(
  before: AnsweredClauses,
  now: { readonly report: Report; readonly assessment: Assessment },
): boolean {
  if (before.assessment === undefined) return false;
  const [a, b] = [before.assessment.resolution, now.assessment.resolution];
  return (
    before.report.figures === now.report.figures &&
    before.report.attachments === now.report.attachments &&
    isSameSituation(before.assessment.situation, now.assessment.situation) &&
    isOfTheSame(a, b, ['indicators', 'evidenceKinds', 'scoring', 'levels'])
  );
}
