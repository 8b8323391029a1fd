import type { BookLanguage } from '../../features/book/book.ts';
import { yamlScalar } from '../../features/intake/read-back-edits.ts';
import { spellingsOf } from '../../model/field.ts';
import type { Attachment } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { entry, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { ReportDocument } from '../../workspace/document.ts';
import type { EvidenceKinds } from '../../workspace/resolve/resolution.ts';
import { dayIn } from './answer-cells.ts';
import { type CellMade, cellNotes, nameKey, textMade, valueMade } from './changed-value.ts';
import { withText } from './evidence-cell.ts';
import type { ChangedCell } from './held-against.ts';

/** A changed cell of a document that is attached. */
export function attachmentMade(
  document: ReportDocument,
  attachment: Attachment,
  cell: ChangedCell,
  kinds: EvidenceKinds,
  language: BookLanguage,
): CellMade {
  if (cell.key === 'title') return textMade(document, attachment, attachment.title, cell, language);
  const found = plainEntry(cell, kinds);
  if (found === undefined) return { note: withText(cellNotes.unread, cell.is) };
  return valueMade(document, attachment, found.key, String(found.value));
}

/** The keys of a new attachment that a row gives. */
export function newAttachmentEntries(cells: readonly ChangedCell[], kinds: EvidenceKinds): readonly NewEntry[] {
  return cells.flatMap((cell) => {
    if (cell.key === 'title') return [entry('title', yamlScalar(cell.is))];
    const found = plainEntry(cell, kinds);
    return found === undefined ? [] : [found];
  });
}

function plainEntry({ key, is }: ChangedCell, kinds: EvidenceKinds): NewEntry | undefined {
  if (key === 'kind') {
    const id = kindNamed(is, kinds);
    return id === undefined ? undefined : entry('kind', scalarText(id));
  }
  if (key === 'file') return entry(/^https?:\/\//i.test(is) ? 'url' : 'file', scalarText(is));
  const day = dayIn(is);
  return day === undefined ? undefined : entry(key, day);
}

function kindNamed(text: string, { evidenceKinds }: EvidenceKinds): string | undefined {
  const wanted = nameKey(text);
  return [...evidenceKinds.values()].find(({ value }) => {
    return idKey(value.id.text) === idKey(text) || spellingsOf(value.title).some((one) => nameKey(one) === wanted);
  })?.value.id.text;
}
