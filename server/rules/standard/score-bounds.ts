import { valueAt } from '../../model/field.ts';
import type { ChapterBounds, Scoring } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { points, total, worthOf } from '../../workspace/assess/points.ts';
import { asksForAnswer, chapterOf, type Resolution } from '../../workspace/resolve/resolution.ts';
import { inChapter } from '../example.ts';
import { defineCheck, type Found } from '../rule.ts';

const clause = (id: string, weight: number) => `- {id: ${id}, provision: recommendation, text: 有, weight: ${weight}}`;
const grades = (language?: string) =>
  language === 'zh-Hans'
    ? 'grades: [{name: 合格, from: 60}, {name: 不合格, from: 0}]'
    : 'grades: [{name: 通過, from: 60}, {name: 未通過, from: 0}]';
const bounding = (bounds: string, more = '', language?: string, levels?: string) =>
  inChapter(
    [clause('a', 60), clause('b', 40)].join('\n'),
    `${levels === undefined ? '' : `levels: [${levels}]\n`}scoring:\n  total: 100\n${more}  chapters: {one: {${bounds}}}\n  ${grades(language)}`,
    language,
  );
const starting = (start: number, more = '') =>
  inChapter(clause('a', 3), `scoring:\n  total: 100\n  start: ${start}\n${more}  ${grades()}`);

export const rule = defineCheck({
  code: 'standard/score-bounds',
  severity: 'warning',
  title: { en: 'Bounds of scores that cannot be reached', 'zh-Hant': '得分界限無法達到' },
  message: {
    cap: {
      en: 'This chapter counts {most} points at most, but it cannot bring more than {worth}: the bound is never reached. Lower or remove it.',
      'zh-Hant': '這一章最多計 {most} 分，而全部做到也只有 {worth} 分，這一上限永遠達不到。請降低或刪去。',
    },
    capTaken: {
      en: 'This chapter takes off {most} points at most, but there are only {worth} to take: the bound is never reached. Lower or remove it.',
      'zh-Hant': '這一章最多扣 {most} 分，而總共只有 {worth} 分可扣，這一上限永遠達不到。請降低或刪去。',
    },
    floor: {
      en: 'This chapter has to bring {least} points, but it cannot bring more than {worth}. Lower the bound, or raise the weights.',
      'zh-Hant': '這一章至少須得 {least} 分，而全部做到也只有 {worth} 分。請降低界限，或提高權重。',
    },
    crossed: {
      en: 'This chapter has to bring {least} points, but counts {most} at most. Correct either.',
      'zh-Hant': '這一章至少須得 {least} 分，卻最多只計 {most} 分。請更正其中之一。',
    },
    total: {
      en: 'The total is {total}, but with these bounds the chapters bring {worth} at most. Raise a bound, or lower the total.',
      'zh-Hant': '總分為 {total}，而按各章上限最多只能得 {worth} 分。請提高上限，或降低總分。',
    },
    start: {
      en: 'Points are taken off {start}, but the total is {total}. A report cannot begin with more than there is.',
      'zh-Hant': '起評分為 {start}，而總分只有 {total}。起評分不能多於總分。',
    },
    startShort: {
      en: 'Points are taken off {start}, and bonus items add {bonus} at most: nobody can reach the total of {total}. Correct one of them.',
      'zh-Hant': '起評分為 {start}，加分最多 {bonus} 分，無人能得到總分 {total}。請更正其中之一。',
    },
    nothing: {
      en: 'Nothing in this chapter asks for an answer, so it brings no points. Remove its bounds.',
      'zh-Hant': '這一章沒有須作答的條款，不會得分。請刪去它的界限。',
    },
  },
  why: {
    en: 'A bound that nobody can reach, or that nothing ever touches, means that the arithmetic was not done.',
    'zh-Hant': '界限無人達得到，或永遠碰不到，說明分數沒有核算過。',
  },
  fix: 'none',
  on: 'standard',
  reads: ['imports'],
  *check({ scoring }, { imports }) {
    const { resolution, complete } = imports;
    if (scoring === undefined || resolution === undefined || !complete) return;
    yield* startOf(scoring);
    if (scoring.chapters.length === 0) return;
    const worths = worthByChapter(resolution, scoring);
    const all = total([...worths.values()]);
    const rate = scoring.start === undefined && all > 0 ? totalOf(scoring) / all : 1;
    for (const bounds of scoring.chapters) {
      const key = idKey(bounds.chapter.text);
      // What is no chapter is told as that.
      if (resolution.divisions.has(key)) yield* boundsOf(bounds, points(rate * (worths.get(key) ?? 0)), scoring);
    }
    const most = total([...worths].map(([key, worth]) => Math.min(rate * worth, capOf(scoring, key))));
    if (scoring.start === undefined && scoring.total !== undefined && points(most) < totalOf(scoring)) {
      yield { at: scoring.total, wording: 'total', args: { total: scoring.total.text, worth: points(most) } };
    }
  },
  examples: () => ({
    bad: [
      bounding('at-most: 120'),
      bounding('at-most: 120', '', 'zh-Hans'),
      bounding('at-most: 120', '  start: 100\n'),
      bounding('at-least: 120'),
      bounding('at-least: {甲級: 120, 乙級: 60}', '', undefined, '甲級, 乙級'),
      bounding('at-most: 60'),
      starting(120),
      starting(80, '  bonus-cap: 10\n'),
    ],
    good: [
      bounding('at-least: 60, otherwise: 未通過'),
      bounding('at-least: 60, otherwise: 不合格', '', 'zh-Hans'),
      bounding('at-most: 20', '  start: 100\n'),
      bounding('at-least: {甲级: 80, 乙级: 60}', '', 'zh-Hans', '甲级, 乙级'),
      starting(100),
      starting(80, '  bonus-cap: 20\n'),
      starting(80),
    ],
  }),
});

