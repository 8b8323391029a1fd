import type { Position } from '../../base/position.ts';
import type { Document } from '../../workspace/document.ts';
import { readDocument } from '../../workspace/read-document.ts';
import { change, type Snapshot } from '../../workspace/snapshot.ts';
import type { Reader } from '../reader.ts';
import { placeAt } from '../typed-place.ts';
import { completeHere } from './complete.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * Behind a text that is finished, and white space: the keys that go on from there, each on a line of its own below. Who writes that text
 * is about to write on, and is told so only when they ask.
 */
export function keysBelow(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  reader: Reader,
): readonly Suggestion[] {
  const { line, character } = position;
  const written = document.tree.text.line(line);
  const end = { line, character: written.trimEnd().length };
  const column = columnOf(document, end);
  if (column === undefined || end.character >= character || !/^\s*$/.test(written.slice(end.character))) return [];
  const indent = ' '.repeat(column);
  const edits = [{ range: { start: end, end: { line, character: written.length } }, text: `\n${indent}` }];
  const begun = readDocument({ ...document, text: document.tree.text.edit(edits) }, { document, edits });
  const begunState = change(snapshot, [{ kind: 'put', document: begun }]);
  const offered = completeHere(begunState, begun, { line: line + 1, character: column }, reader);
  return offered.flatMap((one) =>
    one.kind === 'key'
      ? [
          {
            ...one,
            range: { start: end, end: position },
            snippet: `\n${indent.slice(0, one.range.start.character)}${one.snippet}`,
          },
        ]
      : [],
  );
}

/** Where the key begins whose value, a text on its line, ends there. */
function columnOf(document: Document, end: Position): number | undefined {
  const { location } = placeAt(document, end) ?? {};
  const key = location?.trail.at(-1)?.keyNode;
  if (location?.part !== 'value' || location.flow || key === undefined || location.scalar === undefined)
    return undefined;
  const { range } = location;
  const isHere = range.start.line === end.line && range.end.line === end.line && range.end.character === end.character;
  return isHere ? key.range.start.character : undefined;
}
