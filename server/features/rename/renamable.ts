import type { Position } from '../../base/position.ts';
import type { Reference } from '../../model/references.ts';
import type { Document } from '../../workspace/document.ts';
import { isFormerId, originsOf } from '../../workspace/origins.ts';
import { idKey, type Snapshot } from '../../workspace/snapshot.ts';
import type { Target } from '../../workspace/targets.ts';
import { givenAt, type Use, usesOf } from '../../workspace/uses.ts';
import { referenceAt } from '../reference-at.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What can be renamed, with all that changes along. */
export interface Renamable {
  readonly document: Document;
  /** What stands under the cursor. */
  readonly reference: Reference;
  /** Its id as it was given. */
  readonly given: Reference;
  readonly origins: readonly Target[];
  /** Under the present id; former ids stay as they are. */
  readonly uses: readonly Use[];
}

/** What the cursor is on, or why it is not renamed. */
export function renamableAt(snapshot: Snapshot, document: Document, position: Position): Renamable | Refusal {
  const reference = referenceAt(document, position);
  if (reference === undefined || reference.namespaces[0] === 'rule') return refuse('nothing');
  if (document.origin !== 'workspace') return refuse('readOnly');
  const id = reference.text;
  if (reference.namespaces[0] === 'document') return refuse('documentNumber', { id });
  const origins = originsOf(snapshot, document, reference);
  const [given] = origins.flatMap((origin) => givenAt(origin) ?? []);
  if (given === undefined) return refuse('unknown', { id });
  if (isFormerId(reference) || idKey(given.text) !== idKey(id)) return refuse('formerId', { id, now: given.text });
  const uses = usesOf(snapshot, document, reference).filter((use) => idKey(use.reference.text) === idKey(id));
  const givers = [...origins, ...uses.filter((use) => use.reference.role === 'definition')];
  const fixed = givers.find((giver) => giver.document.origin !== 'workspace');
  if (fixed !== undefined) return refuse('givenElsewhere', { id, file: nameOf(fixed.document) });
  return { document, reference, given, origins, uses: uses.filter((use) => use.document.origin === 'workspace') };
}

/** What a file is called towards a reader: its edition, else its name. */
export function nameOf({ uri, model }: Document): string {
  const edition = model?.kind === 'standard' ? model.edition?.text : undefined;
  return edition ?? decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
