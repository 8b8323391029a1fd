import type { Field } from '../../model/field.ts';
import type { ScoreStep } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { type Interval, isCovered } from '../../model/values/interval.ts';
import type { Place } from '../../syntax/tree.ts';
import { stepsAt, stepsDiffer } from '../../workspace/assess/at-level.ts';
import { rangeOfCriterion } from '../../workspace/assess/criteria.ts';
import { levelsOf } from '../../workspace/resolve/levels.ts';
import type { Definitions } from '../../workspace/resolve/resolution.ts';
import { inClause, simplified } from '../example.ts';
import { defineCheck, type Found } from '../rule.ts';

const defined =
  'indicators:\n  staff: {title: 護理員, unit: 人, kind: stock}\n  beds: {title: 床位, unit: 張, kind: stock}';
const leveled = 'levels: [甲級, 乙級]';
const stepping = (steps: readonly string[], more = 'weight: 3', language?: string, levels = '') =>
  inClause(
    `provision: requirement\ntext: ${language === 'zh-Hans' ? '应配备护理员' : '應配備護理員'}\n${more}\nsteps:\n${steps.map((one) => `  - {${one}}`).join('\n')}`,
    `${language === 'zh-Hans' ? simplified(defined) : defined}\n${levels}`,
    language,
  );
const at = (least: number, points: number, indicator = 'staff') =>
  `indicator: ${indicator}, at-least: ${least}, points: ${points}`;

export const rule = defineCheck({
  code: 'standard/score-steps',
  severity: 'warning',
  title: { en: 'Steps of scoring out of order', 'zh-Hant': '分檔得分的次序不對' },
  message: {
    useless: {
      en: 'Whoever reaches this step reaches one that brings {points} points as well, so it never counts. Correct the bound or the points.',
      'zh-Hant': '落在這一檔的，也落在得 {points} 分的另一檔，因此這一檔永遠用不上。請更正界限或分數。',
    },
    order: {
      en: 'This step brings {points} points, more than the one before it ({before}). List the steps from the best down.',
      'zh-Hant': '這一檔得 {points} 分，高於前一檔（{before} 分）。各檔須從高到低排列。',
    },
    beyond: {
      en: 'This step brings {points} points, but the clause counts only {weight}. Lower the points, or raise “weight”.',
      'zh-Hant': '這一檔得 {points} 分，而該條款只計 {weight} 分。請降低分數，或提高權重（「weight」）。',
    },
    short: {
      en: 'The best step brings {points} points, so nobody can earn the {weight} of this clause. Add a step, or lower “weight”.',
      'zh-Hant': '最高一檔只得 {points} 分，該條款的 {weight} 分無人能得滿。請增加一檔，或降低權重（「weight」）。',
    },
  },
  why: {
    en: 'Whoever scores reads the steps from the top and stops at the first that fits.',
    'zh-Hant': '評分的人從上往下看，遇到第一個符合的檔次即止。',
  },
  fix: 'none',
  on: 'content',
  reads: ['definitions'],
  *check({ steps: all, weight }, { definitions: { of: known } }) {
    if (all.length === 0) return;
    const told = new Set<Place>();
    const levels = stepsDiffer(all) ? (known === undefined ? [] : levelsOf(known)) : [undefined];
    for (const level of levels) {
      for (const found of slipsAt(stepsAt(all, level), weight, known)) {
        if (!told.has(found.at)) yield found;
        told.add(found.at);
      }
    }
  },
  examples: () => ({
    bad: [
      stepping([at(5, 2), at(3, 3)]),
      stepping([at(5, 2), at(3, 3)], 'weight: 3', 'zh-Hans'),
      stepping([at(5, 3), at(8, 3), at(3, 1)]),
      stepping([at(5, 1), at(100, 3, 'beds')]),
      stepping([at(5, 4), at(3, 2)]),
      stepping([at(5, 4), at(3, 2)], 'weight: 5'),
      stepping(
        ['indicator: staff, at-least: 5, points: {甲級: 4, 乙級: 3}', at(3, 2)],
        'weight: 3',
        undefined,
        leveled,
      ),
    ],
    good: [
      stepping([at(5, 3), at(3, 2)]),
      stepping([at(5, 3), at(3, 2)], 'weight: 3', 'zh-Hans'),
      stepping([at(5, 3), 'indicator: staff, at-least: 3, less-than: 5, points: 2']),
      stepping([at(5, 3), at(100, 3, 'beds'), at(3, 1)]),
      stepping([at(5, 7), at(3, 2)], ''),
      stepping(
        ['indicator: staff, at-least: 5, points: 3', 'indicator: staff, at-least: 3, points: {甲級: 1, 乙級: 2}'],
        'weight: 3',
        undefined,
        leveled,
      ),
      stepping(
        ['indicator: staff, at-least: {甲级: 8, 乙级: 5}, points: 3', at(3, 2)],
        'weight: 3',
        'zh-Hans',
        'levels: [甲级, 乙级]',
      ),
    ],
  }),
});

