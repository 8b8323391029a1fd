import { remembering } from '../../../base/remembering.ts';
import type { Words } from '../../../base/words.ts';
import type { RawQuantity } from '../../../model/standard.ts';
import type { Estimate } from '../../../model/values/estimate.ts';
import { decimal, type Exact, exact } from '../../../model/values/exact.ts';
import type { Quantity } from '../../../model/values/quantity.ts';
import { formatQuantity } from '../../../model/values/quantity-display.ts';
import { readQuantity } from '../../../model/values/quantity-text.ts';
import type { TimeLimit } from '../../../model/values/time-limit.ts';
import type { FigureText, GivenFigure, ReckonedFigure } from '../../../workspace/assess/figures.ts';
import { asWritten } from './phrases.ts';

/** A quantity as each reader would write it: 1,200 m², 1200平方米. */
function quantityWords(quantity: Quantity): Words {
  return {
    en: formatQuantity(quantity, 'en'),
    'zh-Hant': formatQuantity(quantity, 'zh-Hant'),
    'zh-Hans': formatQuantity(quantity, 'zh-Hans'),
  };
}

/** A written quantity with its unit, where it reads; else as it stands there. */
export function writtenWords(raw: RawQuantity | undefined, text: string, unit: string): Words {
  const reading = raw === undefined ? undefined : readQuantity(raw, unit);
  if (reading?.value !== undefined) return quantityWords(reading.value);
  const shown = text === '' ? `${raw?.text ?? ''}${raw?.unit ?? ''}` : text;
  return asWritten(shown);
}

/** A time limit with its unit. */
export function timeWords({ quantity }: TimeLimit): Words {
  return quantityWords(quantity);
}

const shownPlaces = 2;

/** A reckoned number to two decimals at most: 26.57%. */
export function estimateWords({ value }: Pick<Estimate, 'value'>, unit: string): Words {
  const rounded = exact(decimal(value, shownPlaces)) ?? value;
  return quantityWords({ value: rounded, unit, place: -decimalsOf(rounded), approx: undefined, rounded: false });
}

function decimalsOf(value: Exact): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** What a figure amounts to, given or reckoned. It outlives edits of the clauses that it is held against. */
export const figureWords = remembering((figure: GivenFigure<FigureText> | ReckonedFigure): Words => {
  const unit = figure.indicator.value.unit?.value ?? '';
  if (figure.kind === 'reckoned') return estimateWords(figure.estimate, unit);
  const { quantity } = figure.figure;
  return writtenWords(quantity.value, quantity.text, unit);
});
