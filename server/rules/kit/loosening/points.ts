import { valueAt } from '../../../model/field.ts';
import type { ClauseContent, Deduction, ScoreStep } from '../../../model/standard.ts';
import { idKey } from '../../../model/values/id.ts';
import { isCovered } from '../../../model/values/interval.ts';
import { stepsAt, stepsDiffer } from '../../../workspace/assess/at-level.ts';
import { rangeOfCriterion } from '../../../workspace/assess/criteria.ts';
import { deductionNamed, earnedBy, points, worthOf } from '../../../workspace/assess/points.ts';
import { languageOf } from '../../../workspace/document.ts';
import { levelsOf } from '../../../workspace/resolve/levels.ts';
import type { Indicators, Resolution } from '../../../workspace/resolve/resolution.ts';
import { homeOf } from '../../../workspace/resolve/resolution.ts';
import type { Found } from '../../rule.ts';
import { keyLabel, nameOf } from '../words/labels.ts';
import { phrase } from '../words/phrases.ts';
import { deductionWords } from '../words/point-words.ts';
import { type AdaptedClause, changeOf, insideBase, keepInherited } from './adapted.ts';

const share = { en: '{points} of {worth}', 'zh-Hant': '{worth} 分中的 {points} 分' };

/** Deductions that the base has and the variant lacks, or takes off less for: in shares of what the clause is worth. */
export function* loosenedDeductions(clause: AdaptedClause): Iterable<Found> {
  const change = changeOf(clause, 'deduct');
  if (change === undefined) return;
  const [was, now] = [clause.before.content, clause.after.content];
  for (const before of was.deduct) {
    const after = deductionNamed(now.deduct, before.for);
    const levels = after !== undefined && isByLevel(before, after) ? levelsOf(clause.base) : [undefined];
    const isKept =
      after !== undefined &&
      levels.every((level) => {
        const [old, own] = [amounts(before, was, clause.base, level), amounts(after, now, clause.resolution, level)];
        return own.each >= old.each && own.most >= old.most;
      });
    if (isKept) continue;
    const own = languageOf(homeOf(clause.before, 'deduct'));
    yield {
      at: after === undefined ? change.field : (after.points[0] ?? after.handle),
      wording: after === undefined ? 'dropped' : 'default',
      args: {
        clause: clause.name,
        what: nameOf(before.for, keyLabel('clause', 'deduct')['zh-Hant'], own),
        was: deductionWords(before),
        now: after === undefined ? '' : deductionWords(after),
        base: clause.base.edition ?? '',
      },
      related: insideBase(clause, 'deduct', before.handle),
      fixes: () => keepInherited(clause, 'deduct'),
    };
  }
}

function isByLevel(...deductions: readonly Deduction[]): boolean {
  return deductions.some((one) => [...one.points, ...one.atMost].some(({ level }) => level !== undefined));
}

/** What a deduction takes off at a level, each time and at most, in shares of what the clause is worth. */
function amounts(
  { points: off, atMost }: Deduction,
  content: ClauseContent,
  { scoring }: Resolution,
  level: string | undefined,
) {
  const [each, most] = [off, atMost].map((one) => valueAt(one, level)?.value);
  // Of a starting score, a clause without a weight takes off what it says.
  const isWhole = scoring?.value.start !== undefined && content.weight === undefined;
  if (isWhole) return { each: each ?? 0, most: most ?? Number.POSITIVE_INFINITY };
  const worth = worthOf(content, undefined, level);
  return { each: (each ?? 0) / worth, most: most === undefined ? 1 : Math.min(1, most / worth) };
}

/** Steps by which some figure earns more than in the base, in shares of what the clause is worth; where bounds differ by level, at each. */
export function* loosenedSteps(clause: AdaptedClause): Iterable<Found> {
  const change = changeOf(clause, 'steps');
  const [was, now] = [clause.before.content, clause.after.content];
  if (change === undefined || was.steps.length === 0) return;
  const levels = stepsDiffer([...was.steps, ...now.steps]) ? levelsOf(clause.base) : [undefined];
  for (const [at, step] of now.steps.entries()) {
    const more = levels.flatMap((level) => {
      const [own] = stepsAt(now.steps.slice(at, at + 1), level);
      const before = own && leastOf(own, stepsAt(was.steps, level), clause, level);
      if (own === undefined || before === undefined || own.points.length === 0) return [];
      const [old, worth, earned] = [
        worthOf(was, undefined, level),
        worthOf(now, undefined, level),
        earnedBy(own, level),
      ];
      return points(earned / worth) > points(before / old) ? [{ old, worth, earned, before }] : [];
    });
    // Where it is easier at several levels, by how it is most.
    const [easiest] = more.sort((a, b) => a.before - b.before);
    if (easiest === undefined) continue;
    const { old, worth, earned, before } = easiest;
    yield {
      at: step.points[0] ?? step.handle,
      args: {
        clause: clause.name,
        what: keyLabel('clause', 'steps'),
        was: phrase(share, { points: before, worth: old }),
        now: phrase(share, { points: earned, worth }),
        base: clause.base.edition ?? '',
      },
      related: insideBase(clause, 'steps', was.steps[0]?.handle),
      fixes: () => keepInherited(clause, 'steps'),
    };
  }
}

/** What the base gives whoever reaches the step, at least; undefined where a bound does not read. */
function leastOf(
  step: ScoreStep,
  all: readonly ScoreStep[],
  { base, resolution }: AdaptedClause,
  level: string | undefined,
): number | undefined {
  const range = rangeOfCriterion(step, resolution);
  if (range === undefined) return undefined;
  const reached = all.flatMap((one) => {
    const other = rangeOfCriterion(one, base as Indicators);
    const isSame = idKey(one.indicator?.text ?? '') === idKey(step.indicator?.text ?? '');
    return other !== undefined && isSame && isCovered(range, [other]) ? [earnedBy(one, level)] : [];
  });
  return Math.max(0, ...reached);
}
