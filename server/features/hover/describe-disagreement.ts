import { type Locale, say, type Words } from '../../base/words.ts';
import { findNumberDisagreements } from '../../model/wording/criteria-agreement.ts';
import { numbersSaid, saidText } from '../../rules/kit/numbers-said.ts';
import { shownBound, testedNumbers } from '../../rules/kit/tested-numbers.ts';
import { languageOf } from '../../workspace/document.ts';
import { type EffectiveClause, homeOf, type Resolution } from '../../workspace/resolve/resolution.ts';
import { escapedLine } from '../markup.ts';

const differ: Words = {
  en: 'The text says {said}, the criteria test {tested}: the criteria decide.',
  'zh-Hant': '正文是{said}，判定條件是 {tested}：以判定條件為準。',
};

/** Where the text of a clause, as it results, says another number than its criteria: above one another, both look right. */
export function disagreementLines(clause: EffectiveClause, resolution: Resolution, locale: Locale): readonly string[] {
  const tested = testedNumbers(clause.content, resolution);
  if (tested.length === 0) return [];
  const own = languageOf(homeOf(clause, 'text'));
  const all = numbersSaid(clause.content, own);
  const said = all.get(own) ?? [...all.values()][0] ?? [];
  return findNumberDisagreements(said, tested).map(({ quantity, tested: one }) =>
    escapedLine(say(differ, locale, { said: saidText(quantity), tested: shownBound(one) })),
  );
}