/** The steps that count at one level. */
function* slipsAt(
  steps: readonly ScoreStep[],
  weight: Field<number> | undefined,
  known: Definitions | undefined,
): Iterable<Found> {
  const judged = steps.map((step) => ({ step, range: known && rangeOfCriterion(step, known) }));
  let isTold = false;
  for (const [index, one] of judged.entries()) {
    // Of two steps that change places, one is told.
    const found: Wrong | undefined =
      outranked(one, judged) ?? (isTold ? undefined : misplaced(one.step, steps[index - 1]));
    isTold = found !== undefined;
    if (found !== undefined) yield { at: pointsIn(one.step) ?? one.step.handle, ...found };
  }
  const most = Math.max(...steps.map((step) => pointsIn(step)?.value ?? 0));
  if (weight?.value === undefined || steps.some((step) => pointsIn(step)?.value === undefined)) return;
  for (const step of steps) {
    const points = pointsIn(step);
    if (points?.value === undefined || points.value <= weight.value) continue;
    yield { at: points, wording: 'beyond', args: { points: points.text, weight: weight.text } };
  }
  if (most < weight.value) yield { at: weight, wording: 'short', args: { points: most, weight: weight.text } };
}

interface JudgedStep {
  readonly step: ScoreStep;
  readonly range: Interval | undefined;
}

type Wrong = Pick<Found, 'wording' | 'args'>;

/** A step within the bounds of another that brings as much: of two that are the same the second. */
function outranked({ step, range }: JudgedStep, all: readonly JudgedStep[]): Wrong | undefined {
  const points = pointsIn(step)?.value;
  if (range === undefined || points === undefined) return undefined;
  const better = all.find(
    (other) =>
      other.step !== step &&
      other.range !== undefined &&
      (pointsIn(other.step)?.value ?? Number.NEGATIVE_INFINITY) >= points &&
      idOf(other.step) === idOf(step) &&
      isCovered(range, [other.range]) &&
      (!isCovered(other.range, [range]) || all.indexOf(other) < all.findIndex((one) => one.step === step)),
  );
  return better && { wording: 'useless', args: { points: pointsIn(better.step)?.text ?? '' } };
}

function misplaced(step: ScoreStep, before: ScoreStep | undefined): Wrong | undefined {
  const [points, last] = [pointsIn(step), before && pointsIn(before)];
  if (points?.value === undefined || last?.value === undefined || points.value <= last.value) return undefined;
  return { wording: 'order', args: { points: points.text, before: last.text } };
}

function idOf({ indicator }: ScoreStep): string {
  return idKey(indicator?.text ?? '');
}

/** Of a step as it counts at one level. */
function pointsIn({ points: [points] }: ScoreStep): Field<number> | undefined {
  return points;
}
