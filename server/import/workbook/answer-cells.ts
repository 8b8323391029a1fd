import type { Words } from '../../base/words.ts';
import type { BookLanguage } from '../../features/book/book.ts';
import { yamlScalar } from '../../features/intake/read-back-edits.ts';
import type { Answer } from '../../model/report.ts';
import { readDate, writeDate } from '../../model/values/date.ts';
import { addEntry } from '../../rules/kit/fixes/additions.ts';
import { entry, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { ReportDocument } from '../../workspace/document.ts';
import { type CellMade, cellNotes, choiceNamed, merged, textMade, valueMade } from './changed-value.ts';
import { attachmentNamed, entriesIn, evidenceMade, withText } from './evidence-cell.ts';
import type { ChangedCell } from './held-against.ts';

const byItems: Words = {
  en: 'It is answered item by item here; change the items.',
  'zh-Hant': '這裡按列項逐項作答，請修改各列項。',
};

/** A changed cell of an answer that is there. */
export function answerMade(
  document: ReportDocument,
  answer: Answer,
  cell: ChangedCell,
  language: BookLanguage,
): CellMade {
  const { key, is } = cell;
  if (key === 'evidence') return evidenceMade(document, answer, answer.evidence, cell);
  if (key === 'statement' || key === 'reason') return textMade(document, answer, answer[key], cell, language);
  if (key === 'plan' || key === 'due') return planMade(document, answer, cell, language);
  if (key === 'status' && answer.items.length > 0 && answer.status === undefined) return { note: byItems };
  const written = plainValue(key, is);
  return written === undefined ? { note: withText(cellNotes.unread, is) } : valueMade(document, answer, key, written);
}

function plainValue(key: string, text: string): string | undefined {
  if (key === 'status') return choiceNamed('answer-status', text);
  if (key === 'due') return dayIn(text);
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(text) ? text : undefined;
}

/** A day as files have it, of whatever form it is written in. */
export function dayIn(text: string): string | undefined {
  const { value } = readDate(text);
  return value && writeDate(value);
}

function planMade(document: ReportDocument, answer: Answer, cell: ChangedCell, language: BookLanguage): CellMade {
  const { plan } = answer;
  const own = { ...cell, key: cell.key === 'plan' ? 'action' : 'due' };
  const day = dayIn(cell.is);
  if (own.key === 'due' && day === undefined) return { note: withText(cellNotes.unread, cell.is) };
  if (plan === undefined) {
    const value = own.key === 'due' ? (day ?? '') : yamlScalar(cell.is);
    // With both in one row the keys are put together.
    return { entries: [entry('plan', [entry(own.key, value)])] };
  }
  const made =
    own.key === 'due'
      ? valueMade(document, plan, 'due', day ?? '')
      : textMade(document, plan, plan.action, own, language);
  if (!('entries' in made)) return made;
  const edit = addEntry(document, plan, ...made.entries);
  return edit === undefined ? { note: withText(cellNotes.unread, cell.is) } : { edits: [edit] };
}

/** The keys of a new answer that a row gives. */
export function newAnswerEntries(
  { model }: ReportDocument,
  cells: readonly ChangedCell[],
): { readonly entries: readonly NewEntry[]; readonly notes: readonly Words[] } {
  const notes: Words[] = [];
  const entries = cells.flatMap(({ key, is }): readonly NewEntry[] => {
    if (key === 'statement' || key === 'reason') return [entry(key, yamlScalar(is))];
    if (key === 'plan') return [entry('plan', [entry('action', yamlScalar(is))])];
    if (key === 'evidence') {
      const ids = entriesIn(is).map((one) => attachmentNamed(one, model)?.id.text);
      const known = ids.flatMap((id) => (id === undefined ? [] : [scalarText(id)]));
      if (known.length < ids.length) notes.push(withText(cellNotes.unread, is));
      return known.length === 0 ? [] : [entry('evidence', { items: known })];
    }
    const written = plainValue(key, is);
    if (written === undefined) notes.push(withText(cellNotes.unread, is));
    else if (key === 'due') return [entry('plan', [entry('due', written)])];
    return written === undefined ? [] : [entry(key, written)];
  });
  return { entries: merged(entries), notes };
}
