import type { BookTable, MergedCell, Version, Wording } from '../../features/book/book.ts';
import { captionLabel } from './captions.ts';
import { textRun } from './fields.ts';
import { textWidth } from './page.ts';
import { bookmarked, type WordSetting } from './setting.ts';
import { inline, onOneLine, paragraph } from './wording.ts';
import { element, property } from './xml.ts';

const border = (side: string, size: number) =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': 'auto' });

/** Thick outside, thin inside, as GB/T 1.1 draws tables. */
const tableProperties = element(
  'w:tblPr',
  {},
  element('w:tblW', { 'w:w': 5000, 'w:type': 'pct' }),
  property('w:jc', 'center'),
  element(
    'w:tblBorders',
    {},
    ...['top', 'left', 'bottom', 'right'].map((side) => border(side, 12)),
    ...['insideH', 'insideV'].map((side) => border(side, 4)),
  ),
  element('w:tblLayout', { 'w:type': 'autofit' }),
  element('w:tblCellMar', {}, ...['left', 'right'].map((side) => element(`w:${side}`, { 'w:w': 85, 'w:type': 'dxa' }))),
);

export interface Cell {
  /** Paragraphs. */
  readonly inside: string;
  readonly span?: number;
  /** Merged with cells below it, or with the one above. */
  readonly merge?: 'begins' | 'goes on';
  readonly fill?: string;
}

/** A table of rows of cells. `head`: how many rows stand above and are repeated on each page; `widths`: of its columns. */
export function gridXml(rows: readonly (readonly Cell[])[], widths: readonly number[], head: number): string {
  const grid = element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width })));
  const lines = rows.map((cells, at) => {
    const isHead = at < head;
    const row = element('w:trPr', {}, element('w:cantSplit'), ...(isHead ? [element('w:tblHeader')] : []));
    let column = 0;
    const all = cells.map(({ inside, span = 1, merge, fill }) => {
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      column += span;
      const properties = [
        element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
        ...(span > 1 ? [property('w:gridSpan', span)] : []),
        ...(merge === undefined ? [] : [property('w:vMerge', merge === 'begins' ? 'restart' : 'continue')]),
        ...(at === head - 1 ? [element('w:tcBorders', {}, border('bottom', 12))] : []),
        ...(fill === undefined ? [] : [element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill })]),
      ];
      return element('w:tc', {}, element('w:tcPr', {}, ...properties), inside);
    });
    return element('w:tr', {}, row, ...all);
  });
  return element('w:tbl', {}, tableProperties, grid, ...lines);
}

export function tableXml(block: BookTable, setting: WordSetting): string {
  const { label, title, columns, rows } = block;
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  const named = label === undefined ? '' : captionLabel('Table', label, setting);
  const called = onOneLine(title, setting);
  const between = named === '' || called === '' ? '' : textRun('　');
  const caption = named + between + called;
  const hasCaption = caption !== '';
  const above = [
    ...(hasCaption ? [paragraph('Caption', bookmarked(block, caption, setting), setting)] : []),
    ...(block.unit === undefined ? [] : [paragraph('TableUnit', inline(block.unit, setting), setting)]),
  ];
  if (count === 0) return above.join('');
  let isFirst = !hasCaption;
  const cell = (style: string, wording: Wording | undefined): Cell => {
    const said = inline(wording ?? [], setting);
    const text = isFirst ? bookmarked(block, said, setting) : said;
    isFirst = false;
    return { inside: paragraph(style, text, setting) };
  };
  const row = (style: string, cells: readonly Wording[], at?: number): readonly Cell[] =>
    Array.from({ length: count }, (_, column) => column).flatMap((column): readonly Cell[] => {
      const merged = at === undefined ? undefined : mergedAt(block, at, column);
      if (merged !== undefined && merged.column !== column) return [];
      const own = cell(style, cells[column]);
      const down =
        merged === undefined || merged.down === 1 ? {} : ({ merge: at === merged.row ? 'begins' : 'goes on' } as const);
      return [{ ...own, ...(merged !== undefined && merged.across > 1 && { span: merged.across }), ...down }];
    });
  const head = columns.length === 0 ? [] : [row('TableHead', columns)];
  const widths = widthsOf(count, [columns, ...rows]);
  return [...above, gridXml([...head, ...rows.map((one, at) => row('TableText', one, at))], widths, head.length)].join(
    '\n',
  );
}

/** The cell that goes over a place of the grid. */
function mergedAt({ merged = [] }: BookTable, row: number, column: number): MergedCell | undefined {
  return merged.find(
    (one) => one.row <= row && row < one.row + one.down && one.column <= column && column < one.column + one.across,
  );
}

/** Columns as wide as what stands in them asks: none so narrow that each sign stands alone, none so wide that it starves the others. */
export function widthsOf(count: number, rows: readonly (readonly Wording[])[]): readonly number[] {
  const longest = Array.from({ length: count }, (_, at) => {
    const lengths = rows.map((row) => Math.max(0, ...(row[at] ?? []).map(lengthOf)));
    return Math.min(40, Math.max(5, ...lengths));
  });
  const all = longest.reduce((sum, one) => sum + one, 0);
  return longest.map((one) => Math.floor((textWidth * one) / all));
}

/** How wide a version is, in signs of Chinese. */
function lengthOf({ paragraphs }: Version): number {
  const text = paragraphs
    .flat()
    .map((run) => run.text)
    .join('');
  return text.length - (text.match(/[ -~]/g)?.length ?? 0) / 2;
}
