import type { Text } from '../../model/field.ts';
import type { AnswerStatus } from '../../model/report.ts';
import type { Grade } from '../../model/standard.ts';
import type { EffectiveClause } from '../resolve/resolution.ts';
import type { AssessedClause, Assessment } from './assess.ts';

/** What one clause brings: every number of the score explained. */
export interface ClauseScore {
  readonly assessed: AssessedClause;
  readonly weight: number;
  /** 0 to 1, by the status; 0 where an answer is missing or the figures contradict it. */
  readonly credit: number;
  readonly bonus: boolean;
  /** Counted: asked for an answer, and not excluded as not applicable. */
  readonly counted: boolean;
}

export interface Score {
  /** In points of `total`, bonus included; undefined where nothing counts. */
  readonly points: number | undefined;
  readonly total: number;
  /** What bonus items add, as far as the cap allows: why the points can exceed the total. */
  readonly bonus: number;
  readonly bonusCap: number;
  readonly clauses: readonly ClauseScore[];
  readonly weights: number;
  readonly failedVetoes: readonly AssessedClause[];
  /** By points alone. */
  readonly grade: Grade | undefined;
  /** What a failed veto leaves of it. */
  readonly cappedGrade: Grade | undefined;
}

/** What an answer earns where the standard does not say. */
export const usualCredit: Readonly<Record<AnswerStatus, number>> = {
  implemented: 1,
  alternative: 1,
  partial: 0.5,
  planned: 0,
  'not-implemented': 0,
  'not-applicable': 0,
};

/** The score of a report; undefined where its standard has no scoring. */
export function scoreOf(assessment: Assessment): Score | undefined {
  const scoring = assessment.resolution.scoring?.value;
  if (scoring === undefined) return undefined;
  const total = scoring.total?.value ?? 100;
  const clauses = assessment.clauses.filter((one) => one.asked).map((one) => scoreClause(one, scoring.credit));
  const counted = clauses.filter((one) => one.counted && !one.bonus);
  const weights = sum(counted.map((one) => one.weight));
  const bonusCap = scoring.bonusCap?.value ?? Number.POSITIVE_INFINITY;
  const bonuses = clauses.filter((one) => one.counted && one.bonus);
  const bonus = Math.min(bonusCap, sum(bonuses.map((one) => one.weight * one.credit)));
  const earned = sum(counted.map((one) => one.weight * one.credit));
  const points = weights === 0 ? undefined : rounded((total * earned) / weights + bonus);
  const failedVetoes = assessment.clauses.filter(failsVeto);
  const grade = points === undefined ? undefined : gradeFor(scoring.grades, points);
  const cap = failedVetoes.length === 0 ? undefined : gradeNamed(scoring.grades, scoring.cappedByVeto);
  return {
    points,
    total,
    bonus: rounded(bonus),
    bonusCap,
    clauses,
    weights,
    failedVetoes,
    grade,
    cappedGrade: lower(grade, cap),
  };
}

type Credits = ReadonlyMap<string, { readonly value: number | undefined }>;

function scoreClause(assessed: AssessedClause, credits: Credits): ClauseScore {
  const { status, criteria, clause } = assessed;
  const contradicted = status === 'implemented' && criteria === false;
  const credit = status === undefined || contradicted ? 0 : (credits.get(status)?.value ?? usualCredit[status]);
  return {
    assessed,
    weight: clause.content.weight?.value ?? 1,
    credit,
    bonus: clause.content.bonus?.value === true,
    counted: status !== 'not-applicable',
  };
}

type ScoredClause = Pick<AssessedClause, 'status' | 'criteria' | 'asked'> & {
  readonly clause: Pick<EffectiveClause, 'content'>;
};

/** A veto fails when its clause is neither implemented nor alternative, or its criteria are false. */
export function failsVeto({ clause, status, criteria, asked }: ScoredClause): boolean {
  if (clause.content.veto?.value !== true || !asked) return false;
  return (status !== 'implemented' && status !== 'alternative') || criteria === false;
}

/** The best grade whose bound the points reach. */
function gradeFor(grades: readonly Grade[], points: number): Grade | undefined {
  const reached = grades.filter((grade) => grade.from?.value !== undefined && grade.from.value <= points);
  return reached.sort((a, b) => (b.from?.value ?? 0) - (a.from?.value ?? 0))[0];
}

function gradeNamed(grades: readonly Grade[], name: Text | undefined): Grade | undefined {
  const wanted = spellingsOf(name);
  return grades.find((grade) => spellingsOf(grade.name).some((one) => wanted.includes(one)));
}

function spellingsOf(text: Text | undefined): readonly string[] {
  return text === undefined ? [] : [text.plain, ...text.by.values()].flatMap((prose) => prose?.value ?? []);
}

function lower(grade: Grade | undefined, cap: Grade | undefined): Grade | undefined {
  if (grade === undefined || cap === undefined) return grade;
  return (cap.from?.value ?? 0) < (grade.from?.value ?? 0) ? cap : grade;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** To a hundredth, as scores are given. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
