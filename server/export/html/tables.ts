import type { BookTable, Wording } from '../../features/book/book.ts';
import { inline, label, type PageSetting } from './wording.ts';

/** A table; its shared unit stands below the caption, at the right, and cells go over those that they are merged with. */
export function tableHtml(table: BookTable, setting: PageSetting): string {
  const { label: name, title, columns, rows, unit } = table;
  const named = [name === undefined ? '' : label(name, setting), inline(title, setting)].filter((one) => one !== '');
  const shared = unit === undefined ? '' : `<span class="unit">${inline(unit, setting)}</span>`;
  const caption = named.length === 0 && shared === '' ? '' : `<caption>${named.join('　')}${shared}</caption>`;
  const head = columns.map((one) => `<th scope="col">${inline(one, setting)}</th>`).join('');
  const body = rows.map((row, at) => `<tr>${cellsHtml(row, at, table, setting)}</tr>`);
  const top = columns.length === 0 ? '' : `<thead><tr>${head}</tr></thead>`;
  return `<table>${caption}${top}<tbody>${body.join('\n')}</tbody></table>`;
}

function cellsHtml(row: readonly Wording[], at: number, { merged = [] }: BookTable, setting: PageSetting): string {
  return row
    .map((wording, column) => {
      const covering = merged.find(
        (one) => one.row <= at && at < one.row + one.down && one.column <= column && column < one.column + one.across,
      );
      if (covering === undefined) return `<td>${inline(wording, setting)}</td>`;
      if (covering.row !== at || covering.column !== column) return '';
      const across = covering.across > 1 ? ` colspan="${covering.across}"` : '';
      const down = covering.down > 1 ? ` rowspan="${covering.down}"` : '';
      return `<td${across}${down}>${inline(wording, setting)}</td>`;
    })
    .join('');
}