function totalOf(scoring: Scoring): number {
  return scoring.total?.value ?? 100;
}

function capOf({ chapters }: Scoring, key: string): number {
  return mostOf(chapters.find((one) => idKey(one.chapter.text) === key)?.atMost ?? []);
}

/** The highest of them where they differ by level; without any, no end of them. */
function mostOf(caps: ChapterBounds['atMost']): number {
  const given = caps.flatMap(({ value }) => value ?? []);
  return given.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...given);
}

/** What each chapter's clauses are worth that the score is made of, by the chapter's id, NFC. */
function worthByChapter({ clauses }: Resolution, scoring: Scoring): ReadonlyMap<string, number> {
  const worths = new Map<string, number>();
  for (const clause of clauses.values()) {
    if (!asksForAnswer(clause) || clause.content.bonus?.value === true) continue;
    const key = idKey(chapterOf(clause.division).id);
    worths.set(key, (worths.get(key) ?? 0) + worthOf(clause.content, scoring));
  }
  return worths;
}

function* startOf({ start, total: whole, bonusCap }: Scoring): Iterable<Found> {
  if (start?.value === undefined || whole?.value === undefined) return;
  if (start.value > whole.value) yield { at: start, wording: 'start', args: { start: start.text, total: whole.text } };
  const bonus = bonusCap?.value;
  if (bonus === undefined || start.value + bonus >= whole.value) return;
  yield { at: start, wording: 'startShort', args: { start: start.text, bonus, total: whole.text } };
}

function* boundsOf(bounds: ChapterBounds, worth: number, { start }: Scoring): Iterable<Found> {
  if (worth === 0) {
    yield { at: bounds.chapter, wording: 'nothing' };
    return;
  }
  const levels = [...bounds.atLeast, ...bounds.atMost].map(({ level }) => level && idKey(level.text));
  for (const level of new Set(levels)) yield* boundsAt(bounds, level, worth, start);
}

function* boundsAt(
  bounds: ChapterBounds,
  level: string | undefined,
  worth: number,
  start: Scoring['start'],
): Iterable<Found> {
  const [atLeast, atMost] = [bounds.atLeast, bounds.atMost].map((one) => valueAt(one, level));
  const [least, most] = [atLeast?.value, atMost?.value];
  const args = { worth, least: atLeast?.text ?? '', most: atMost?.text ?? '' };
  if (atLeast !== undefined && least !== undefined && least > worth) yield { at: atLeast, wording: 'floor', args };
  else if (start === undefined && atLeast !== undefined && least !== undefined && least > (most ?? least)) {
    yield { at: atLeast, wording: 'crossed', args };
  } else if (atMost !== undefined && most !== undefined && most > worth) {
    yield { at: atMost, wording: start === undefined ? 'cap' : 'capTaken', args };
  }
}
