import { type Locale, say, type Words } from '../base/words.ts';
import { levelName } from '../rules/kit/answered.ts';
import type { AssessedClause, Assessment } from '../workspace/assess/assess.ts';
import { highestMet, type LevelStanding, nextLevel, standingAtLevels } from '../workspace/assess/level-standing.ts';
import { clauseLine } from './titles.ts';

const words = {
  met: { en: 'level as answered: {level}', 'zh-Hant': '按作答達到{level}' },
  none: { en: 'no level reached as answered', 'zh-Hant': '按作答未達到任何級別' },
  lacking: { en: '{said}; for {level} these are missing: {clauses}', 'zh-Hant': '{said}；{level}尚缺：{clauses}' },
  more: { en: '{said}; for {level} clauses are missing {count}', 'zh-Hant': '{said}；{level}尚缺 {count} 條' },
  reached: { en: '{level}: met as answered', 'zh-Hant': '{level}：按作答達到' },
  failed: { en: '{level}: not met: {clauses}', 'zh-Hant': '{level}：未滿足：{clauses}' },
  open: { en: '{level}: undecided: {clauses}', 'zh-Hant': '{level}：未定：{clauses}' },
  both: {
    en: '{level}: not met: {clauses}; undecided: {open}',
    'zh-Hant': '{level}：未滿足：{clauses}；未定：{open}',
  },
} satisfies Readonly<Record<string, Words>>;

/** Which level the answers and figures come to, and what is missing for the next; nothing where the standard has no levels. `brief`: how many. */
export function levelPhrase(assessment: Assessment, locale: Locale, brief: boolean): readonly string[] {
  const { resolution } = assessment;
  const standings = standingAtLevels(assessment);
  if (standings.length === 0) return [];
  const [best, next] = [highestMet(standings), nextLevel(standings)];
  const said =
    best === undefined ? say(words.none, locale) : say(words.met, locale, { level: levelName(best.level, resolution) });
  if (next === undefined) return [said];
  const missing = [...next.failed, ...next.open];
  const args = { said, level: levelName(next.level, resolution), count: missing.length };
  if (brief) return [say(words.more, locale, args)];
  return [say(words.lacking, locale, { ...args, clauses: named(missing, assessment, locale) })];
}

/** How a report stands at each level, from the highest: what is not met, and of what that is not known. */
export function levelLines(assessment: Assessment, locale: Locale): readonly string[] {
  return standingAtLevels(assessment).map((one) => levelLine(one, assessment, locale));
}

function levelLine({ level, met, failed, open }: LevelStanding, assessment: Assessment, locale: Locale): string {
  const args = {
    level: levelName(level, assessment.resolution),
    clauses: named(failed.length > 0 ? failed : open, assessment, locale),
    open: named(open, assessment, locale),
  };
  if (met === true) return say(words.reached, locale, args);
  if (failed.length === 0) return say(words.open, locale, args);
  return say(open.length === 0 ? words.failed : words.both, locale, args);
}

function named(clauses: readonly AssessedClause[], { resolution }: Assessment, locale: Locale): readonly string[] {
  return clauses.map((one) => clauseLine(one.clause, resolution, locale));
}
