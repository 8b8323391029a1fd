import type { Language } from '../../../model/field.ts';
import { compareExact } from '../../../model/values/exact.ts';
import { unitOf } from '../../../model/values/unit.ts';
import { leastOrMost } from '../../../model/wording/bounds-said.ts';
import { findQuantities, type ProseQuantity, rateOf } from '../../../model/wording/quantities.ts';
import { languageOf } from '../../../workspace/document.ts';
import { homeOf } from '../../../workspace/resolve/resolution.ts';
import type { Found } from '../../rule.ts';
import { placeIn, provisionTexts, type ReadText } from '../prose-text.ts';
import { type AdaptedClause, changeOf, insideBase, keepInherited } from './adapted.ts';
import { firstItemChange } from './item-changes.ts';

/** A number that a text sets as a bound: at least so many, or at most. */
interface SaidBound extends ProseQuantity {
  readonly side: 'least' | 'most';
  readonly text: ReadText;
}

/**
 * Numbers that the text alone makes easier: 不少於3人 where the base has 不少於5人. Only numbers of one unit, side and time (每半年1次 is 每年2次)
 * are compared, and only where the two texts have as many of them.
 */
export function* loosenedText(clause: AdaptedClause): Iterable<Found> {
  const inItem = firstItemChange(clause, 'text');
  const isAnew = changeOf(clause, 'text') !== undefined || changeOf(clause, 'items') !== undefined;
  if (!isAnew && inItem === undefined) return;
  const was = boundsIn(clause, 'before');
  const now = boundsIn(clause, 'after');
  for (const [language, bounds] of now) {
    const before = was.get(language) ?? was.get(otherScript[language] ?? language) ?? [];
    for (const bound of bounds) {
      const alike = bounds.filter((one) => comparable(one, bound));
      const counterparts = before.filter((one) => comparable(one, bound));
      const counterpart = counterparts[alike.indexOf(bound)];
      if (counterpart === undefined || counterparts.length !== alike.length) continue;
      const order = compareExact(rateOf(bound)?.value ?? bound.value, rateOf(counterpart)?.value ?? counterpart.value);
      if (bound.side === 'least' ? order >= 0 : order <= 0) continue;
      yield {
        at: placeIn(bound.text.prose, bound),
        wording: 'text',
        severity: 'warning',
        args: { clause: clause.name, was: written(counterpart), now: written(bound), base: clause.base.edition ?? '' },
        related: insideBase(clause, 'text', placeIn(counterpart.text.prose, counterpart)),
        fixes: () => (isAnew ? keepInherited(clause, 'text') : (inItem?.keep() ?? [])),
      };
    }
  }
}

const otherScript: Readonly<Partial<Record<Language, Language>>> = { 'zh-Hant': 'zh-Hans', 'zh-Hans': 'zh-Hant' };

function boundsIn(clause: AdaptedClause, when: 'before' | 'after'): ReadonlyMap<Language, readonly SaidBound[]> {
  const effective = clause[when];
  const texts = provisionTexts(effective.content, languageOf(homeOf(effective, 'text')));
  return new Map(Array.from(texts, ([language, read]) => [language, read.flatMap(boundsOf)]));
}

function boundsOf(text: ReadText): readonly SaidBound[] {
  return findQuantities(text.reading).flatMap((quantity) => {
    const side = leastOrMost(quantity, text.reading);
    return side === undefined ? [] : [{ ...quantity, side, text }];
  });
}

function comparable(a: SaidBound, b: SaidBound): boolean {
  if (a.side !== b.side) return false;
  const [often, oftenToo] = [rateOf(a), rateOf(b)];
  if (often !== undefined && often.dimension === oftenToo?.dimension) return true;
  return a.period === b.period && unitOf(a.unit).dimension === unitOf(b.unit).dimension;
}

function written({ text, start, end }: SaidBound): string {
  return text.reading.text.slice(start, end);
}
