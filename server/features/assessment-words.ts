import { type Locale, say, type Words } from '../base/words.ts';
import type { Report } from '../model/report.ts';
import type { Reported } from '../rules/engine/reported.ts';
import { type Assessment, conforms, isComplete } from '../workspace/assess/assess.ts';
import { type Score, scoreOf } from '../workspace/assess/score.ts';
import { countOpen, type OpenPlace } from './open-places.ts';
import { lineFor } from './titles.ts';

const words = {
  score: { en: 'Score {points} of {total}', 'zh-Hant': '得分 {points}，滿分 {total}' },
  soFar: { en: '{score} so far', 'zh-Hant': '目前{score}' },
  withBonus: {
    en: 'Score {points} of {total}, including {bonus} for bonus items',
    'zh-Hant': '得分 {points}（含加分 {bonus}），滿分 {total}',
  },
  capped: { en: '{grade} (at most, since a veto clause failed)', 'zh-Hant': '{grade}（一票否決，最高為此級）' },
  complete: { en: 'complete', 'zh-Hant': '已填全' },
  open: { en: 'not ready to hand in: {what}', 'zh-Hant': '尚不能提交：{what}' },
  silent: { en: 'clauses still open {count}', 'zh-Hant': '尚缺 {count} 條' },
  met: { en: 'met as answered', 'zh-Hant': '按作答均滿足' },
  notMet: { en: 'not met as answered: clauses {count}', 'zh-Hant': '按作答未滿足：{count} 條' },
  unknown: { en: 'undecided as answered: clauses {count}', 'zh-Hant': '按作答未定：{count} 條' },
} satisfies Readonly<Record<string, Words>>;

/** What keeps a report from being handed in, worst first. */
const inTheWay = {
  error: { en: 'errors {count}', 'zh-Hant': '錯誤 {count} 處' },
  answer: { en: 'unanswered clauses {count}', 'zh-Hant': '未答 {count} 條' },
  figure: { en: 'missing figures {count}', 'zh-Hant': '缺數據 {count} 項' },
  proof: { en: 'missing proof {count}', 'zh-Hant': '缺材料 {count} 處' },
  value: { en: 'to be filled in {count}', 'zh-Hant': '待填 {count} 處' },
  declaration: { en: 'no declaration', 'zh-Hant': '沒有真實性承諾' },
} satisfies Readonly<Record<OpenPlace['what'], Words>>;

/**
 * A report's standing, a phrase for each fact: score, grade, whether it is complete, whether what it answers meets what is asked.
 * The last two are never mixed, and neither says that an operator complies. `reported` are the report's findings.
 */
export function standingOf(
  report: Report,
  assessment: Assessment,
  reported: readonly Reported[],
  locale: Locale,
): readonly string[] {
  const score = scoreOf(assessment);
  const verdicts = assessment.clauses.map(conforms);
  const count = (verdict: (typeof verdicts)[number]) => verdicts.filter((one) => one === verdict).length;
  const criteria =
    assessment.conforming === true ? words.met : assessment.conforming === false ? words.notMet : words.unknown;
  return [
    ...(score === undefined ? [] : scorePhrases(score, assessment, isReady(report, assessment, reported), locale)),
    readiness(report, assessment, reported, locale),
    say(criteria, locale, { count: count(assessment.conforming) }),
  ];
}

/** What a report still needs, by kind. That nobody vouches for it counts also where that is moot among what else is missing. */
function openIn({ given }: Report, reported: readonly Reported[]): ReadonlyMap<OpenPlace['what'], number> {
  const counts = countOpen(reported);
  return given.has('declaration') ? counts : new Map([...counts, ['declaration', 1]]);
}

/** Whether nothing is left to be written or put right. */
function isReady(report: Report, { complete }: Assessment, reported: readonly Reported[]): boolean {
  return complete && openIn(report, reported).size === 0;
}

/** *Complete* where nothing is in the way of handing the report in; else what is. */
export function readiness(
  report: Report,
  assessment: Assessment,
  reported: readonly Reported[],
  locale: Locale,
): string {
  if (isReady(report, assessment, reported)) return say(words.complete, locale);
  const counts = openIn(report, reported);
  const open = Object.entries(inTheWay).flatMap(([what, phrase]) => {
    const count = counts.get(what as OpenPlace['what']);
    return count === undefined ? [] : [say(phrase, locale, { count })];
  });
  // Nobody tells of what the settings, or an ignore with its reason, keep silent.
  const silent = assessment.clauses.filter((one) => !isComplete(one)).length;
  return say(words.open, locale, { what: open.length === 0 ? say(words.silent, locale, { count: silent }) : open });
}

function scorePhrases(score: Score, { resolution }: Assessment, isReady: boolean, locale: Locale): readonly string[] {
  const { points, total, bonus, cappedGrade, failedVetoes } = score;
  if (points === undefined) return [];
  const home = resolution.scoring?.document ?? resolution.document;
  const grade = lineFor(cappedGrade?.name, home, locale);
  const shown = failedVetoes.length === 0 ? grade : say(words.capped, locale, { grade });
  const scored = say(bonus > 0 ? words.withBonus : words.score, locale, { points, total, bonus });
  return [isReady ? scored : say(words.soFar, locale, { score: scored }), ...(grade === '' ? [] : [shown])];
}
