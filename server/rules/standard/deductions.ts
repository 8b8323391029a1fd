import { type Field, valueAt } from '../../model/field.ts';
import type { Deduction } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { Place } from '../../syntax/tree.ts';
import { deductionNamed } from '../../workspace/assess/points.ts';
import { inClause } from '../example.ts';
import { defineCheck, type Found } from '../rule.ts';

const deducting = (deduct: readonly string[], more = 'weight: 3', language = 'zh-Hant', header = '') =>
  inClause(
    `provision: requirement\ntext: ${language === 'zh-Hans' ? '应佩戴工牌' : '應佩戴工牌'}\n${more}\ndeduct:\n${deduct.map((one) => `  - {${one}}`).join('\n')}`,
    header,
    language,
  );

export const rule = defineCheck({
  code: 'standard/deductions',
  severity: 'warning',
  title: { en: 'Deductions that cannot be', 'zh-Hant': '扣分不合理' },
  message: {
    beyond: {
      en: 'This takes {points} points off, but the clause counts only {weight}. Lower the points, or raise “weight”.',
      'zh-Hant': '這裡扣 {points} 分，而該條款只計 {weight} 分。請降低扣分，或提高權重（「weight」）。',
    },
    cap: {
      en: '“at-most” is {most}, less than the {points} points that one occurrence takes off. Correct either.',
      'zh-Hant': '最多扣 {most} 分，少於發生一次所扣的 {points} 分。請更正其中之一。',
    },
    capBeyond: {
      en: '“at-most” is {most}, but the clause counts only {weight}: this bound is never reached. Lower or remove it.',
      'zh-Hant': '最多扣 {most} 分，而該條款只計 {weight} 分，這一上限永遠達不到。請降低或刪去。',
    },
    nothing: {
      en: 'This takes no points off. Say how many, or remove it.',
      'zh-Hant': '這一項不扣分。請寫明扣多少，或刪去。',
    },
    twice: {
      en: 'This deduction stands here twice. Remove one of them.',
      'zh-Hant': '同一扣分情形出現了兩次。請刪去一處。',
    },
  },
  why: {
    en: 'A clause cannot lose more points than it has; what exceeds them is disputed at every assessment.',
    'zh-Hant': '一條不可能扣去多於其分值的分；超出的部分每次評價都會引起爭議。',
  },
  fix: 'none',
  on: 'content',
  reads: [],
  *check({ deduct, weight }) {
    for (const [at, one] of deduct.entries()) {
      const same = deductionNamed(deduct.slice(0, at), one.for);
      if (same !== undefined && one.for !== undefined) yield { at: one.for, wording: 'twice' };
      yield* amounts(one, weight);
    }
  },
  examples: () => ({
    bad: [
      deducting(['for: 未佩戴工牌, points: 4']),
      deducting(['for: 未佩戴工牌, points: 4'], 'weight: 3', 'zh-Hans'),
      deducting(['for: 未佩戴工牌, points: 1, at-most: 0.5']),
      deducting(['for: 未佩戴工牌, points: 1, at-most: 4']),
      deducting(['for: 未佩戴工牌, points: 0']),
      deducting(['for: 未佩戴工牌, points: {甲級: 4, 乙級: 1}'], 'weight: 3', 'zh-Hant', 'levels: [甲級, 乙級]'),
      deducting(['for: 未佩戴工牌, points: 1', 'for: 未佩戴工牌。, points: 2']),
    ],
    good: [
      deducting(['for: 未佩戴工牌, points: 0.5, at-most: 2', 'for: 著裝不整, points: 3']),
      deducting(['for: 未佩戴工牌, points: 0.5, at-most: 2', 'for: 着装不整, points: 3'], 'weight: 3', 'zh-Hans'),
      deducting(['for: 未佩戴工牌, points: 5, at-most: 20'], ''),
      deducting(
        ['for: 未佩戴工牌, points: {甲級: 2, 乙級: 1}, at-most: {甲級: 3, 乙級: 2}'],
        'weight: 3',
        'zh-Hant',
        'levels: [甲級, 乙級]',
      ),
    ],
  }),
});

function* amounts({ points: each, atMost: caps }: Deduction, weight: Field<number> | undefined): Iterable<Found> {
  const told = new Set<Place>();
  const levels = [...each, ...caps].map(({ level }) => level && idKey(level.text));
  for (const level of new Set(levels)) {
    const [points, atMost] = [valueAt(each, level), valueAt(caps, level)];
    for (const found of amountsAt(points, atMost, weight)) {
      if (!told.has(found.at)) yield found;
      told.add(found.at);
    }
  }
}

function* amountsAt(
  points: Field<number> | undefined,
  atMost: Field<number> | undefined,
  weight: Field<number> | undefined,
): Iterable<Found> {
  if (points?.value === undefined) return;
  if (points.value === 0) yield { at: points, wording: 'nothing' };
  const args = { points: points.text, most: atMost?.text ?? '', weight: weight?.text ?? '' };
  const worth = weight?.value ?? Number.POSITIVE_INFINITY;
  if (points.value > worth) yield { at: points, wording: 'beyond', args };
  else if (atMost?.value !== undefined && atMost.value < points.value) yield { at: atMost, wording: 'cap', args };
  else if (atMost?.value !== undefined && atMost.value > worth) yield { at: atMost, wording: 'capBeyond', args };
}
