import type { Words } from '../../base/words.ts';
import type { ReadChange } from '../../features/intake/read-change.ts';
import type { Indicator } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { StandardDocument } from '../../workspace/document.ts';
import type { EffectiveClause, Resolution } from '../../workspace/resolve/resolution.ts';
import { type CellMade, cellNotes, choiceNamed, textMade, valueMade } from './changed-value.ts';
import { clauseMade } from './clause-cells.ts';
import { withText } from './evidence-cell.ts';
import type { ChangedCell, ChangedRow, HeldSheet } from './held-against.ts';
import { newClause } from './new-clause.ts';
import { changeOf, noteOf, type WorkbookSetting } from './row-change.ts';

const words = {
  inherited: {
    en: 'It is taken over from the base; change it there, or tighten it here.',
    'zh-Hant': '這一項繼承自基礎標準，請在那裡修改，或在此加嚴。',
  },
  more: {
    en: 'It is new in the workbook; write it here by hand.',
    'zh-Hant': '這一項是工作簿中新增的，請在此手工編寫。',
  },
} satisfies Readonly<Record<string, Words>>;

/** What the register of a standard's clauses, or of what they count by, says otherwise than the standard, row by row. */
export function standardChanges(
  document: StandardDocument,
  resolution: Resolution,
  held: readonly HeldSheet[],
  setting: WorkbookSetting,
): readonly ReadChange[] {
  const indicators = new Map(document.model.indicators.map((one) => [idKey(one.id.text), one]));
  const taken = new Set(resolution.clauses.keys());
  return held.flatMap(({ key, rows }) =>
    rows.flatMap((row): readonly ReadChange[] => {
      const id = idKey(row.id);
      if (key === 'indicators') {
        const own = indicators.get(id);
        if (own === undefined) return elsewhere(row, 'indicator', resolution.indicators.has(id));
        return changeOf(row, 'indicator', own, setting, (cell) => indicatorMade(document, own, cell, setting));
      }
      const clause = resolution.clauses.get(id);
      const isNew = clause === undefined && (row.how === 'added' || row.how === 'nameless');
      const added = isNew ? newClause(row, document, resolution, setting, taken) : undefined;
      if (added !== undefined) return [added];
      if (clause === undefined || !isOwn(clause, document)) return elsewhere(row, 'clause', clause !== undefined);
      return changeOf(row, 'clause', clause.clause, setting, (cell) =>
        clauseMade(document, clause.clause, cell, resolution, setting.language),
      );
    }),
  );
}

/** Written in this file, and nowhere adapted. */
function isOwn({ home, adaptations }: EffectiveClause, document: StandardDocument): boolean {
  return home === document && adaptations.length === 0;
}

function elsewhere(row: ChangedRow, map: string, isInherited: boolean): readonly ReadChange[] {
  if (row.how === 'changed' && row.cells.every((cell) => cell.isShownOnly)) return [];
  if ((row.how === 'added' || row.how === 'nameless') && row.cells.every(({ is }) => is === '')) return [];
  const note = noteOf(row) ?? (isInherited ? words.inherited : words.more);
  return [{ id: row.id, map, keys: [], note, edits: [] }];
}

function indicatorMade(
  document: StandardDocument,
  indicator: Indicator,
  cell: ChangedCell,
  { language }: WorkbookSetting,
): CellMade {
  const { key, is } = cell;
  if (key === 'title' || key === 'definition') return textMade(document, indicator, indicator[key], cell, language);
  const written = key === 'kind' ? choiceNamed('indicator-kind', is) : scalarText(is);
  return written === undefined
    ? { note: withText(cellNotes.unread, is) }
    : valueMade(document, indicator, key, written);
}
