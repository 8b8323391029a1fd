import { type Field, type Prose, spellingsOf } from '../../model/field.ts';
import { criteriaOf } from '../../model/item-duties.ts';
import { placedItems } from '../../model/numbered-parts.ts';
import type { ClauseContent, Criterion, RawQuantity } from '../../model/standard.ts';
import { minus, plus, powerOfTen, times } from '../../model/values/exact.ts';
import type { Quantity } from '../../model/values/quantity.ts';
import { leavesOf } from '../../model/values/requirement.ts';
import { unitOf } from '../../model/values/unit.ts';
import type { TestedNumber } from '../../model/wording/criteria-agreement.ts';
import { titlePeriod } from '../../model/wording/quantities.ts';
import { readBound } from '../../workspace/assess/criteria.ts';
import type { Indicators } from '../../workspace/resolve/resolution.ts';

/** A bound of a criterion with the place of its number. */
export interface Tested {
  readonly criterion: Criterion;
  readonly comparator: Criterion['bounds'][number]['comparator'];
  readonly quantity: Field<RawQuantity>;
  /** That it is for, of a bound that differs by level. */
  readonly level: Field<string> | undefined;
}

/** The numbers that the criteria of a clause test, as far as they can be held against those of its text. */
export function testedNumbers(
  content: Parameters<typeof criteriaOf>[0],
  known: Indicators,
): readonly TestedNumber<Tested>[] {
  const criteria = criteriaOf(content);
  if (criteria === undefined) return [];
  return leavesOf(criteria).flatMap((criterion) => {
    const id = criterion.indicator?.text.normalize('NFC') ?? '';
    const indicator = known.indicators.get(id)?.value;
    const unit = indicator?.unit?.value ?? '';
    const counted = titlePeriod(spellingsOf(indicator?.title).join(' '));
    return criterion.bounds.flatMap(({ comparator, quantities, level }) =>
      quantities.flatMap((quantity) => {
        const reading = quantity.value === undefined ? undefined : readBound(quantity.value, unit);
        if (reading?.value === undefined) return [];
        const leaf = { criterion, comparator, quantity, level };
        return numbersIn(reading.value).map((one) => ({ ...one, kind: indicator?.kind?.value, counted, leaf }));
      }),
    );
  });
}

/** What a text has to say where a bound says it: of a tolerance both ends, of 1:5 the share. */
function numbersIn({
  value,
  unit,
  tolerance,
  ratio,
}: Quantity): readonly Pick<TestedNumber<Tested>, 'value' | 'unit' | 'ratio'>[] {
  if (ratio !== undefined) return [{ value: times(value, powerOfTen(2)), unit: '%', ratio: true }];
  if (unit === '') return [];
  const ends = tolerance === undefined ? [value] : [minus(value, tolerance), plus(value, tolerance)];
  return ends.map((end) => ({ value: times(end, unitOf(unit).factor), unit }));
}

/** A bound as it is written, with the unit that it is understood in. */
export function shownBound({ leaf, value, unit, ratio }: TestedNumber<Tested>): string {
  const { text } = leaf.quantity;
  return text === '' ? `${value}` : `${text}${/\d$/.test(text) && ratio !== true ? unit : ''}`;
}

export function sameSize(a: string, b: string): boolean {
  return unitOf(a).factor === unitOf(b).factor;
}

/** Of each criterion of a list item, the texts of that and of those below it. */
export function textsOfItemCriteria(content: ClauseContent): ReadonlyMap<Criterion, ReadonlySet<Prose>> {
  const found = new Map<Criterion, ReadonlySet<Prose>>();
  for (const { item } of placedItems(content)) {
    if (item.criteria === undefined) continue;
    const below = [item, ...placedItems(item).map((one) => one.item)];
    const texts = new Set(below.flatMap(({ text }) => (text ? [text.plain ?? [], ...text.by.values()].flat() : [])));
    for (const criterion of leavesOf(item.criteria)) found.set(criterion, texts);
  }
  return found;
}
