import type { Position } from '../../base/position.ts';
import type { Reference } from '../../model/reference.ts';
import { idKey } from '../../model/values/id.ts';
import type { Document, KnownDocument } from '../../workspace/document.ts';
import { isFormerId, originsOf } from '../../workspace/origins.ts';
import { fileNameOf } from '../../workspace/paths.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Target } from '../../workspace/targets.ts';
import { givenAt, type Use, usesOf, wholeFiles } from '../../workspace/uses.ts';
import { referenceAt } from '../reference-at.ts';
import { type RenameRefusal, refuse } from './refusal.ts';

/** What can be renamed, with all that changes along. */
export interface Renamable {
  readonly document: Document;
  /** What stands under the cursor. */
  readonly reference: Reference;
  /** Its id as it was given. */
  readonly given: Reference;
  readonly origins: readonly Target[];
}

/** What the cursor is on, or why it is not renamed. */
export function renamableAt(snapshot: Snapshot, document: Document, position: Position): Renamable | RenameRefusal {
  const reference = referenceAt(document, position);
  if (reference === undefined || reference.namespaces[0] === 'rule') return refuse('nothing');
  if (document.origin !== 'workspace') return refuse('readOnly');
  const id = reference.text;
  if (reference.namespaces[0] === 'document') return refuse('documentNumber', { id });
  const origins = originsOf(snapshot, document, reference);
  const [given] = origins.flatMap((origin) => givenAt(origin) ?? []);
  if (given === undefined) return refuse('unknown', { id });
  if (isFormerId(reference) || idKey(given.text) !== idKey(id)) return refuse('formerId', { id, now: given.text });
  const uses = usesUnder(id, usesOf(snapshot, document, reference, filesAtHand(snapshot, document)));
  const givers = [...origins, ...[...uses].filter((use) => use.reference.role === 'definition')];
  const fixed = givers.find((giver) => giver.document.origin !== 'workspace');
  if (fixed !== undefined) return refuse('givenElsewhere', { id, file: nameOf(fixed.document) });
  return { document, reference, given, origins };
}

/** Every place that is written anew, closed reports included: see `usesOf`. */
export function* renamedUses(
  snapshot: Snapshot,
  { document, reference }: Renamable,
  files: Iterable<KnownDocument> = snapshot.documents.values(),
  lost?: (unread: Document) => void,
): Generator<Use> {
  for (const use of usesUnder(reference.text, usesOf(snapshot, document, reference, files, lost))) {
    if (use.document.origin === 'workspace') yield use;
  }
}

/** Those under the present id; former ids stay as they are. */
function* usesUnder(id: string, uses: Iterable<Use>): Generator<Use> {
  for (const use of uses) if (idKey(use.reference.text) === idKey(id)) yield use;
}

/** The files that are at hand as a whole, and the one that is asked about. */
export function filesAtHand(snapshot: Snapshot, document: Document): readonly Document[] {
  return [...new Set([document, ...wholeFiles(snapshot)])];
}

/** What a file is called towards a reader: its edition, else its name. */
export function nameOf({ uri, model }: Document): string {
  const edition = model?.kind === 'standard' ? model.edition?.text : undefined;
  return edition ?? fileNameOf(uri);
}
