import type { ReferenceNamespace } from '../../model/reference.ts';
import { readEdition } from '../../model/values/edition.ts';
import { idKey, readId } from '../../model/values/id.ts';
import { type Document, isReport, isStandard } from '../../workspace/document.ts';
import { heirsOf } from '../../workspace/resolve/heirs.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { resolve } from '../../workspace/resolve/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { targetsOf } from '../../workspace/targets.ts';
import { type RenameRefusal, refuse } from './refusal.ts';
import { filesAtHand, nameOf, type Renamable, renamedUses } from './renamable.ts';

/** Why the new id cannot be given: it is none, or something else that can be seen from the same files bears it. */
export function objectionTo(snapshot: Snapshot, renamable: Renamable, id: string): RenameRefusal | undefined {
  const namespace = renamable.given.namespaces[0];
  const malformed = namespace === undefined ? undefined : formObjection(namespace, id);
  if (malformed !== undefined) return malformed;
  const heirs = renamable.origins.flatMap(({ document }) =>
    isStandard(document) ? heirsOf(snapshot, document).map((heir) => heir.document) : [],
  );
  // Ids of a closed report are those of its standard, which is among these.
  const uses = renamedUses(snapshot, renamable, filesAtHand(snapshot, renamable.document));
  const sight = new Set<Document>([...Array.from(uses, (use) => use.document), ...heirs]);
  const holder = [...sight].find((document) => bears(snapshot, document, renamable, id));
  return holder && refuse('taken', { id, file: nameOf(holder) });
}

function formObjection(namespace: ReferenceNamespace, id: string): RenameRefusal | undefined {
  if (namespace === 'grade') return id.trim() === '' || /[\n\r]/.test(id) ? refuse('noName') : undefined;
  if (namespace === 'edition') return readEdition(id).ok ? undefined : refuse('noEdition', { id });
  return readId(id).ok ? undefined : refuse('noId', { id });
}

/** Whether the id already names something in a file's sight. A clause may take back one of its own former ids. */
function bears(snapshot: Snapshot, document: Document, { given, origins }: Renamable, id: string): boolean {
  const key = idKey(id);
  const [namespace] = given.namespaces;
  if (namespace === 'edition') return snapshot.standards.has(key);
  if (namespace === 'report') return snapshot.reports.has(key);
  if (namespace === 'attachment')
    return isReport(document) && document.model.attachments.some((one) => idKey(one.id.text) === key);
  if (namespace === 'space-type' || namespace === 'grade' || namespace === 'level') {
    return targetsOf(snapshot, document, { ...given, role: 'reference', text: id }).length > 0;
  }
  if (!isStandard(document)) return false;
  const resolution = resolve(snapshot, document);
  if (namespace === 'indicator') return resolution.indicators.has(key);
  if (namespace === 'evidence-kind') return resolution.evidenceKinds.has(key);
  return namesOf(resolution, origins).has(key);
}

/**
 * Clauses with their parts and chapters share one namespace, former ids of other clauses included. A term may bear such an id
 * too, but by a rename the `[[…]]` of one of the two would come to mean the other.
 */
function namesOf(
  { clauses, divisions, parts, terms, aliases }: Resolution,
  own: Renamable['origins'],
): ReadonlySet<string> {
  const others = [...aliases].filter(([, clause]) => own.every((origin) => origin.place !== clause.clause.id));
  return new Set([
    ...clauses.keys(),
    ...divisions.keys(),
    ...parts.keys(),
    ...terms.keys(),
    ...others.map(([former]) => former),
  ]);
}
