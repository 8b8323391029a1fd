import type { Words } from '../../base/words.ts';
import type { Figure } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import type { Quantity } from '../../model/values/quantity.ts';
import { readQuantity } from '../../model/values/quantity-text.ts';
import { withoutEntry } from '../../rules/kit/fixes/removal.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { ReportDocument } from '../../workspace/document.ts';
import type { Indicators } from '../../workspace/resolve/resolution.ts';
import { type CellMade, cellNotes, writtenOver } from './changed-value.ts';
import { evidenceMade, withText } from './evidence-cell.ts';
import type { ChangedCell } from './held-against.ts';

const alone: Words = {
  en: 'The figure has no place for evidence yet; name it in `proves` of the attachment.',
  'zh-Hant': '這個數據尚無處列證明材料，請寫在附件的「證明的數據」中。',
};

const noUnit: Words = {
  en: 'write the unit behind {text}: the figure was given with one.',
  'zh-Hant': '請在 {text} 後寫明單位：原數據帶有單位。',
};

/** A changed cell of a figure that is there. */
export function figureMade(
  document: ReportDocument,
  figure: Figure,
  cell: ChangedCell,
  definitions: Indicators,
): CellMade {
  if (cell.key === 'evidence') {
    return figure.quantity.node.kind === 'map'
      ? evidenceMade(document, figure, figure.evidence, cell)
      : { note: alone };
  }
  const unit = unitOf(figure.indicator.text, definitions);
  const read = readQuantity(cell.is, unit).value;
  if (read === undefined) return { note: withText(cellNotes.unread, cell.is) };
  // Where the cell said its unit, a number alone may be in that or in the indicator's.
  if (isBare(cell.is) && unit !== '' && cell.was !== '' && !isBare(cell.was)) {
    return { note: withText(noUnit, cell.is) };
  }
  const place = figure.given.get('value') ?? figure.quantity;
  const { unit: own, approx } = figure.quantity.value ?? {};
  const dropped = approx === undefined || approx === read.approx ? undefined : figure.given.get('approx')?.key;
  const without = dropped && withoutEntry(document, dropped);
  const edits = [
    writtenOver(document, place, amountText(cell.is, read, own === undefined || own === unit ? '' : unit)),
  ];
  return { edits: without === undefined ? edits : [...edits, without] };
}

function isBare(text: string): boolean {
  return /^[\d,]+(?:\.\d+)?$/.test(text);
}

/** A number alone is in the indicator's unit, which is said where the file has another beside it. */
function amountText(text: string, { value, approx }: Quantity, said: string): string {
  if (!isBare(text)) return scalarText(text);
  return approx === undefined && said === '' ? value : scalarText(`${value}${said}`);
}

/** A figure that the report has not yet, as it is written; undefined for what is none. */
export function newFigureValue(id: string, text: string, definitions: Indicators): string | undefined {
  const read = readQuantity(text, unitOf(id, definitions)).value;
  return read && amountText(text, read, '');
}

function unitOf(id: string, { indicators }: Indicators): string {
  return indicators.get(idKey(id))?.value.unit?.value ?? '';
}
