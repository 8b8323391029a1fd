import type { Words } from '../../base/words.ts';
import type { Report } from '../../model/report.ts';
import type { AssessedClause, Assessment } from '../../workspace/assess/assess.ts';
import { pointsOf, worthOf } from '../../workspace/assess/points.ts';
import { scoreOf } from '../../workspace/assess/score.ts';
import { languageOf } from '../../workspace/document.ts';
import { askingWith, inAnswer, inReport } from '../example.ts';
import { answered, clauseName } from '../kit/answered.ts';
import { reckoningWords } from '../kit/words/reckoning-words.ts';
import { defineCheck, type Found } from '../rule.ts';

const bonus = askingWith({
  header: 'scoring:\n  bonus-cap: 1',
  clauses: `
    - {id: b, title: 國際交流, provision: recommendation, text: 宜舉辦國際交流, weight: 2, bonus: true}
    - {id: c, title: 媒體報道, provision: recommendation, text: 宜有媒體報道, weight: 2, bonus: true}
  `,
});
const stepped =
  'weight: 3\nsteps:\n  - {indicator: mentor-count, at-least: 3, points: 3}\n  - {indicator: mentor-count, at-least: 1, points: 2}';
const late = 'weight: 3\ndeduct: [{for: 遲到, points: 0.5}]';
const scores = (b: number, c: number) =>
  inReport(
    `answers:
  a: {status: implemented, self-score: 1}
  b: {status: implemented, self-score: ${b}}
  c: {status: implemented, self-score: ${c}}`,
    { standard: bonus },
  );

/** Of a starting score, a clause without a weight is worth what it can take off. */
const taking = `${askingWith({ header: 'scoring: {total: 100, start: 90}' })}        deduct: [{for: 遲到, points: 2, at-most: 10}]`;
const leveled = `${askingWith({ header: 'levels: [甲級, 乙級]' })}        weight: 4\n        deduct: [{for: 遲到, points: {甲級: 2, 乙級: 1}}]`;

export const rule = defineCheck({
  code: 'report/self-score',
  severity: 'error',
  title: { en: 'A score that the arithmetic does not bear out', 'zh-Hant': '自評分與評分辦法不符' },
  message: {
    default: {
      en: 'Clause “{clause}” brings {weight} at most, not {score}. Lower the score.',
      'zh-Hant': '條款「{clause}」最多{weight}分，不能是{score}分。請改低。',
    },
    more: {
      en: 'By its scoring, clause “{clause}” brings {earned} for this answer, not {score}: {reckoning}. Correct the score or the answer.',
      'zh-Hant': '按評分辦法，條款「{clause}」這樣作答得 {earned} 分，不是 {score} 分：{reckoning}。請更正得分或作答。',
    },
    total: {
      en: 'The scores of the answers make {sum}, not {score}. Correct the one or the others.',
      'zh-Hant': '各條自評分合計為 {sum} 分，不是 {score} 分。請更正其中之一。',
    },
    reckonedTotal: {
      en: 'By the scoring, these answers bring {sum}, not {score}. Correct the score or the answers.',
      'zh-Hant': '按評分辦法，這些作答得 {sum} 分，不是 {score} 分。請更正得分或作答。',
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
      const found = scoreOfAnswer(one, assessment);
      if (found !== undefined) yield found;
    }
    yield* totalScore(report, assessment);
    const cap = resolution.scoring?.value.bonusCap?.value;
    const answers = report.given.get('answers')?.key;
    if (cap === undefined || answers === undefined) return;
    const asked = clauses.filter((one) => one.asked);
    const most = sum(asked.filter((one) => !isBonus(one)).map((one) => weightOf(one, assessment))) + cap;
    // What is over its own weight has been told; only what goes beyond counts here.
    const score = sum(clauses.map((one) => Math.min(one.answer?.selfScore?.value ?? 0, weightOf(one, assessment))));
    const args: Record<string, number | Words> = { score, cap, most };
    if (score > most) yield { at: answers, args, wording: 'sum' };
  },
  examples: () => ({
    bad: [
      inAnswer('status: implemented\nself-score: 2'),
      inAnswer('status: implemented\nself-score: 3.5', { clause: 'weight: 3' }),
      scores(1, 1),
      inReport('answers:\n  a: {status: implemented, self-score: 11}', { standard: taking }),
      inReport('level: 甲級\nanswers:\n  a: {status: implemented, self-score: 3, deductions: [{for: 遲到}]}', {
        standard: leveled,
      }),
      inAnswer('status: partial\nplan: {action: 再聘一人, due: 2021-06-30}\nself-score: 3', {
        clause: 'weight: 4\ndeduct: [{for: 遲到, points: 1}]',
      }),
      inAnswer('status: implemented\nself-score: 2', { clause: stepped }),
      inAnswer('status: implemented\nself-score: 3\ndeductions: [{for: 遲到, times: 2}]', { clause: late }),
      inAnswer('status: implemented\nself-score: 1.5\ndeductions: [{for: 迟到}]', {
        clause: late.replace('遲到', '迟到'),
      }),
      inReport('self-score: 90', { standard: askingWith({ header: 'scoring: {total: 100}' }) }),
      inReport('self-score: 90\nanswers:\n  a: {status: implemented, self-score: 1}', {
        standard: askingWith({ header: 'scoring: {total: 100}' }),
      }),
    ],
    good: [
      inAnswer('status: implemented\nself-score: 3', { clause: stepped }),
      inAnswer('status: implemented\nself-score: 2\ndeductions: [{for: 遲到, times: 2}]', { clause: late }),
      inAnswer('status: implemented\nself-score: 2\ndeductions: [{for: 迟到, times: 2}]', {
        clause: late.replace('遲到', '迟到'),
      }),
      inReport('self-score: 100', { standard: askingWith({ header: 'scoring: {total: 100}' }) }),
      inAnswer('status: implemented\nself-score: 3', { clause: 'weight: 3' }),
      inReport('self-score: 88\nanswers:\n  a: {status: implemented, self-score: 8, deductions: [{for: 遲到}]}', {
        standard: taking,
      }),
      scores(1, 0),
    ],
  }),
});

