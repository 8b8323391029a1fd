import { foldText } from '../../base/folding.ts';
import { spellingsOf, type Text, valueAt } from '../../model/field.ts';
import type { AnswerStatus, Deducted } from '../../model/report.ts';
import type { ClauseContent, Deduction, ScoreStep, Scoring } from '../../model/standard.ts';
import type { Verdict } from '../../model/values/requirement.ts';
import { foldScript } from '../../model/wording/fold.ts';
import type { Indicators } from '../resolve/resolution.ts';
import type { AssessedClause } from './assess.ts';
import { stepsAt, stepsDiffer } from './at-level.ts';
import { judgeCriterion } from './criteria.ts';
import type { Figures, FigureText } from './figures.ts';

/** What an answer earns where the standard does not say. */
export const usualCredit: Readonly<Record<AnswerStatus, number>> = {
  implemented: 1,
  alternative: 1,
  partial: 0.5,
  planned: 0,
  'not-implemented': 0,
  'not-applicable': 0,
};

/** One of a clause's deductions that was found, and what it takes off in all. */
interface TakenOff {
  readonly deduction: Deduction;
  readonly times: number;
  readonly points: number;
}

/** Why a clause earns what it does. */
type Reckoning =
  /** Nothing, whatever else is said: no answer yet, or the figures contradict it. */
  | { readonly how: 'unanswered' | 'contradicted' }
  | { readonly how: 'credit'; readonly status: AnswerStatus; readonly credit: number }
  | { readonly how: 'deduct'; readonly taken: readonly TakenOff[] }
  /** `step`: the best that the figures reach for certain; `isOpen`: they leave a better one open. */
  | { readonly how: 'steps'; readonly step: ScoreStep | undefined; readonly isOpen: boolean };

/** In points of the clause's weight. */
export interface ClausePoints {
  readonly worth: number;
  readonly earned: number;
  readonly reckoning: Reckoning;
}

/** What a clause is worth where its scoring gives it no weight: its best step, else 1; of a starting score, what it can take off. */
export function worthOf({ weight, steps, deduct }: ClauseContent, scoring?: Scoring, level?: string): number {
  if (weight !== undefined) return weight.value ?? 1;
  if (steps.length > 0) return Math.max(0, ...stepsAt(steps, level).map((step) => earnedBy(step, level)));
  if (scoring?.start === undefined) return 1;
  return total(deduct.map(({ points, atMost }) => valueAt(atMost, level)?.value ?? valueAt(points, level)?.value ?? 0));
}

/** The points that a step of scoring earns. */
export function earnedBy({ points }: ScoreStep, level: string | undefined): number {
  return valueAt(points, level)?.value ?? 0;
}

/** What a report gives by which steps are reached, and the level that it claims, in NFC. */
interface HeldFigures {
  readonly given: Figures<FigureText>;
  readonly definitions: Indicators;
  readonly level: string | undefined;
}

/** What an answer earns of what its clause is worth. */
export function pointsOf(
  assessed: Pick<AssessedClause, 'status' | 'criteria' | 'clause' | 'answer'>,
  scoring: Scoring | undefined,
  held: HeldFigures,
): ClausePoints {
  const { status, criteria, clause, answer } = assessed;
  const { content } = clause;
  const { level } = held;
  const worth = worthOf(content, scoring, level);
  const earning = (earned: number, reckoning: Reckoning): ClausePoints => ({
    worth,
    earned: points(earned),
    reckoning,
  });
  if (status === undefined) return earning(0, { how: 'unanswered' });
  if (status === 'implemented' && criteria === false) return earning(0, { how: 'contradicted' });
  const isDone = status === 'implemented' || status === 'partial';
  if (content.steps.length > 0 && isDone) {
    const reached = reachedStep(content.steps, held);
    return earning(reached.step === undefined ? 0 : earnedBy(reached.step, level), { how: 'steps', ...reached });
  }
  if (content.deduct.length > 0 && (isDone || status === 'alternative')) {
    const taken = takenOff(content.deduct, answer?.deductions ?? [], level);
    const left = worth - total(taken.map((one) => one.points));
    // Of a starting score, a clause without a weight takes off as much as is found.
    const isBounded = scoring?.start === undefined || content.weight !== undefined;
    return earning(isBounded ? Math.max(0, left) : left, { how: 'deduct', taken });
  }
  const credit = scoring?.credit.get(status)?.value ?? usualCredit[status];
  return earning(worth * credit, { how: 'credit', status, credit });
}

/** The best step that is reached for certain, and whether the figures leave a better one open; all are open where the level decides and is not known. */
function reachedStep(
  steps: readonly ScoreStep[],
  { given, definitions, level }: HeldFigures,
): { readonly step: ScoreStep | undefined; readonly isOpen: boolean } {
  const isOpen = level === undefined && stepsDiffer(steps);
  const judged = stepsAt(steps, level).map((step) => ({
    step,
    verdict: isOpen ? 'unknown' : judgeCriterion(step, definitions, given).verdict,
  }));
  const best = (verdict: Verdict) =>
    judged
      .filter((one) => one.verdict === verdict)
      .map(({ step }) => step)
      .sort((a, b) => earnedBy(b, level) - earnedBy(a, level))[0];
  const [step, maybe] = [best(true), best('unknown')];
  return {
    step,
    isOpen: maybe !== undefined && earnedBy(maybe, level) > (step === undefined ? 0 : earnedBy(step, level)),
  };
}

/** The clause's deductions that an answer lists: one listed twice counts as often. */
function takenOff(
  deductions: readonly Deduction[],
  found: readonly Deducted[],
  level: string | undefined,
): readonly TakenOff[] {
  return deductions.flatMap((deduction): readonly TakenOff[] => {
    const same = found.filter((one) => deductionNamed([deduction], one.for) !== undefined);
    const times = total(same.map((one) => one.times?.value ?? 1));
    if (times === 0) return [];
    const off = times * (valueAt(deduction.points, level)?.value ?? 0);
    return [{ deduction, times, points: points(Math.min(off, valueAt(deduction.atMost, level)?.value ?? off)) }];
  });
}

/** Which of a clause's deductions is meant: in its own words, in either script or another language that it is given in. */
export function deductionNamed(deductions: readonly Deduction[], name: Text | undefined): Deduction | undefined {
  const wanted = spellingsOf(name).map(folded);
  return deductions.find((one) => spellingsOf(one.for).some((text) => wanted.includes(folded(text))));
}

function folded(text: string): string {
  return foldScript(foldText(text)).replace(/[。．.；;]$/, '');
}

export function total(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** To a hundredth, as scores are given: 0.1 and 0.2 make 0.3. */
export function points(number: number): number {
  return Math.round(number * 100) / 100;
}
