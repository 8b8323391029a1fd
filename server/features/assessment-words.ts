import { type Locale, say, type Words } from '../base/words.ts';
import { type Assessment, conforms, isComplete } from '../workspace/assess/assess.ts';
import { type Score, scoreOf } from '../workspace/assess/score.ts';
import { lineFor } from './titles.ts';

const words = {
  score: { en: 'Score {points} of {total}', 'zh-Hant': '得分 {points}，滿分 {total}' },
  withBonus: {
    en: 'Score {points} of {total}, including {bonus} for bonus items',
    'zh-Hant': '得分 {points}（含加分 {bonus}），滿分 {total}',
  },
  capped: { en: '{grade} (at most, since a veto clause failed)', 'zh-Hant': '{grade}（一票否決，最高為此級）' },
  complete: { en: 'complete', 'zh-Hant': '已填全' },
  open: { en: 'not complete: clauses still open {count}', 'zh-Hant': '未填全：尚缺 {count} 條' },
  met: { en: 'met as answered', 'zh-Hant': '按作答均滿足' },
  notMet: { en: 'not met as answered: clauses {count}', 'zh-Hant': '按作答未滿足：{count} 條' },
  unknown: { en: 'undecided as answered: clauses {count}', 'zh-Hant': '按作答未定：{count} 條' },
} satisfies Readonly<Record<string, Words>>;

/**
 * A report's standing, a phrase for each fact: score, grade, whether it is complete, whether what it answers meets what is asked.
 * The last two are never mixed, and neither says that an operator complies.
 */
export function standingOf(assessment: Assessment, locale: Locale): readonly string[] {
  const score = scoreOf(assessment);
  const open = assessment.clauses.filter((one) => !isComplete(one)).length;
  const verdicts = assessment.clauses.map(conforms);
  const count = (verdict: (typeof verdicts)[number]) => verdicts.filter((one) => one === verdict).length;
  const criteria =
    assessment.conforming === true ? words.met : assessment.conforming === false ? words.notMet : words.unknown;
  return [
    ...(score === undefined ? [] : scorePhrases(score, assessment, locale)),
    say(open === 0 ? words.complete : words.open, locale, { count: open }),
    say(criteria, locale, { count: count(assessment.conforming) }),
  ];
}

function scorePhrases(score: Score, { resolution }: Assessment, locale: Locale): readonly string[] {
  const { points, total, bonus, cappedGrade, failedVetoes } = score;
  if (points === undefined) return [];
  const home = resolution.scoring?.document ?? resolution.document;
  const grade = lineFor(cappedGrade?.name, home, locale);
  const shown = failedVetoes.length === 0 ? grade : say(words.capped, locale, { grade });
  const scored = say(bonus > 0 ? words.withBonus : words.score, locale, { points, total, bonus });
  return [scored, ...(grade === '' ? [] : [shown])];
}
