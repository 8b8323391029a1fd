import { type Locale, say, type Words } from '../base/words.ts';
import type { Report } from '../model/report.ts';
import type { Reported } from '../rules/engine/reported.ts';
import { type Assessment, conforms, isComplete } from '../workspace/assess/assess.ts';
import { type Score, scoreOf } from '../workspace/assess/score.ts';
import { levelPhrase } from './level-words.ts';
import { countOpen, type WhatIsOpen } from './open-places.ts';
import { chapterName } from './progress-words.ts';
import { lineFor } from './titles.ts';

const words = {
  score: { en: 'Score {points} of {total}', 'zh-Hant': '得分 {points}，滿分 {total}' },
  soFar: { en: '{score} so far', 'zh-Hant': '目前{score}' },
  withBonus: {
    en: 'Score {points} of {total}, including {bonus} for bonus items',
    'zh-Hant': '得分 {points}（含加分 {bonus}），滿分 {total}',
  },
  capped: { en: '{grade} (at most, since a veto clause failed)', 'zh-Hant': '{grade}（一票否決，最高為此級）' },
  short: {
    en: '{grade} (at most: {chapter} brings {earned} of the {least} points that it has to)',
    'zh-Hant': '{grade}（{chapter}得 {earned} 分，未達最低 {least} 分，最高為此級）',
  },
  undecided: {
    en: 'not counted, since figures are missing that tell whether they apply: clauses {count}',
    'zh-Hant': '缺數據、是否適用未定，不計入得分：{count} 條',
  },
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
} satisfies Readonly<Record<WhatIsOpen, Words>>;

/** The same for one line of a narrow window: what is told in full elsewhere. */
const brief = {
  score: { en: 'Score {points}/{total}', 'zh-Hant': '得分 {points}/{total}' },
  soFar: { en: '{score} so far', 'zh-Hant': '目前{score}' },
  capped: { en: '{grade} (veto)', 'zh-Hant': '{grade}（否決）' },
  short: { en: '{grade} ({chapter} too low)', 'zh-Hant': '{grade}（{chapter}未達最低分）' },
  undecided: { en: 'not counted {count}', 'zh-Hant': '未計入 {count} 條' },
  open: { en: 'not ready: {what}', 'zh-Hant': '尚不能提交：{what}' },
  notMet: { en: 'not met as answered {count}', 'zh-Hant': '按作答未滿足 {count} 條' },
  unknown: { en: 'undecided as answered {count}', 'zh-Hant': '按作答未定 {count} 條' },
  error: { en: 'errors {count}', 'zh-Hant': '錯誤 {count}' },
  answer: { en: 'unanswered {count}', 'zh-Hant': '未答 {count}' },
  figure: { en: 'figures {count}', 'zh-Hant': '缺數據 {count}' },
  proof: { en: 'proof {count}', 'zh-Hant': '缺材料 {count}' },
  value: { en: 'blanks {count}', 'zh-Hant': '待填 {count}' },
  declaration: { en: 'no declaration', 'zh-Hant': '無承諾' },
} satisfies Readonly<
  Record<Exclude<keyof typeof words, 'withBonus' | 'complete' | 'silent' | 'met'> | WhatIsOpen, Words>
>;

/** Of what is in the way, a line names so many kinds. */
const mostNamed = 3;

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
  return [
    ...scorePhrases(assessment, isReady(report, assessment, reported), words, locale),
    readiness(report, assessment, reported, locale),
    criteriaPhrase(assessment, words, locale),
    ...levelPhrase(assessment, locale, false),
  ];
}

/** The same in so few words that an editor shows them all above the report's first line. */
export function standingLine(
  report: Report,
  assessment: Assessment,
  reported: readonly Reported[],
  locale: Locale,
): string {
  const ready = isReady(report, assessment, reported);
  const open = openPhrases(report, reported, brief, locale);
  const named = open.length === 0 ? [silentPhrase(assessment, locale)] : open.slice(0, mostNamed);
  const what = open.length > mostNamed ? [...named, '…'] : named;
  return [
    ...scorePhrases(assessment, ready, { ...brief, withBonus: brief.score }, locale),
    ready ? say(words.complete, locale) : say(brief.open, locale, { what }),
    criteriaPhrase(assessment, { ...brief, met: words.met }, locale),
    ...levelPhrase(assessment, locale, true),
  ].join(' · ');
}

type Phrases<K extends string> = Readonly<Record<K, Words>>;

function criteriaPhrase(
  { clauses, conforming }: Assessment,
  { met, notMet, unknown }: Phrases<'met' | 'notMet' | 'unknown'>,
  locale: Locale,
): string {
  const phrase = conforming === true ? met : conforming === false ? notMet : unknown;
  return say(phrase, locale, { count: clauses.filter((one) => conforms(one) === conforming).length });
}

/** What a report still needs, by kind. That nobody vouches for it counts also where that is moot among what else is missing. */
function openIn({ given }: Report, reported: readonly Reported[]): ReadonlyMap<WhatIsOpen, number> {
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
  const open = openPhrases(report, reported, inTheWay, locale);
  return say(words.open, locale, { what: open.length === 0 ? silentPhrase(assessment, locale) : open });
}

/** What keeps a report from being handed in, kind by kind. */
function openPhrases(
  report: Report,
  reported: readonly Reported[],
  phrases: Phrases<WhatIsOpen>,
  locale: Locale,
): readonly string[] {
  const counts = openIn(report, reported);
  const kinds = Object.keys(inTheWay) as readonly WhatIsOpen[];
  return kinds.flatMap((what) => {
    const count = counts.get(what);
    return count === undefined ? [] : [say(phrases[what], locale, { count })];
  });
}

/** Nobody tells of what the settings, or an ignore with its reason, keep silent. */
function silentPhrase({ clauses }: Assessment, locale: Locale): string {
  return say(words.silent, locale, { count: clauses.filter((one) => !isComplete(one)).length });
}

function scorePhrases(
  assessment: Assessment,
  isReady: boolean,
  phrases: Phrases<'score' | 'withBonus' | 'capped' | 'short' | 'soFar' | 'undecided'>,
  locale: Locale,
): readonly string[] {
  const score = scoreOf(assessment);
  if (score?.points === undefined) return [];
  const { points, total, bonus, cappedGrade, failedVetoes } = score;
  const { resolution } = assessment;
  const home = resolution.scoring?.document ?? resolution.document;
  const grade = lineFor(cappedGrade?.name, home, locale);
  const shown =
    failedVetoes.length > 0
      ? say(phrases.capped, locale, { grade })
      : heldDown(grade, score, assessment, phrases, locale);
  const scored = say(bonus > 0 ? phrases.withBonus : phrases.score, locale, { points, total, bonus });
  const count = score.clauses.filter(({ isUndecided }) => isUndecided).length;
  return [
    isReady ? scored : say(phrases.soFar, locale, { score: scored }),
    ...(grade === '' ? [] : [shown]),
    ...(count === 0 ? [] : [say(phrases.undecided, locale, { count })]),
  ];
}

/** The grade, with the chapter that brings too little for a better one. */
function heldDown(
  grade: string,
  { chapters }: Score,
  { resolution }: Assessment,
  phrases: Phrases<'short'>,
  locale: Locale,
): string {
  const short = chapters.find((one) => one.isShort);
  if (short === undefined) return grade;
  const { chapter, earned, least } = short;
  const name = chapterName(chapter, resolution, locale);
  return say(phrases.short, locale, { grade, chapter: name, earned, least: least?.text ?? '' });
}
