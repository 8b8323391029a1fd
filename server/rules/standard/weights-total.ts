import { ofStretch } from '../../base/stretches.ts';
import { clauseStretchesOf } from '../../model/divisions.ts';
import type { Clause, ClauseContent } from '../../model/standard.ts';
import type { Document } from '../../workspace/document.ts';
import { asksForAnswer, type Resolution } from '../../workspace/resolve/resolution.ts';
import { inChapter } from '../example.ts';
import { idsTwice } from '../given-ids.ts';
import { defineCheck } from '../rule.ts';

const weighing = (clauses: readonly string[], total: number, language?: string) =>
  inChapter(
    clauses.map((fields, index) => `- {id: c${index}, text: 有, ${fields}}`).join('\n'),
    `scoring: {total: ${total}}`,
    language,
  );

const clause = (weight: string, provision = 'recommendation') => `provision: ${provision}, ${weight}`;

export const rule = defineCheck({
  code: 'standard/weights-total',
  severity: 'warning',
  title: { en: 'Weights that do not add up to the total', 'zh-Hant': '權重之和不等於總分' },
  message: {
    en: 'The total is {total}, but the weights add up to {sum} (clauses without a weight count 1; bonus items and clauses that ask for no answer are left out). Correct either.',
    'zh-Hant': '總分為 {total}，而權重之和為 {sum}（未寫權重的條款計 1，加分項和不須作答的條款不計）。請更正其中之一。',
  },
  why: {
    en: 'Operators read a weight as points of the total.',
    'zh-Hant': '運營機構會把權重當作總分中的分值。',
  },
  fix: 'none',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { document, imports }) {
    const total = standard.scoring?.total;
    if (total?.value === undefined) return;
    const { resolution, complete } = imports;
    if (!complete || resolution === undefined) return;
    // Of an id given twice the first clause counts; stretch by stretch, nobody knows which.
    const { own, sum } =
      resolution.isAsWritten && idsTwice(standard).size === 0
        ? united(clauseStretchesOf(standard).map(weighed))
        : weighedFrom(resolution, document);
    if (own && sum !== undefined && Math.abs(sum - total.value) > 1e-9) {
      yield { at: total, args: { total: total.text, sum } };
    }
  },
  examples: () => ({
    bad: [
      weighing([clause('weight: 60'), clause('weight: 30')], 100),
      weighing([clause('weight: 99'), clause('weight: 1', 'statement')], 100, 'zh-Hans'),
      weighing([clause('weight: 90'), clause('weight: 10, bonus: true')], 100),
    ],
    good: [
      weighing([clause('weight: 60'), clause('weight: 40')], 100),
      weighing([clause('weight: 99'), clause('veto: false')], 100),
      weighing([clause('weight: 0.1'), clause('weight: 0.2'), clause('weight: 99.7')], 100),
      weighing(
        [clause('weight: 100'), clause('weight: 5, bonus: true'), clause('title: 甲', 'permission')].slice(0, 2),
        100,
      ),
      weighing([clause('veto: true'), clause('veto: false')], 100),
    ],
  }),
});

interface Weights {
  /** Whether the file itself gives a weight. */
  readonly own: boolean;
  /** Of the clauses that the score is made of; undefined where one of them does not read. */
  readonly sum: number | undefined;
}

/** A clause without an id cannot be answered. */
const weighed = ofStretch((clauses: readonly Clause[]): Weights => {
  const answerable = clauses.filter(({ id }) => id?.value);
  return { own: answerable.some(({ weight }) => weight !== undefined), sum: total(answerable.map(pointsOf)) };
});

function united(all: readonly Weights[]): Weights {
  return { own: all.some(({ own }) => own), sum: total(all.map(({ sum }) => sum)) };
}

function weighedFrom({ clauses }: Resolution, document: Document): Weights {
  const all = [...clauses.values()];
  const own = all.some(
    ({ content, home, replaced }) => content.weight !== undefined && (replaced.get('weight') ?? home) === document,
  );
  return { own, sum: total(all.map(({ content }) => pointsOf(content))) };
}

function pointsOf(content: ClauseContent): number | undefined {
  const { weight, bonus } = content;
  if (!asksForAnswer({ content }) || bonus?.value === true) return 0;
  return weight === undefined ? 1 : weight.value;
}

/** Free of what adding in another order leaves behind the ninth decimal. */
function total(points: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const one of points) {
    if (one === undefined) return undefined;
    sum += one;
  }
  return Number(sum.toFixed(9));
}
