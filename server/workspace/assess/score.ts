import { type Field, spellingsOf, type Text, valueAt } from '../../model/field.ts';
import type { ChapterBounds, Grade, Scoring } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { chapterOf, type EffectiveClause, type EffectiveDivision } from '../resolve/resolution.ts';
import { type AssessedClause, type Assessment, mayExclude } from './assess.ts';
import { type ClausePoints, pointsOf, points as rounded, total as sum } from './points.ts';

/** What one clause brings: every number of the score explained. */
export interface ClauseScore extends ClausePoints {
  readonly assessed: AssessedClause;
  readonly bonus: boolean;
  /** Counted: asked for an answer, not excluded as not applicable, and not open for want of a figure. */
  readonly counted: boolean;
  /** Whether a figure is missing that tells if the clause is for this operator at all. */
  readonly isUndecided: boolean;
}

/** What a chapter brings, in points of the total; bonus items aside. */
interface ChapterScore {
  readonly chapter: EffectiveDivision;
  readonly earned: number;
  readonly worth: number;
  /** What its bounds make of it: fewer points where it has more than it counts at most, fewer taken off where there is a start. */
  readonly counted: number;
  readonly bounds: ChapterBounds | undefined;
  /** What it has to bring, at the level that the report claims. */
  readonly least: Field<number> | undefined;
  /** Whether it brings less than it has to. */
  readonly isShort: boolean;
}

export interface Score {
  /** In points of `total`, bonus included; undefined where nothing counts. */
  readonly points: number | undefined;
  readonly total: number;
  /** What points are taken off from, where they are. */
  readonly start: number | undefined;
  /** What bonus items add, as far as the cap allows: why the points can exceed the total. */
  readonly bonus: number;
  readonly bonusCap: number;
  readonly clauses: readonly ClauseScore[];
  readonly chapters: readonly ChapterScore[];
  readonly weights: number;
  readonly failedVetoes: readonly AssessedClause[];
  /** By points alone. */
  readonly grade: Grade | undefined;
  /** What failed vetoes, and chapters that bring too little, leave of it. */
  readonly cappedGrade: Grade | undefined;
}

/** The score of a report; undefined where its standard has no scoring. */
export function scoreOf(assessment: Assessment): Score | undefined {
  const scoring = assessment.resolution.scoring?.value;
  if (scoring === undefined) return undefined;
  const clauses = assessment.clauses.filter((one) => one.asked).map((one) => scoreClause(one, assessment));
  const counted = clauses.filter((one) => one.counted && !one.bonus);
  const weights = sum(counted.map((one) => one.worth));
  const total = scoring.total?.value ?? 100;
  const start = scoring.start?.value;
  const rate = start === undefined && weights > 0 ? total / weights : 1;
  const { level } = assessment.situation;
  const chapters = chapterScores(counted, scoring, rate, level);
  const bonusCap = scoring.bonusCap?.value ?? Number.POSITIVE_INFINITY;
  const bonus = Math.min(bonusCap, sum(clauses.filter((one) => one.counted && one.bonus).map((one) => one.earned)));
  const inChapters = sum(chapters.map((one) => one.counted));
  const ofWorth =
    start === undefined ? inChapters : Math.max(0, start - sum(chapters.map(({ worth }) => worth)) + inChapters);
  const hasNone = start === undefined ? weights === 0 : counted.length === 0;
  const points = hasNone ? undefined : rounded(ofWorth + bonus);
  const failedVetoes = assessment.clauses.filter(failsVeto);
  const grade = points === undefined ? undefined : gradeFor(scoring.grades, points);
  const veto = failedVetoes.length === 0 ? undefined : gradeNamed(scoring.grades, scoring.cappedByVeto);
  const limits = [veto, ...chapters.filter((one) => one.isShort).map((one) => gradeBelow(scoring, one))];
  return {
    points,
    total,
    start,
    bonus: rounded(bonus),
    bonusCap,
    clauses,
    chapters,
    weights,
    failedVetoes,
    grade,
    cappedGrade: limits.reduce(lower, grade),
  };
}

function scoreClause(assessed: AssessedClause, { resolution, figures, situation }: Assessment): ClauseScore {
  const { level } = situation;
  const isUndecided = assessed.status === undefined && assessed.undecided.length > 0;
  return {
    ...pointsOf(assessed, resolution.scoring?.value, { given: figures, definitions: resolution, level }),
    assessed,
    bonus: assessed.clause.content.bonus?.value === true,
    // What must not be excluded counts for nothing, and is not left out.
    counted: (assessed.status !== 'not-applicable' || !mayExclude(assessed)) && !isUndecided,
    isUndecided,
  };
}

/** Chapters in the standard's order; `rate`: points of the total for each of a weight. */
function chapterScores(
  counted: readonly ClauseScore[],
  scoring: Scoring,
  rate: number,
  level: string | undefined,
): readonly ChapterScore[] {
  const byChapter = new Map<EffectiveDivision, ClauseScore[]>();
  for (const one of counted) {
    const chapter = chapterOf(one.assessed.clause.division);
    const known = byChapter.get(chapter);
    if (known === undefined) byChapter.set(chapter, [one]);
    else known.push(one);
  }
  return Array.from(byChapter, ([chapter, clauses]) => {
    const bounds = scoring.chapters.find((one) => idKey(one.chapter.text) === idKey(chapter.id));
    const earned = rate * sum(clauses.map((one) => one.earned));
    const worth = rate * sum(clauses.map((one) => one.worth));
    const most = valueAt(bounds?.atMost ?? [], level)?.value;
    const least = valueAt(bounds?.atLeast ?? [], level);
    const limited =
      scoring.start === undefined
        ? Math.min(earned, most ?? earned)
        : Math.max(earned, worth - (most ?? worth - earned));
    const isShort = least?.value !== undefined && rounded(earned) < least.value;
    return { chapter, earned: rounded(earned), worth: rounded(worth), counted: limited, bounds, least, isShort };
  });
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

/** The best grade while a chapter brings too little: as it says, else the lowest. */
function gradeBelow({ grades }: Scoring, { bounds }: ChapterScore): Grade | undefined {
  if (bounds?.otherwise !== undefined) return gradeNamed(grades, bounds.otherwise);
  return [...grades].sort((a, b) => (a.from?.value ?? 0) - (b.from?.value ?? 0))[0];
}

function gradeNamed(grades: readonly Grade[], name: Text | undefined): Grade | undefined {
  const wanted = spellingsOf(name);
  return grades.find((grade) => spellingsOf(grade.name).some((one) => wanted.includes(one)));
}

function lower(grade: Grade | undefined, cap: Grade | undefined): Grade | undefined {
  if (grade === undefined || cap === undefined) return grade;
  return (cap.from?.value ?? 0) < (grade.from?.value ?? 0) ? cap : grade;
}
