import { memory } from '../../base/memory.ts';
import { agrees, type Estimate } from '../../model/values/estimate.ts';
import { compareExact, dividedBy, isWhole, powerOfTen, zero } from '../../model/values/exact.ts';
import { idKey } from '../../model/values/id.ts';
import { type Interval, point } from '../../model/values/interval.ts';
import { convert, intervalOf, isExact, type Quantity } from '../../model/values/quantity.ts';
import { kindOfUnit, unitOf } from '../../model/values/unit.ts';
import type { Indicators } from '../resolve/resolution.ts';
import { type Figures, type GivenFigure, quantityOf, type ReckonedFigure, reckon } from './figures.ts';
import { isShareOfWhole } from './share-of-whole.ts';

/** What cannot be true of a report's figures, whatever the standard asks. */
export type Inconsistency =
  /** Less than nothing, or part of one, of what is counted. */
  | { readonly kind: 'negative' | 'fractional'; readonly figure: GivenFigure }
  | { readonly kind: 'part-over-whole'; readonly figure: GivenFigure; readonly whole: GivenFigure }
  | { readonly kind: 'ratio-differs'; readonly figure: GivenFigure; readonly reckoned: Estimate }
  /** Over 100 % of what its parts are part of. Not given but reckoned: shown at the first of its parts. */
  | { readonly kind: 'share-over-whole'; readonly figure: GivenFigure; readonly share: GivenFigure | ReckonedFigure };

const known = memory<readonly Inconsistency[]>();

/** One finding for one slip: what only follows from a figure that is wrong by itself is not listed. */
export function inconsistenciesIn(figures: Figures, resolution: Indicators): readonly Inconsistency[] {
  const found = known.of(figures) ?? find(figures, resolution);
  known.keep(figures, found);
  return found;
}

function find(figures: Figures, resolution: Indicators): readonly Inconsistency[] {
  const found: Inconsistency[] = [];
  const wrong = new Set<string>();
  const add = (one: Inconsistency | undefined, ...ids: readonly string[]): void => {
    if (one === undefined) return;
    found.push(one);
    for (const id of ids) wrong.add(id);
  };
  for (const [id, figure] of figures) add(impossible(figure), id);
  for (const [id, figure] of figures) {
    const whole = figure.indicator.value.partOf?.value;
    if (whole === undefined || wrong.has(id) || wrong.has(idKey(whole))) continue;
    add(overWhole(figure, figures.get(idKey(whole))), id, idKey(whole));
  }
  for (const [id, figure] of figures) {
    const parts = partsOf(figure);
    if (parts.length === 0 || wrong.has(id) || parts.some((part) => wrong.has(part))) continue;
    add(unequalToParts(figure, figures) ?? overHundred(figure, figures, resolution), id);
  }
  return found;
}

function partsOf({ indicator }: GivenFigure | ReckonedFigure): readonly string[] {
  const { ratio } = indicator.value;
  return ratio === undefined ? [] : [...ratio.of, ...ratio.to].map((one) => idKey(one.text));
}

/** Amounts of money and percentages can be negative (a loss, a decline); people and square metres cannot. */
function impossible(figure: GivenFigure | ReckonedFigure): Inconsistency | undefined {
  const quantity = quantityOf(figure);
  if (figure.kind !== 'given' || quantity === undefined) return undefined;
  const { kind, unit } = figure.indicator.value;
  const measured = unitOf(unit?.value ?? '');
  if (compareExact(quantity.value, zero) < 0) {
    const countless = kindOfUnit(measured) === undefined || ['money', 'share'].includes(measured.dimension);
    return countless ? undefined : { kind: 'negative', figure };
  }
  const counts = measured.counts && (kind?.value === 'stock' || kind?.value === 'flow');
  const fractional = counts && isExact(quantity) && !isWhole(quantity.value);
  return fractional ? { kind: 'fractional', figure } : undefined;
}

function overWhole(
  part: GivenFigure | ReckonedFigure,
  whole: GivenFigure | ReckonedFigure | undefined,
): Inconsistency | undefined {
  const [of, to] = [quantityOf(part), quantityOf(whole)];
  if (part.kind !== 'given' || whole?.kind !== 'given' || of === undefined || to === undefined) return undefined;
  const converted = convert(of, to.unit);
  if (converted === undefined || !isAbove(intervalOf(converted), intervalOf(to))) return undefined;
  return { kind: 'part-over-whole', figure: part, whole };
}

/** Whether all of one interval lies above all of the other. */
function isAbove({ low }: Interval, { high }: Interval): boolean {
  if (low === undefined || high === undefined) return false;
  const order = compareExact(low.at, high.at);
  return order > 0 || (order === 0 && (low.open || high.open));
}

function unequalToParts(figure: GivenFigure | ReckonedFigure, figures: Figures): Inconsistency | undefined {
  const quantity = quantityOf(figure);
  const reckoned = figure.kind === 'given' ? reckon(figure.indicator, figures) : undefined;
  if (figure.kind !== 'given' || quantity === undefined || reckoned === undefined) return undefined;
  return agrees(quantity, reckoned) ? undefined : { kind: 'ratio-differs', figure, reckoned };
}

function overHundred(
  share: GivenFigure | ReckonedFigure,
  figures: Figures,
  resolution: Indicators,
): Inconsistency | undefined {
  const { ratio, unit } = share.indicator.value;
  if (!isShareOfWhole(share.indicator.value, resolution)) return undefined;
  const interval = share.kind === 'reckoned' ? share.estimate.interval : intervalIn(quantityOf(share));
  const hundred = dividedBy(powerOfTen(2), unitOf(unit?.value ?? '').factor);
  if (interval === undefined || hundred === undefined || !isAbove(interval, point(hundred))) return undefined;
  const first = figures.get(idKey(ratio?.of[0]?.text ?? ''));
  const figure = share.kind === 'given' ? share : first;
  return figure?.kind === 'given' ? { kind: 'share-over-whole', figure, share } : undefined;
}

function intervalIn(quantity: Quantity | undefined): Interval | undefined {
  return quantity && intervalOf(quantity);
}