function weightOf({ clause }: AssessedClause, { resolution, situation }: Assessment): number {
  return worthOf(clause.content, resolution.scoring?.value, situation.level);
}

/** More than there is; or more than the answer brings. Where points are counted one by one, less is no good either. */
function scoreOfAnswer(one: AssessedClause, assessment: Assessment): Found | undefined {
  const { resolution, figures, situation } = assessment;
  const score = one.answer?.selfScore;
  if (score?.value === undefined) return undefined;
  const args = { clause: clauseName(one.clause, resolution), score: score.text };
  const weight = weightOf(one, assessment);
  if (score.value > weight) return { at: score, args: { ...args, weight } };
  const scoring = resolution.scoring?.value;
  const { deduct, steps } = one.clause.content;
  const isCounted = deduct.length + steps.length > 0;
  // Without scoring, and of a clause that does not count for this operator, nobody knows what answers bring.
  if ((scoring === undefined && !isCounted) || one.status === 'not-applicable') return undefined;
  const points = pointsOf(one, scoring, { given: figures, definitions: resolution, level: situation.level });
  const { how } = points.reckoning;
  const isOpen = points.reckoning.how === 'steps' && points.reckoning.isOpen;
  const isLess = score.value < points.earned && (how === 'deduct' || how === 'steps');
  if (how === 'unanswered' || isOpen || (score.value <= points.earned && !isLess)) return undefined;
  const reckoning = reckoningWords(points, languageOf(resolution.document));
  return { at: score, wording: 'more', severity: 'warning', args: { ...args, earned: points.earned, reckoning } };
}

/** What the report says it has in all: the sum of its answers' scores, or what they bring where they say none. */
function* totalScore({ selfScore }: Report, assessment: Assessment): Iterable<Found> {
  const score = scoreOf(assessment);
  if (selfScore?.value === undefined || score?.points === undefined) return;
  const counted = score.clauses.filter((one) => one.counted);
  const given = counted.flatMap(({ assessed }) => assessed.answer?.selfScore?.value ?? []);
  const args = { score: selfScore.text };
  if (given.length === counted.length && score.start === undefined) {
    const own = sum(counted.filter((one) => !one.bonus).map(({ assessed }) => assessed.answer?.selfScore?.value ?? 0));
    const extra = sum(counted.filter((one) => one.bonus).map(({ assessed }) => assessed.answer?.selfScore?.value ?? 0));
    const all = sum([(score.total * own) / score.weights, Math.min(extra, score.bonusCap)]);
    const isSum = selfScore.value === all || selfScore.value === sum([own, extra]);
    if (!isSum) yield { at: selfScore, wording: 'total', severity: 'warning', args: { ...args, sum: all } };
  } else if (given.length === 0 && counted.every(({ assessed }) => assessed.status !== undefined)) {
    if (selfScore.value === score.points) return;
    yield { at: selfScore, wording: 'reckonedTotal', severity: 'warning', args: { ...args, sum: score.points } };
  }
}

function isBonus({ clause }: AssessedClause): boolean {
  return clause.content.bonus?.value === true;
}

/** To a hundredth, as scores are given: 0.1 and 0.2 make 0.3. */
function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((all, one) => all + one, 0) * 100) / 100;
}
