import { withoutEnding } from '../../base/file-ending.ts';
import type { Position } from '../../base/position.ts';
import type { Locale } from '../../base/words.ts';
import type { Answer, ItemAnswer, Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { byDocuments, type DocumentEdits } from '../../rules/engine/fix-edits.ts';
import { addItems, addToKeyed } from '../../rules/kit/fixes/additions.ts';
import { freeId } from '../../rules/kit/fixes/free-id.ts';
import { openEntry } from '../../rules/kit/fixes/hint.ts';
import { entry, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import { scalarText } from '../../syntax/quote.ts';
import { type Document, isReport } from '../../workspace/document.ts';
import { fileNameOf, folderOf, locationOf, pathBetween } from '../../workspace/paths.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { placeAt } from '../typed-place.ts';
import { idFrom } from './attachment-id.ts';
import { type KindChoice, kindChoice } from './attachment-kind.ts';

/** The report that takes them, and where in it they were dropped. */
interface Taker {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly report: Report;
  readonly answer: Answer | undefined;
  /** The list item at whose answer the files are let fall. */
  readonly item: ItemAnswer | undefined;
  readonly reader: Locale;
}

/**
 * Makes files (URIs) attachments of a report, and those dropped onto an answer its evidence; a single one dropped where a `file:`
 * stands goes there. A file that is attached already is named, not attached again. Nothing where no report takes them.
 */
export function attachFiles(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  files: readonly string[],
  reader: Locale,
): readonly DocumentEdits[] {
  if (!isReport(document) || document.origin !== 'workspace') return [];
  const place = placeAt(document, position);
  const [top, id] = place?.path ?? [];
  const [only, ...others] = files;
  if (place?.path.at(-1) === 'file' && only !== undefined && others.length === 0) {
    const { part, range } = place.location;
    const text = `${part === 'new-value' ? ' ' : ''}${scalarText(pathTo(document, only))}`;
    if (part === 'value' || part === 'new-value') return [{ document, edits: [{ range, text }] }];
  }
  const report = document.model;
  const whole = top === 'answers' ? report.answers.find(({ clause }) => clause.text === id) : undefined;
  const [, , key, itemId] = place?.path ?? [];
  const item = key === 'items' ? whole?.items.find((one) => one.item.text === itemId) : undefined;
  return attached({ snapshot, document, report, answer: whole, item, reader }, files);
}

function attached(
  { snapshot, document, report, answer, item, reader }: Taker,
  files: readonly string[],
): readonly DocumentEdits[] {
  const taken = new Set(report.attachments.map(({ id }) => idKey(id.text)));
  const kinds = kindChoice(snapshot, document, report, answer);
  const named: string[] = [];
  const added: NewEntry[] = [];
  for (const uri of files) {
    const there = report.attachments.find(({ file }) => locationOf(document.uri, file?.value ?? '') === uri);
    const id = there?.id.text ?? freeId(idFrom(fileNameOf(uri)), taken);
    named.push(id);
    taken.add(idKey(id));
    if (there === undefined) added.push(entry(id, entriesFor(document, uri, kinds, reader)));
  }
  const last = report.attachments.at(-1);
  const attachments = addToKeyed(document, report, 'attachments', last && { key: last.id, value: last }, added);
  const taker = item ?? answer;
  const given = new Set(taker?.evidence.map(({ attachment }) => idKey(attachment?.text ?? '')));
  const evidence = named.filter((id) => !given.has(idKey(id))).map(scalarText);
  const edits = [
    added.length === 0 ? undefined : attachments,
    taker === undefined || evidence.length === 0 ? undefined : addItems(document, taker, 'evidence', ...evidence),
  ].filter((edit) => edit !== undefined);
  return edits.length === 0 ? [] : byDocuments(edits, document);
}

function entriesFor(document: Document, uri: string, kinds: KindChoice, reader: Locale): readonly NewEntry[] {
  const title = withoutEnding(fileNameOf(uri));
  const kind = kinds.of(title);
  return [
    kind === undefined ? openEntry('attachment', 'kind', reader) : entry('kind', scalarText(kind)),
    entry('title', scalarText(title)),
    entry('file', scalarText(pathTo(document, uri))),
  ];
}

function pathTo(document: Document, uri: string): string {
  return pathBetween(folderOf(document.uri), folderOf(uri)) + fileNameOf(uri);
}
