import type { ClauseContent, Deduction, ScoreStep } from '../../../model/standard.ts';
import { idKey } from '../../../model/values/id.ts';
import { isCovered } from '../../../model/values/interval.ts';
import { stepsAt, stepsDiffer } from '../../../workspace/assess/at-level.ts';
import { rangeOfCriterion } from '../../../workspace/assess/criteria.ts';
import { deductionNamed, points, worthOf } from '../../../workspace/assess/points.ts';
import { languageOf } from '../../../workspace/document.ts';
import { levelsOf } from '../../../workspace/resolve/levels.ts';
import type { Indicators } from '../../../workspace/resolve/resolution.ts';
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
    const kept =
      after !== undefined && taken(after, now) >= taken(before, was) && most(after, now) >= most(before, was);
    if (kept) continue;
    const own = languageOf(homeOf(clause.before, 'deduct'));
    yield {
      at: after?.points ?? change.field,
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

function taken({ points: off }: Deduction, content: ClauseContent): number {
  return (off?.value ?? 0) / worthOf(content);
}

function most({ atMost }: Deduction, content: ClauseContent): number {
  return atMost?.value === undefined ? 1 : Math.min(1, atMost.value / worthOf(content));
}

/** Steps by which some figure earns more than in the base, in shares of what the clause is worth; where bounds differ by level, at each. */
export function* loosenedSteps(clause: AdaptedClause): Iterable<Found> {
  const change = changeOf(clause, 'steps');
  const [was, now] = [clause.before.content, clause.after.content];
  if (change === undefined || was.steps.length === 0) return;
  const levels = stepsDiffer([...was.steps, ...now.steps]) ? levelsOf(clause.base) : [undefined];
  for (const [at, step] of now.steps.entries()) {
    const earned = step.points?.value;
    const [old, worth] = [worthOf(was), worthOf(now)];
    const least = levels.flatMap((level) => {
      const [own] = stepsAt(now.steps.slice(at, at + 1), level);
      return (own && leastOf(own, stepsAt(was.steps, level), clause)) ?? [];
    });
    if (earned === undefined || least.length === 0) continue;
    const before = Math.min(...least);
    if (points(earned / worth) <= points(before / old)) continue;
    yield {
      at: step.points ?? step.handle,
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
function leastOf(step: ScoreStep, all: readonly ScoreStep[], { base, resolution }: AdaptedClause): number | undefined {
  const range = rangeOfCriterion(step, resolution);
  if (range === undefined) return undefined;
  const reached = all.flatMap((one) => {
    const other = rangeOfCriterion(one, base as Indicators);
    const isSame = idKey(one.indicator?.text ?? '') === idKey(step.indicator?.text ?? '');
    return other !== undefined && isSame && isCovered(range, [other]) ? [one.points?.value ?? 0] : [];
  });
  return Math.max(0, ...reached);
}
