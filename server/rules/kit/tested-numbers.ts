import type { Field } from '../../model/field.ts';
import { criteriaOf } from '../../model/item-duties.ts';
import type { Criterion, RawQuantity } from '../../model/standard.ts';
import { times } from '../../model/values/exact.ts';
import { leavesOf } from '../../model/values/requirement.ts';
import { unitOf } from '../../model/values/unit.ts';
import type { TestedNumber } from '../../model/wording/criteria-agreement.ts';
import { readBound } from '../../workspace/assess/criteria.ts';
import type { Indicators } from '../../workspace/resolve/resolution.ts';

/** A bound of a criterion with the place of its number. */
export interface Tested {
  readonly criterion: Criterion;
  readonly comparator: Criterion['bounds'][number]['comparator'];
  readonly quantity: Field<RawQuantity>;
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
    return criterion.bounds.flatMap(({ comparator, quantities }) =>
      quantities.flatMap((quantity) => {
        if (quantity.value === undefined || unit === '') return [];
        const reading = readBound(quantity.value, unit);
        if (reading.value === undefined) return [];
        const value = times(reading.value.value, unitOf(unit).factor);
        return [{ value, unit, kind: indicator?.kind?.value, leaf: { criterion, comparator, quantity } }];
      }),
    );
  });
}

/** A bound as it is written, with the unit that it is understood in. */
export function shownBound({ leaf, value, unit }: TestedNumber<Tested>): string {
  const { text } = leaf.quantity;
  return text === '' ? `${value}` : `${text}${/\d$/.test(text) ? unit : ''}`;
}

export function sameSize(a: string, b: string): boolean {
  return unitOf(a).factor === unitOf(b).factor;
}
