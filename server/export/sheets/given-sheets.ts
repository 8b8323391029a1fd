import type { Book, BookTable, Wording } from '../../features/book/book.ts';
import { bookWords } from '../../features/book/labels.ts';
import { reportWords } from '../../features/book/report-labels.ts';
import type { Report } from '../../model/report.ts';
import { isExact, type Quantity } from '../../model/values/quantity.ts';
import { keyLabel } from '../../rules/kit/words/labels.ts';
import type { Assessment } from '../../workspace/assess/assess.ts';
import { lineOf } from '../plain.ts';
import { type DataSheet, type SheetColumn, textCell } from './sheet.ts';
import { clauseWords } from './standard-sheets.ts';

export const figureColumns: readonly SheetColumn[] = [
  { key: 'id', title: clauseWords.id, width: 22 },
  { key: 'indicator', title: reportWords.indicator, width: 30 },
  { key: 'value', title: reportWords.value, width: 18 },
  { key: 'unit', title: bookWords.unit, width: 9 },
  { key: 'evidence', title: reportWords.evidence, width: 36 },
];

export const attachmentColumns: readonly SheetColumn[] = [
  { key: 'id', title: clauseWords.id, width: 18 },
  { key: 'number', title: reportWords.number, width: 9 },
  { key: 'title', title: reportWords.document, width: 30 },
  { key: 'kind', title: reportWords.kind, width: 24 },
  { key: 'file', title: reportWords.file, width: 36 },
  { key: 'collected', title: keyLabel('evidence', 'collected'), width: 14 },
  { key: 'expires', title: keyLabel('evidence', 'expires'), width: 14 },
];

/** The figures of the book's table, each with its id; a plain number as such, so that it can be reckoned with. */
export function figureSheet({ figures, resolution }: Assessment, book: Book): readonly DataSheet[] {
  const found = tableIn(book, '=figures/table');
  if (found === undefined) return [];
  const rows = found.rows.map(([name = [], value = [], evidence = []], at) => {
    const id = found.rowIds?.[at] ?? '';
    const figure = figures.get(id);
    const indicator = resolution.indicators.get(id)?.value;
    const shown = isOpen(value) ? undefined : lineOf(value);
    const plain = figure?.kind === 'given' ? plainAmount(figure.reading?.value, indicator?.unit?.text) : undefined;
    return [
      textCell(indicator?.id.text ?? id),
      textCell(lineOf(name)),
      plain === undefined ? textCell(shown) : { content: plain, ...(shown !== undefined && { data: shown }) },
      // What is written with a unit of its own says it.
      plain === undefined && shown !== undefined ? undefined : textCell(indicator?.unit?.text),
      textCell(lineOf(evidence)),
    ];
  });
  return [{ key: 'figures', title: reportWords.figures, columns: figureColumns, taken: ['value', 'evidence'], rows }];
}

function isOpen(wording: Wording): boolean {
  return wording.some(({ paragraphs }) => paragraphs.some((runs) => runs.some(({ kind }) => kind === 'open')));
}

/** The number alone, where it stands for all that is given. A share is no plain number: Excel has its own form for it. */
function plainAmount(quantity: Quantity | undefined, unit = ''): number | undefined {
  if (quantity === undefined || !isExact(quantity) || quantity.ratio !== undefined || unit === '%') return undefined;
  const number = Number(quantity.value);
  return String(number) === quantity.value ? number : undefined;
}

/** What is attached, in the order of the file. */
export function attachmentSheet({ attachments }: Report, book: Book): readonly DataSheet[] {
  const found = tableIn(book, '=attachments/table');
  if (found === undefined) return [];
  const rows = found.rows.map((row, at) => {
    const { id, collected, expires } = attachments[at] ?? {};
    return [
      textCell(id?.text),
      ...row.slice(0, 4).map((one) => textCell(lineOf(one))),
      textCell(collected?.text),
      textCell(expires?.text),
    ];
  });
  const taken = ['title', 'kind', 'file', 'collected', 'expires'];
  return [{ key: 'attachments', title: reportWords.attachments, columns: attachmentColumns, taken, rows }];
}

function tableIn({ chunks }: Book, id: string): BookTable | undefined {
  return chunks.flatMap(({ blocks }) => blocks).find((one): one is BookTable => one.id === id && one.kind === 'table');
}
