import type { Answer, Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import type { Assessment } from '../../workspace/assess/assess.ts';
import type { GivenFigure } from '../../workspace/assess/figures.ts';
import { indicatorsOf } from '../../workspace/assess/spoken-of.ts';
import { languageOf } from '../../workspace/document.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import type { EffectiveClause, Resolution } from '../../workspace/resolve/resolution.ts';
import { definesTheSame, isSame } from '../../workspace/resolve/same-definitions.ts';
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
  /** Absent where it is not known which clause an answer answers. */
  of(answer: Answer): AnsweredInFull | undefined;
  /** The figures given for the indicators that the clause of an answer tests or asks for, where this answer to it counts. */
  givenFor(answer: Answer): readonly GivenFigure[];
}

const none: readonly GivenFigure[] = [];

/** `before`: those of an earlier state of the report or of its standard. */
export function answeredClauses(report: Report, imports: Imports, before?: AnsweredClauses): AnsweredClauses {
  const assessment = answered(report, imports, before);
  if (assessment === undefined) return { report, assessment, of: () => undefined, givenFor: () => none };
  const { byId, resolution } = assessment;
  const language = languageOf(resolution.document);
  const isComparable = before !== undefined && sameGround(before, { report, assessment });
  const clauses = new Map<Answer, AnsweredInFull>();
  for (const answer of report.answers) {
    const clause = clauseAnswered(answer, imports);
    if (clause === undefined) continue;
    const counted = byId.get(idKey(clause.id));
    const assessed = counted?.answer === answer ? counted : undefined;
    const name = () => clauseName(clause, resolution);
    const now = { clause, name, assessed, assessment, language, report, token: {} };
    const then = isComparable ? before.of(answer) : undefined;
    clauses.set(answer, then !== undefined && saysTheSame(then, now) ? { ...now, token: then.token } : now);
  }
  const of = (answer: Answer): AnsweredInFull | undefined => clauses.get(answer);
  return { report, assessment, of, givenFor: (answer) => givenFor(of(answer)) };
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
    languageOf(a.document) === languageOf(b.document) &&
    definesTheSame(a, b, 'indicators') &&
    definesTheSame(a, b, 'evidenceKinds') &&
    (a.scoring === b.scoring || (a.scoring !== undefined && b.scoring !== undefined && isSame(a.scoring, b.scoring)))
  );
}

/** On the same ground: whether the clause reads the same, and is called the same. */
function saysTheSame(before: AnsweredInFull, now: AnsweredInFull): boolean {
  if ((before.assessed === undefined) !== (now.assessed === undefined)) return false;
  // An edit of the report leaves the standard as it is: nothing of its clauses need be compared.
  if (before.assessment.resolution === now.assessment.resolution) return true;
  return (
    before.clause.content === now.clause.content &&
    before.clause.id === now.clause.id &&
    languageOf(titleHome(before.clause)) === languageOf(titleHome(now.clause)) &&
    numberOf(before.clause, before.assessment) === numberOf(now.clause, now.assessment)
  );
}

function titleHome(clause: EffectiveClause): Resolution['document'] {
  return clause.replaced.get('title') ?? clause.home;
}

function numberOf(clause: EffectiveClause, { resolution }: Assessment): string | undefined {
  return numbersOf(resolution).get(idKey(clause.id));
}
