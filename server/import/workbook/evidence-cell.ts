import type { Words } from '../../base/words.ts';
import { spellingsOf } from '../../model/field.ts';
import type { Attachment, Evidence, Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { addItems } from '../../rules/kit/fixes/additions.ts';
import { entry, type NewContent } from '../../rules/kit/fixes/new-entry.ts';
import { withoutItem } from '../../rules/kit/fixes/removal.ts';
import type { PlacedEdit } from '../../rules/rule.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { ReportDocument } from '../../workspace/document.ts';
import { type CellMade, cellNotes, nameKey } from './changed-value.ts';
import type { ChangedCell } from './held-against.ts';

const notes = {
  notAttached: {
    en: '“{text}” is none of the attachments; attach it here first.',
    'zh-Hant': '「{text}」不在附件中，請先在此列為附件。',
  },
  rearranged: {
    en: 'Evidence that is described where it stands was changed; change it here by hand.',
    'zh-Hant': '就地描述的證明材料有改動，請在此手工修改。',
  },
} satisfies Readonly<Record<string, Words>>;

/** Evidence as a cell lists it, one a line or parted by semicolons: what is there stays, and attachments are named by title, number or id. */
export function evidenceMade(
  document: ReportDocument,
  element: Parameters<typeof addItems>[1],
  evidence: readonly Evidence[],
  { was, is }: ChangedCell,
): CellMade {
  const before = entriesIn(was);
  const now = entriesIn(is);
  const known = before.length === evidence.length ? before : [];
  const kept = now.map((text) => known.indexOf(text));
  const named = now.map((text, at) => (kept[at] === -1 ? attachmentNamed(text, document.model)?.id.text : undefined));
  const stranger = now.find((_, at) => kept[at] === -1 && named[at] === undefined);
  if (stranger !== undefined) return { note: withText(notes.notAttached, stranger) };
  const added = named.flatMap((id) => (id === undefined ? [] : [scalarText(id)]));
  const removed = evidence.filter((_, at) => !kept.includes(at));
  if (removed.length === evidence.length && evidence.length > 0 && added.length === 0)
    return { note: cellNotes.emptied };
  const ids = now.map((_, at) => named[at] ?? evidence[kept[at] ?? -1]?.attachment?.text);
  return evidence.length > 0 && removed.length > 0 && added.length > 0
    ? rewritten(element, ids)
    : edited(document, element, removed, added);
}

function edited(
  document: ReportDocument,
  element: Parameters<typeof addItems>[1],
  removed: readonly Evidence[],
  added: readonly NewContent[],
): CellMade {
  if (added.length > 0 && element.given.get('evidence') === undefined)
    return { entries: [entry('evidence', { items: added })] };
  const edits: readonly (PlacedEdit | undefined)[] = [
    ...removed.map((one) => withoutItem(document, one.attachment ?? one.handle)),
    ...(added.length === 0 ? [] : [addItems(document, element, 'evidence', ...added)]),
  ];
  const found = edits.flatMap((edit) => (edit === undefined ? [] : [edit]));
  return found.length === edits.length ? { edits: found } : { note: notes.rearranged };
}

/** A list of ids alone is written anew. */
function rewritten(element: Parameters<typeof addItems>[1], ids: readonly (string | undefined)[]): CellMade {
  const field = element.given.get('evidence');
  const all = ids.flatMap((id) => (id === undefined ? [] : [scalarText(id)]));
  if (field?.node.kind !== 'list' || all.length < ids.length) return { note: notes.rearranged };
  const gap = `\n${' '.repeat(field.range.start.character)}`;
  const text = field.node.flow ? `[${all.join(', ')}]` : all.map((id) => `- ${id}`).join(gap);
  return { edits: [{ fragment: field.fragment, range: field.range, text }] };
}

export function entriesIn(text: string): readonly string[] {
  return text.split(/[\n；;]/).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
}

/** 附件4, 服務人員花名冊（附件4）, the title alone, or the id. */
export function attachmentNamed(text: string, { attachments }: Report): Attachment | undefined {
  const number = /(?:附件|attachment)\s*(\d{1,4})\s*[)）]?$/i.exec(text)?.[1];
  if (number !== undefined) return attachments[Number(number) - 1];
  const wanted = nameKey(text);
  return attachments.find(({ id, title }) => {
    return idKey(id.text) === idKey(text) || spellingsOf(title).some((one) => nameKey(one) === wanted);
  });
}

export function withText(words: Words, text: string): Words {
  const put = (said: string) => said.replace('{text}', () => text);
  return { en: put(words.en), 'zh-Hant': put(words['zh-Hant']) };
}
