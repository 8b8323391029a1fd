import type { Position, Range } from '../base/position.ts';
import type { Reference } from '../model/reference.ts';
import { idKey } from '../model/values/id.ts';
import { absolute } from '../syntax/navigate.ts';
import type { Document } from '../workspace/document.ts';
import { originsOf } from '../workspace/origins.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { resolutionFor } from '../workspace/targets.ts';
import { usesOf } from '../workspace/uses.ts';
import { referenceAt } from './reference-at.ts';
import { isInUse } from './rename/former-id.ts';

/** Of an id: what may stand in one. No bracket, colon or blank, with which it would be something else. */
export const idPattern = '[^\\s,:#\\[\\]{}\'"`，：；、。（）「」]+';

/**
 * The places of an id that are written together while one of them is: where it is given, and every use. Nothing where an edit of these alone would part
 * what belongs together: the id is given in another file or used in one, or in reports out of reach; given twice, or written in different ways. There
 * renaming it (F2) is what keeps everything.
 */
export function linkedPlaces(snapshot: Snapshot, document: Document, position: Position): readonly Range[] {
  const reference = referenceAt(document, position);
  if (reference === undefined || document.origin !== 'workspace') return [];
  const origins = originsOf(snapshot, document, reference);
  if (origins.length !== 1 || origins[0]?.document !== document) return [];
  const clause = resolutionFor(snapshot, document)?.clauses.get(idKey(reference.text));
  if (reference.namespaces.includes('clause') && clause !== undefined && isInUse(snapshot, clause)) return [];
  const own: Reference[] = [];
  for (const use of usesOf(snapshot, document, reference)) {
    if (use.document !== document) return [];
    // A former id is another one, which stays.
    if (idKey(use.reference.text) === idKey(reference.text)) own.push(use.reference);
  }
  const given = own.filter(({ role }) => role === 'definition');
  const ranges = own.map((one) => writtenRange(document, one));
  const isAlike = ranges.every((range) => range !== undefined && textIn(document, range) === reference.text);
  return given.length === 1 && own.length > 1 && isAlike ? ranges.flatMap((range) => range ?? []) : [];
}

/** Without the quotes around it; undefined where it is not written as it reads. */
function writtenRange(document: Document, reference: Reference): Range | undefined {
  const { start, end } = absolute(document.tree, reference);
  if (start.line !== end.line) return undefined;
  const quotes = (end.character - start.character - reference.text.length) / 2;
  if (quotes !== 0 && quotes !== 1) return undefined;
  return {
    start: { line: start.line, character: start.character + quotes },
    end: { line: end.line, character: end.character - quotes },
  };
}

function textIn({ tree }: Document, { start, end }: Range): string {
  return tree.text.line(start.line).slice(start.character, end.character);
}
