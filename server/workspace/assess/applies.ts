import type { Figure } from '../../model/report.ts';
import type { Applicability, Criterion } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { evaluate, leavesOf, type RequirementTree, type Verdict } from '../../model/values/requirement.ts';
import type { Conditions } from '../resolve/conditions.ts';
import type { Indicators } from '../resolve/resolution.ts';
import { criteriaAt, differsByLevel } from './at-level.ts';
import { judgeCriteria } from './criteria.ts';
import type { Figures, FigureText } from './figures.ts';

/** What clauses are held against: the figures of a report, its type of space, its level. Ids in NFC. */
export interface Situation<F extends FigureText = Figure> {
  readonly definitions: Indicators;
  readonly figures: Figures<F>;
  readonly spaceType: string | undefined;
  /** Undefined where the report names none of the standard's. */
  readonly level: string | undefined;
  /** Those of the standard, from the highest to the lowest. */
  readonly levels: readonly string[];
}

/** Whether all conditions hold; 'unknown' where a figure, the type of space or the level is not known, or a text alone says it. */
export function holdAll(conditions: Conditions, situation: Situation<FigureText>): Verdict {
  return every(conditions.map((one) => holds(one, situation)));
}

function holds(condition: Applicability, situation: Situation<FigureText>): Verdict {
  if (!isDecidable(condition)) return condition.text === undefined ? true : 'unknown';
  const { criteria, spaceTypes, level } = condition;
  return every([
    judgeAt(criteria, situation),
    isAmong(situation.spaceType, spaceTypes),
    isAmong(situation.level, level),
  ]);
}

/** Whether more than a text says for whom it is. */
export function isDecidable({ criteria, spaceTypes, level }: Applicability): boolean {
  return (criteria !== undefined && leavesOf(criteria).length > 0) || spaceTypes.length + level.length > 0;
}

function isAmong(own: string | undefined, named: readonly { readonly text: string }[]): Verdict {
  if (named.length === 0) return true;
  return own === undefined ? 'unknown' : named.some(({ text }) => idKey(text) === own);
}

function every(verdicts: readonly Verdict[]): Verdict {
  return evaluate({ kind: 'all', of: verdicts.map((leaf) => ({ kind: 'leaf', leaf })) }, (one) => one);
}

/** Whether criteria are met, at the level of the situation. */
export function judgeAt(criteria: RequirementTree<Criterion> | undefined, situation: Situation<FigureText>): Verdict {
  const { definitions, figures, level } = situation;
  if (criteria === undefined || level === undefined || !differsByLevel(criteria))
    return judgeCriteria(criteria, definitions, figures);
  return judgeCriteria(criteriaAt(criteria, level), definitions, figures);
}

/** The situations that may be that of the report: one, but where it is not known at which level it stands. */
export function possible<F extends FigureText>(situation: Situation<F>): readonly Situation<F>[] {
  const { level, levels } = situation;
  return level !== undefined || levels.length === 0 ? [situation] : levels.map((one) => ({ ...situation, level: one }));
}

/** What is said of each of several: that, where they agree. */
export function agreed(verdicts: readonly Verdict[]): Verdict {
  const [first = 'unknown'] = verdicts;
  return verdicts.every((one) => one === first) ? first : 'unknown';
}

/** Whether a condition is not the same at every level. */
export function hangsOnLevel({ level, criteria }: Applicability): boolean {
  return level.length > 0 || (criteria !== undefined && differsByLevel(criteria));
}

/** The figures that are not given of those that could tell whether conditions hold: indicator ids. */
export function undecidedFigures(conditions: Conditions, situation: Situation<FigureText>): readonly string[] {
  const open = conditions.filter((one) => holds(one, situation) === 'unknown');
  const tested = open.flatMap(({ criteria }) => (criteria === undefined ? [] : leavesOf(criteria)));
  const ids = tested.flatMap(({ indicator }) => indicator?.value ?? []);
  return [...new Set(ids)].filter((id) => !situation.figures.has(idKey(id)));
}
