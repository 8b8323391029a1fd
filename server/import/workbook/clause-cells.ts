import type { Words } from '../../base/words.ts';
import type { BookLanguage } from '../../features/book/book.ts';
import { contentBelow } from '../../features/intake/clause-change.ts';
import { linesOf } from '../../features/intake/lines.ts';
import { itemEdits, listEdits, proseEdits, sameJson } from '../../features/intake/read-back-edits.ts';
import { newTaking } from '../../features/intake/taking-of.ts';
import type { Clause } from '../../model/standard.ts';
import { languageOf, type StandardDocument } from '../../workspace/document.ts';
import type { Indicators } from '../../workspace/resolve/resolution.ts';
import { type CellMade, cellNotes, choiceNamed, nameKey, textMade, valueMade } from './changed-value.ts';
import { criteriaMade } from './criteria-cell.ts';
import { withText } from './evidence-cell.ts';
import type { ChangedCell } from './held-against.ts';

const byHand: Words = { en: 'change it here by hand.', 'zh-Hant': '請在此手工修改。' };

/** A changed cell of a clause of this very file. */
export function clauseMade(
  document: StandardDocument,
  clause: Clause,
  cell: ChangedCell,
  known: Indicators,
  language: BookLanguage,
): CellMade {
  const { key, is } = cell;
  if (key === 'title') return textMade(document, clause, clause.title, cell, language);
  if (key === 'criteria' && language !== 'both') return criteriaMade(clause, cell, known, language);
  if (key === 'text' || key === 'notes') {
    if (language !== languageOf(document)) return { note: cellNotes.otherLanguage };
    return key === 'text' ? wordingMade(document, clause, cell) : notesMade(document, clause, cell);
  }
  const written = plainValue(key, is);
  return written === undefined ? { note: withText(cellNotes.unread, is) } : valueMade(document, clause, key, written);
}

export function plainValue(key: string, text: string): string | undefined {
  if (key === 'provision') return choiceNamed('provision', text);
  if (key === 'bonus' || key === 'veto') {
    const said = nameKey(text);
    return /^(?:是|yes|true|1)$/.test(said) ? 'true' : /^(?:否|no|false|0)$/.test(said) ? 'false' : undefined;
  }
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(text) ? text : undefined;
}

/** The text of a clause and its list, as they stand in one cell. */
function wordingMade(document: StandardDocument, clause: Clause, { was, is }: ChangedCell): CellMade {
  const [before, now] = [contentIn(was, document), contentIn(is, document)];
  const [text, newText] = [before, now].map(({ texts }) => texts.join('\n'));
  const items = sameJson(before.items, now.items)
    ? []
    : itemEdits(clause.items, before.items, now.items, clause, document);
  const edits = [...(text === newText ? [] : proseEdits(clause.text, text ?? '', newText ?? '', document)), ...items];
  const isWhole = sameJson(before.items, now.items) || items.length > 0;
  return edits.length > 0 && isWhole && now.added.length === 0 ? { edits } : { note: byHand };
}

export function contentIn(cell: string, document: StandardDocument) {
  const [lead, ...rest] = cell.split('\n').filter((line) => line.trim() !== '');
  const blocks = linesOf(rest.map((text) => ({ kind: 'paragraph', text })));
  return contentBelow(lead, blocks, newTaking(languageOf(document), 'gbt-1.1-2020', []));
}

function notesMade(document: StandardDocument, clause: Clause, { was, is }: ChangedCell): CellMade {
  const [before, now] = [was, is].map((all) => all.split('\n').filter((line) => line.trim() !== ''));
  if (before?.length !== clause.notes.length) return { note: byHand };
  const edits = listEdits(clause.notes, before, now ?? [], 'notes', clause, document);
  return edits.length === 0 ? { note: byHand } : { edits };
}
