import { type Language, proseOf, spellingsOf } from '../../model/field.ts';
import type { ClauseContent } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { findNumberDisagreements, type TestedNumber } from '../../model/wording/criteria-agreement.ts';
import { foldScript } from '../../model/wording/fold.ts';
import { findQuantities } from '../../model/wording/quantities.ts';
import type { Definitions } from '../../workspace/resolve/resolution.ts';
import type { Found } from '../rule.ts';
import { placeIn, readText } from './prose-text.ts';
import { shownBound, type Tested } from './tested-numbers.ts';

/** A row of a table that names what is tested, and says another number of it: 導師 | 2人. */
export function* rowsThatDiffer(
  { tables }: ClauseContent,
  tested: readonly TestedNumber<Tested>[],
  known: Definitions,
  language: Language,
): Iterable<Found> {
  for (const row of tables.flatMap(({ rows }) => rows)) {
    const texts = row.flatMap(({ text }) => (text === undefined ? [] : proseOf(text, language)));
    const read = texts.map((one) => readText(one.prose, one.language));
    const named = tested.filter(({ leaf }) => {
      const title = known.indicators.get(idKey(leaf.criterion.indicator?.text ?? ''))?.value.title;
      return spellingsOf(title).some((name) =>
        read.some(({ reading }) => foldScript(reading.text) === foldScript(name)),
      );
    });
    if (named.length === 0) continue;
    const quantities = read.flatMap((text) => findQuantities(text.reading).map((one) => ({ ...one, text })));
    for (const { quantity, tested: one } of findNumberDisagreements(quantities, named)) {
      const { text, start, end } = quantity;
      const said = text.reading.text.slice(start, end);
      yield { at: placeIn(text.prose, quantity), wording: 'number', args: { said, tested: shownBound(one) } };
    }
  }
}
