import type { Locale, Words } from '../../base/words.ts';
import type { BookLanguage } from '../../features/book/book.ts';
import { changedKey, type ReadChange } from '../../features/intake/read-change.ts';
import type { Element } from '../../model/field.ts';
import { addEntry } from '../../rules/kit/fixes/additions.ts';
import type { NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import { asWritten, joined, phrase } from '../../rules/kit/words/phrases.ts';
import type { PlacedEdit } from '../../rules/rule.ts';
import type { Document } from '../../workspace/document.ts';
import { type CellMade, cellNotes, merged } from './changed-value.ts';
import type { ChangedCell, ChangedRow } from './held-against.ts';

export interface WorkbookSetting {
  readonly document: Document;
  /** Of the workbook. */
  readonly language: BookLanguage;
  /** Of whoever reads what is told. */
  readonly locale: Locale;
}

const words = {
  gone: {
    en: 'Its row is no longer in the workbook. Nothing was taken out here.',
    'zh-Hant': '工作簿中已沒有這一行，這裡沒有刪除。',
  },
  dropped: { en: 'It is no longer in the file.', 'zh-Hant': '文件中已沒有這一項。' },
  twice: {
    en: 'Row {line} of the workbook has this id again; the first counts.',
    'zh-Hant': '工作簿第 {line} 行的標識重複，以第一個為準。',
  },
  nameless: {
    en: 'Row {line} of the workbook has no id, so it is not known whose it is.',
    'zh-Hant': '工作簿第 {line} 行沒有標識，無法得知屬於哪一項。',
  },
  cell: { en: '{key}: {note}', 'zh-Hant': '{key}：{note}' },
  shownOnly: {
    en: 'changed in the workbook, where it is only shown.',
    'zh-Hant': '工作簿中有改動，但這一列只供查看。',
  },
  unknown: {
    en: 'the formula has no result. Open the workbook in Excel and save it.',
    'zh-Hant': '公式沒有結果。請用 Excel 打開工作簿並保存。',
  },
  other: { en: 'change it here by hand.', 'zh-Hant': '請在此手工修改。' },
} satisfies Readonly<Record<string, Words>>;

/** What is told of a row of which nothing can be taken over; undefined for one that has cells to look at. */
export function noteOf({ how, line = 0, cells }: ChangedRow): Words | undefined {
  if (how === 'changed' || how === 'added') return undefined;
  if (how === 'nameless') return cells.length === 0 ? undefined : phrase(words.nameless, { line });
  return how === 'twice' ? phrase(words.twice, { line }) : words[how];
}

/** Longer texts, and such of several lines, are not told, only that they have changed. */
const longestTold = 40;

function isShort({ was, is }: ChangedCell): boolean {
  return was.length + is.length <= longestTold && !/\n/.test(was + is);
}

/** A row of a thing that the file has, its changed cells made into edits. */
export function changeOf(
  row: ChangedRow,
  map: string,
  element: Element,
  { document }: WorkbookSetting,
  make: (cell: ChangedCell) => CellMade,
): readonly ReadChange[] {
  const plain = noteOf(row);
  const [keys, notes, edits, entries]: [string[], Words[], PlacedEdit[], NewEntry[]] = [[], [], [], []];
  const values = new Map<string, { was: string; is: string }>();
  if (plain !== undefined) notes.push(plain);
  for (const cell of row.cells) {
    const made = madeOf(cell, make);
    const name = changedKey(map, cell.key);
    if ('note' in made) {
      notes.push(phrase(words.cell, { key: name, note: made.note }));
      continue;
    }
    keys.push(cell.key);
    if (isShort(cell)) values.set(cell.key, { was: cell.was || '—', is: cell.is });
    if ('edits' in made) edits.push(...made.edits);
    else entries.push(...made.entries);
  }
  if (keys.length + notes.length === 0) return [];
  const addition = entries.length === 0 ? undefined : addEntry(document, element, ...merged(entries));
  if (entries.length > 0 && addition === undefined) notes.push(words.other);
  const note = notes.length === 0 ? undefined : joined(notes, asWritten(' '));
  const isConflict = row.cells.some((cell) => cell.isConflict === true);
  return [
    {
      id: row.id,
      map,
      keys,
      values,
      ...(note && { note }),
      ...(isConflict && { isConflict: true as const }),
      edits: addition === undefined ? edits : [...edits, addition],
    },
  ];
}

function madeOf(cell: ChangedCell, make: (cell: ChangedCell) => CellMade): CellMade {
  if (cell.isUnknown) return { note: words.unknown };
  if (cell.isShownOnly) return { note: words.shownOnly };
  return cell.is === '' ? { note: cellNotes.emptied } : make(cell);
}
