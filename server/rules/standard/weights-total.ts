import { asksForAnswer, type Resolution } from '../../workspace/resolve/resolution.ts';
import { inChapter } from '../example.ts';
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
    const { resolution, complete } = imports;
    const total = standard.scoring?.total;
    if (!complete || resolution === undefined || total?.value === undefined) return;
    const own = [...resolution.clauses.values()].some(
      ({ content, home, replaced }) => content.weight !== undefined && (replaced.get('weight') ?? home) === document,
    );
    const sum = sumOfWeights(resolution);
    if (own && sum !== undefined && Math.abs(sum - total.value) > 1e-9)
      yield { at: total, args: { total: total.text, sum } };
  },
  examples: {
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
  },
});

/** Of the clauses that the score is made of; undefined where one of them does not read. */
function sumOfWeights(resolution: Resolution): number | undefined {
  let sum = 0;
  for (const clause of resolution.clauses.values()) {
    const { weight, bonus } = clause.content;
    if (!asksForAnswer(clause) || bonus?.value === true) continue;
    if (weight !== undefined && weight.value === undefined) return undefined;
    sum += weight?.value ?? 1;
  }
  return Number(sum.toFixed(9));
}
