import type { Words } from '../../base/words.ts';
import type { ReadChange } from '../../features/intake/read-change.ts';
import type { Attachment } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { addToKeyed, type Sibling } from '../../rules/kit/fixes/additions.ts';
import { openEntry } from '../../rules/kit/fixes/hint.ts';
import { entry, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { ReportDocument } from '../../workspace/document.ts';
import { clauseDigest } from '../../workspace/resolve/clause-digest.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { answerMade, newAnswerEntries } from './answer-cells.ts';
import { attachmentMade, newAttachmentEntries } from './attachment-cells.ts';
import { figureMade, newFigureValue } from './figure-cells.ts';
import type { ChangedRow, HeldSheet } from './held-against.ts';
import { changeOf, noteOf, type WorkbookSetting } from './row-change.ts';

const unknownId: Words = {
  en: 'The standard has nothing of this id.',
  'zh-Hant': '標準中沒有這個標識。',
};

/** What a workbook says otherwise than the report that it was exported of, row by row, each with what takes it over. */
export function reportChanges(
  document: ReportDocument,
  resolution: Resolution,
  held: readonly HeldSheet[],
  setting: WorkbookSetting,
): readonly ReadChange[] {
  const makers: Readonly<Record<string, Maker>> = { answers, figures, attachments };
  return held.flatMap(({ key, rows }) => {
    const maker = makers[key]?.(document, resolution, setting);
    if (maker === undefined) return [];
    const added: Added[] = [];
    const changes = rows.flatMap((row): readonly ReadChange[] => {
      const changed = maker.changed(row);
      if (changed !== undefined) return changed;
      const plain = noteOf(row);
      if (plain !== undefined) return [{ id: row.id, map: maker.map, keys: [], note: plain, edits: [] }];
      if (row.cells.every(({ is }) => is === '')) return [];
      const made = maker.added(row);
      if (made === undefined) return [{ id: row.id, map: maker.map, keys: [], note: unknownId, edits: [] }];
      added.push({ row, entry: made });
      return [];
    });
    return [...changes, ...additions(added, maker, document)];
  });
}

interface Added {
  readonly row: ChangedRow;
  readonly entry: NewEntry;
}

/** New entries stand behind the last that is there, so each can be taken alone; where there is none yet they come together. */
function additions(
  added: readonly Added[],
  { map, key, last }: SheetMaker,
  document: ReportDocument,
): readonly ReadChange[] {
  const change = (all: readonly Added[]): readonly ReadChange[] => {
    const edit = addToKeyed(
      document,
      document.model,
      key,
      last,
      all.map((one) => one.entry),
    );
    const keys = all.length === 1 ? (all[0]?.row.cells.map((cell) => cell.key) ?? []) : [];
    return edit === undefined ? [] : [{ id: all.map(({ row }) => row.id).join(', '), map, keys, edits: [edit] }];
  };
  if (added.length === 0) return [];
  return last === undefined ? change(added) : added.flatMap((one) => change([one]));
}

/** How the rows of a table become entries of a key of the report. */
interface SheetMaker {
  readonly key: string;
  readonly map: string;
  readonly last: Sibling | undefined;
  /** Undefined for a row of what the report has not. */
  changed(row: ChangedRow): readonly ReadChange[] | undefined;
  /** Undefined for what the standard does not ask for. */
  added(row: ChangedRow): NewEntry | undefined;
}

type Maker = (document: ReportDocument, resolution: Resolution, setting: WorkbookSetting) => SheetMaker;

const answers: Maker = (document, resolution, setting) => {
  const given = new Map(document.model.answers.map((one) => [idKey(one.clause.text), one]));
  const last = document.model.answers.at(-1);
  return {
    key: 'answers',
    map: 'answer',
    last: last && { key: last.clause, value: last },
    changed: (row) => {
      const element = given.get(idKey(row.id));
      return (
        element &&
        changeOf(row, 'answer', element, setting, (cell) => answerMade(document, element, cell, setting.language))
      );
    },
    added: ({ id, cells }) => {
      const clause = resolution.clauses.get(idKey(id));
      if (clause === undefined) return undefined;
      const { entries } = newAnswerEntries(document, cells);
      const lacks = (key: string) => !entries.some((one) => one.key === key);
      return entry(scalarText(clause.id), [
        ...(lacks('status') ? [openEntry('answer', 'status', setting.locale)] : []),
        ...entries,
        entry('digest', `'${clauseDigest(clause, resolution)}'`),
      ]);
    },
  };
};

const figures: Maker = (document, resolution, setting) => {
  const given = new Map(document.model.figures.map((one) => [idKey(one.indicator.text), one]));
  const last = document.model.figures.at(-1);
  return {
    key: 'figures',
    map: 'figure',
    last: last && { key: last.indicator, value: last.quantity },
    changed: (row) => {
      const element = given.get(idKey(row.id));
      return (
        element && changeOf(row, 'figure', element, setting, (cell) => figureMade(document, element, cell, resolution))
      );
    },
    added: ({ id, cells }) => {
      const text = cells.find(({ key }) => key === 'value')?.is ?? '';
      const own = resolution.indicators.get(idKey(id))?.value.id.text;
      const value = own === undefined ? undefined : newFigureValue(id, text, resolution);
      return own === undefined || value === undefined ? undefined : entry(scalarText(own), value);
    },
  };
};

const attachments: Maker = (document, resolution, setting) => {
  const given = new Map<string, Attachment>(document.model.attachments.map((one) => [idKey(one.id.text), one]));
  const last = document.model.attachments.at(-1);
  return {
    key: 'attachments',
    map: 'attachment',
    last: last && { key: last.id, value: last },
    changed: (row) => {
      const element = given.get(idKey(row.id));
      return (
        element &&
        changeOf(row, 'attachment', element, setting, (cell) =>
          attachmentMade(document, element, cell, resolution, setting.language),
        )
      );
    },
    added: ({ id, cells }) => {
      const entries = newAttachmentEntries(cells, resolution);
      return /^[\p{L}\p{N}-]+$/u.test(id) && entries.length > 0 ? entry(scalarText(id), entries) : undefined;
    },
  };
};
