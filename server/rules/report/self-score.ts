import type { Words } from '../../base/words.ts';
import type { AssessedClause } from '../../workspace/assess/assess.ts';
import { askingWith, inAnswer, inReport } from '../example.ts';
import { answered, clauseName } from '../kit/answered.ts';
import { defineCheck } from '../rule.ts';

const bonus = askingWith({
  header: 'scoring:\n  bonus-cap: 1',
  clauses: `
    - {id: b, title: 國際交流, provision: recommendation, text: 宜舉辦國際交流, weight: 2, bonus: true}
    - {id: c, title: 媒體報道, provision: recommendation, text: 宜有媒體報道, weight: 2, bonus: true}
  `,
});
const scores = (b: number, c: number) =>
  inReport(
    `answers:
  a: {status: implemented, self-score: 1}
  b: {status: implemented, self-score: ${b}}
  c: {status: implemented, self-score: ${c}}`,
    { standard: bonus },
  );

export const rule = defineCheck({
  code: 'report/self-score',
  severity: 'error',
  title: { en: 'More points than there are', 'zh-Hant': '自評分超過上限' },
  message: {
    default: {
      en: 'Clause “{clause}” brings {weight} at most, not {score}. Lower the score.',
      'zh-Hant': '條款「{clause}」最多{weight}分，不能是{score}分。請改低。',
    },
    sum: {
      en: 'The scores add up to {score}; with at most {cap} of bonus there are only {most}. Lower the scores of bonus items.',
      'zh-Hant': '各項自評分合計{score}分；加分最多{cap}分，滿分只有{most}分。請改低加分項的得分。',
    },
  },
  why: {
    en: 'A score above what a clause is worth is struck out, and looks careless.',
    'zh-Hant': '超出分值的得分不予認定，也顯得草率。',
  },
  fix: 'none',
  on: 'report',
  reads: ['imports'],
  *check(report, { imports }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    const { clauses, resolution } = assessment;
    for (const one of clauses) {
      const score = one.answer?.selfScore;
      const weight = weightOf(one);
      if (score?.value === undefined || score.value <= weight) continue;
      yield { at: score, args: { clause: clauseName(one.clause, resolution), weight, score: score.text } };
    }
    const cap = resolution.scoring?.value.bonusCap?.value;
    const answers = report.given.get('answers')?.key;
    if (cap === undefined || answers === undefined) return;
    const asked = clauses.filter((one) => one.asked);
    const most = sum(asked.filter((one) => !isBonus(one)).map(weightOf)) + cap;
    // What is over its own weight has been told; only what goes beyond counts here.
    const score = sum(clauses.map((one) => Math.min(one.answer?.selfScore?.value ?? 0, weightOf(one))));
    const args: Record<string, number | Words> = { score, cap, most };
    if (score > most) yield { at: answers, args, wording: 'sum' };
  },
  examples: () => ({
    bad: [
      inAnswer('status: implemented\nself-score: 2'),
      inAnswer('status: implemented\nself-score: 3.5', { clause: 'weight: 3' }),
      scores(1, 1),
    ],
    good: [inAnswer('status: implemented\nself-score: 3', { clause: 'weight: 3' }), scores(1, 0)],
  }),
});

function weightOf({ clause }: AssessedClause): number {
  return clause.content.weight?.value ?? 1;
}

function isBonus({ clause }: AssessedClause): boolean {
  return clause.content.bonus?.value === true;
}

/** To a hundredth, as scores are given: 0.1 and 0.2 make 0.3. */
function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((all, one) => all + one, 0) * 100) / 100;
}
