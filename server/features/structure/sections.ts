import { say, template, type Words } from '../../base/words.ts';
import { root } from '../../model/keys/table.ts';
import { itemOf, keyedOf, mapsOf } from '../../model/keys/type-at.ts';
import { lineEnding } from '../../syntax/line-ending.ts';
import type { Document } from '../../workspace/document.ts';
import { readDocument } from '../../workspace/read-document.ts';
import { change, type Snapshot } from '../../workspace/snapshot.ts';
import { completeHere } from '../completion/complete.ts';
import type { Suggestion } from '../completion/suggestion.ts';
import type { Reader } from '../reader.ts';
import type { StructureChange } from './change.ts';
import type { NextOffer } from './openings.ts';

const add: Words = { en: 'Add {title}', 'zh-Hant': '新增{title}' };

/** Only a variant has a base to change. */
const ofVariants: ReadonlySet<string> = new Set(['adapt', 'omit']);

/** What holds things of its own in a file and is not begun there. */
export function newSections(snapshot: Snapshot, document: Document, reader: Reader): readonly NextOffer[] {
  if (document.kind === 'other') return [];
  const { keys } = root(document.kind);
  return offeredAtEnd(snapshot, document, reader).flatMap(({ label }): NextOffer[] => {
    const spec = keys[label];
    if (spec === undefined || (ofVariants.has(label) && document.model?.given.has('extends') !== true)) return [];
    const of = itemOf(spec.type) ?? keyedOf(spec.type)?.of;
    // Texts are translated by maps as well.
    if (of === undefined || mapsOf(of).every(({ name }) => name === 'translations')) return [];
    const { title } = spec;
    const also = [title.en, title['zh-Hant'], template(title, 'zh-Hans')];
    return [{ group: nameOf(label), title: say(add, reader.locale, { title }), also }];
  });
}

/** Begins one at the end of the file. */
export function beginSection(
  snapshot: Snapshot,
  document: Document,
  reader: Reader,
  group: string,
): StructureChange | undefined {
  const chosen = offeredAtEnd(snapshot, document, reader).find(({ label }) => nameOf(label) === group);
  const edit = endOf(document);
  return chosen && { range: edit.range, text: edit.text + chosen.snippet };
}

function nameOf(key: string): string {
  return JSON.stringify([key]);
}

/** Keys that may be written on a line of their own behind everything. */
function offeredAtEnd(snapshot: Snapshot, document: Document, reader: Reader): readonly Suggestion[] {
  const edits = [endOf(document)];
  const begun = readDocument({ ...document, text: document.tree.text.edit(edits) }, { document, edits });
  const begunState = change(snapshot, [{ kind: 'put', document: begun }]);
  const line = begun.tree.text.lineCount - 1;
  return completeHere(begunState, begun, { line, character: 0 }, reader).filter(({ kind }) => kind === 'key');
}

/** Behind the last line on which something stands, in place of the empty ones. */
function endOf({ tree: { text } }: Document) {
  const last = text.lineCount - 1;
  let line = last;
  while (line > 0 && text.line(line).trim() === '') line -= 1;
  const isEmpty = text.line(line).trim() === '';
  const start = { line, character: isEmpty ? 0 : text.line(line).length };
  const range = { start, end: { line: last, character: text.line(last).length } };
  return { range, text: isEmpty ? '' : lineEnding(text) };
}
