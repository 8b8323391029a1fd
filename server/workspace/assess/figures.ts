import type { Figure } from '../../model/report.ts';
import type { Indicator, RawQuantity } from '../../model/standard.ts';
import { type Estimate, ratio } from '../../model/values/estimate.ts';
import { idKey } from '../../model/values/id.ts';
import type { Interval } from '../../model/values/interval.ts';
import { intervalOf, type Quantity } from '../../model/values/quantity.ts';
import { type QuantitySlip, readQuantity } from '../../model/values/quantity-text.ts';
import type { ValueReading } from '../../model/values/reading.ts';
import type { Place } from '../../syntax/tree.ts';
import type { Indicators, WithLanguage } from '../resolve/resolution.ts';

/** As much of a figure as its reading takes. */
export interface FigureText {
  readonly indicator: { readonly text: string };
  readonly quantity: { readonly text: string; readonly value?: RawQuantity | undefined };
}

/** The number of a figure: of one written as a map, its `value`. */
export function amountPlace(figure: Figure): Place {
  return figure.given.get('value') ?? figure.quantity;
}

/** A figure of a report, read in its indicator's unit. */
export interface GivenFigure<F extends FigureText = Figure> {
  readonly kind: 'given';
  readonly indicator: WithLanguage<Indicator>;
  readonly figure: F;
  /** Undefined where nothing readable stands there. */
  readonly reading: ValueReading<Quantity, QuantitySlip> | undefined;
}

/** A ratio that nobody gave, reckoned from the figures it is made of. */
export interface ReckonedFigure {
  readonly kind: 'reckoned';
  readonly indicator: WithLanguage<Indicator>;
  readonly estimate: Estimate;
}

/** By the indicator's id, NFC. Figures for no indicator are not here. */
export type Figures<F extends FigureText = Figure> = ReadonlyMap<string, GivenFigure<F> | ReckonedFigure>;

/**
 * What a report says of the indicators that a standard defines; ratios that it leaves out are reckoned where their parts are there.
 * Nothing of it is of one state of the standard alone: as long as that defines the same, the figures are the same.
 */
export function figuresOf<F extends FigureText>(
  report: { readonly figures: readonly F[] },
  { indicators }: Indicators,
): Figures<F> {
  const figures = new Map<string, GivenFigure<F> | ReckonedFigure>();
  for (const figure of report.figures) {
    const key = idKey(figure.indicator.text);
    const defined = indicators.get(key);
    if (defined === undefined || figures.has(key)) continue;
    const indicator = spoken(defined);
    figures.set(key, { kind: 'given', indicator, figure, reading: readFigure(figure, indicator.value) });
  }
  for (const [key, defined] of indicators) {
    if (figures.has(key)) continue;
    const estimate = reckon(defined, figures);
    if (estimate) figures.set(key, { kind: 'reckoned', indicator: spoken(defined), estimate });
  }
  return figures;
}

/** Without the state of the file, which figures outlive. */
function spoken({ value, language }: WithLanguage<Indicator>): WithLanguage<Indicator> {
  return { value, language };
}

function readFigure({ quantity }: FigureText, { unit }: Indicator): GivenFigure['reading'] {
  return quantity.value === undefined ? undefined : readQuantity(quantity.value, unit?.value ?? '');
}

/** A ratio from its parts; undefined where it is none, a part is missing, or a unit does not convert. */
export function reckon({ value }: WithLanguage<Indicator>, figures: Figures<FigureText>): Estimate | undefined {
  if (value.ratio === undefined) return undefined;
  const of = quantitiesOf(value.ratio.of, figures);
  const to = quantitiesOf(value.ratio.to, figures);
  return of && to && ratio(of, to, value.unit?.value ?? '');
}

function quantitiesOf(ids: readonly { readonly text: string }[], figures: Figures<FigureText>): Quantity[] | undefined {
  const quantities = ids.map((id) => quantityOf(figures.get(idKey(id.text))));
  return quantities.every((one) => one !== undefined) ? quantities : undefined;
}

/** The quantity that somebody gave; undefined where it was reckoned or does not read. */
export function quantityOf(figure: GivenFigure<FigureText> | ReckonedFigure | undefined): Quantity | undefined {
  return figure?.kind === 'given' ? figure.reading?.value : undefined;
}

/** Where the true amount may lie, in the indicator's unit; undefined where nothing is known. */
export function knownInterval(figure: GivenFigure<FigureText> | ReckonedFigure | undefined): Interval | undefined {
  if (figure?.kind === 'reckoned') return figure.estimate.interval;
  const quantity = quantityOf(figure);
  return quantity && intervalOf(quantity);
}
