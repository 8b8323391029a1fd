import { say, type Words } from '../../base/words.ts';
import { gridOf } from '../../model/cell-grid.ts';
import type { Text } from '../../model/field.ts';
import type { ClauseParts, Table } from '../../model/standard.ts';
import { asWritten } from '../../rules/kit/words/phrases.ts';
import type { Document } from '../../workspace/document.ts';
import type { BookBlock, BookTable, ListEntry, Wording } from './book.ts';
import type { FigurePlace } from './figure-blocks.ts';
import { bookWords, numberedLabel, tableLabel } from './labels.ts';
import { strung } from './preliminaries.ts';
import { fieldWording, placeIn, spoken, type Typesetting, wordingOf } from './wording.ts';

/** A table as a grid in which every place is filled, with the cells that go over several; its notes below. */
export function tableBlocks(table: Table, place: FigurePlace, setting: Typesetting): readonly BookBlock[] {
  return [tableBlock(table, place, setting), ...notesBelow(table, place, setting)];
}

function notesBelow({ notes }: Table, { id, home }: FigurePlace, setting: Typesetting): readonly BookBlock[] {
  return notes.map((note, at) => ({
    kind: 'aside',
    role: 'note',
    id: `${id}/note-${at + 1}`,
    at: placeIn(home, note),
    label: numberedLabel('note', at, notes.length),
    wording: wordingOf(note, home, setting),
  }));
}

function tableBlock(table: Table, place: FigurePlace, setting: Typesetting): BookTable {
  const { title, columns, unit } = table;
  const { id, number, home } = place;
  const say = (text: Text | undefined) => wordingOf(text, home, setting);
  const first = title ?? columns[0] ?? table.rows[0]?.[0]?.text;
  const placed = gridOf(table);
  const width = Math.max(columns.length, ...placed.flat().map((one) => one.column + one.across));
  const rows = placed.map((): Wording[] => Array.from({ length: width }, () => []));
  for (const one of placed.flat()) rows[one.row]?.splice(one.column, 1, say(one.cell.text));
  const merged = placed
    .flat()
    .flatMap(({ row, column, across, down }) => (across * down > 1 ? [{ row, column, across, down }] : []));
  const shared = say(unit);
  return {
    kind: 'table',
    id,
    ...(first && { at: placeIn(home, first) }),
    label: tableLabel(number),
    title: say(title),
    columns: columns.map(say),
    rows,
    ...(merged.length > 0 && { merged }),
    ...(shared.length > 0 && { unit: strung([spoken(bookWords.tableUnit, setting), shared], setting, asWritten('')) }),
  };
}

/** What the symbols of a formula stand for, below it. */
export function legendBlocks(
  { where, handle }: ClauseParts['formula'],
  id: string,
  home: Document,
  setting: Typesetting,
): readonly BookBlock[] {
  if (where.length === 0) return [];
  const items = where.map(({ symbol, means }, at): ListEntry => {
    const mark = at === where.length - 1 ? legendWords.last : legendWords.next;
    const said = ended(wordingOf(means, home, setting), mark);
    const wording = strung([fieldWording(symbol, home, setting), said], setting, asWritten('——'));
    return { label: '', wording, items: [] };
  });
  const at = placeIn(home, where[0]?.handle ?? handle);
  return [
    { kind: 'paragraph', id: `${id}/where-lead`, wording: spoken(bookWords.where, setting) },
    { kind: 'list', id: `${id}/where`, at, items },
  ];
}

const legendWords = {
  next: { en: ';', 'zh-Hant': '；' },
  last: { en: '.', 'zh-Hant': '。' },
} satisfies Readonly<Record<string, Words>>;

/** A text with a mark at its end in each language, where it has none. */
function ended(wording: Wording, mark: Words): Wording {
  return wording.map((version) => {
    const last = version.paragraphs.at(-1) ?? [];
    if (/[；。;.！？!?]$/.test(last.at(-1)?.text ?? '')) return version;
    const closed = [...last, { kind: 'text', text: say(mark, version.language) } as const];
    return { ...version, paragraphs: [...version.paragraphs.slice(0, -1), closed] };
  });
}
