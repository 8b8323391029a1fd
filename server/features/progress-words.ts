import { type Locale, say, type Words } from '../base/words.ts';
import { idKey } from '../model/values/id.ts';
import type { ReportProgress } from '../workspace/assess/progress.ts';
import { numbersOf } from '../workspace/resolve/numbers.ts';
import { divisionField, type EffectiveDivision, type Resolution } from '../workspace/resolve/resolution.ts';
import { lineFor, named } from './titles.ts';

const words = {
  answered: { en: 'answered {answered} of {asked}', 'zh-Hant': '已答 {answered}/{asked}' },
  lacking: { en: 'figures or evidence missing {lacking}', 'zh-Hant': '缺數據或材料 {lacking}' },
  met: { en: 'met {met}', 'zh-Hant': '滿足 {met}' },
  failed: { en: 'not met {failed}', 'zh-Hant': '未滿足 {failed}' },
} satisfies Readonly<Record<string, Words>>;

/** `已答 3/12 · 缺數據或材料 1 · 滿足 2`: what is nought is left out, but for what is answered. */
export function progressLine({ asked, answered, lacking, met, failed }: ReportProgress, locale: Locale): string {
  return [
    say(words.answered, locale, { answered, asked }),
    ...(lacking > 0 ? [say(words.lacking, locale, { lacking })] : []),
    ...(met > 0 ? [say(words.met, locale, { met })] : []),
    ...(failed > 0 ? [say(words.failed, locale, { failed })] : []),
  ].join(' · ');
}

/** `4 服務要求`. */
export function chapterName(chapter: EffectiveDivision, resolution: Resolution, locale: Locale): string {
  const given = divisionField(chapter, 'title');
  const title = given === undefined ? '' : lineFor(given.value, given.document, locale);
  return named(numbersOf(resolution).get(idKey(chapter.id)), title, chapter.id);
}
