import type { NumberedPart } from '../model/keys/types.ts';
import { forEachPart } from '../model/numbered-parts.ts';
import type { Reference, ReferenceNamespace } from '../model/reference.ts';
import type { EvidenceKind, Indicator, Term } from '../model/standard.ts';
import { idKey } from '../model/values/id.ts';
import type { Document } from './document.ts';
import type { Resolution, Sourced } from './resolve/resolution.ts';
import type { Snapshot } from './snapshot.ts';
import { resolutionFor, searchFor, type Target, targetsOf } from './targets.ts';

/**
 * What an id names, told by where it was first given: two ids name the same thing when their origins meet. What a variant
 * gives anew (an indicator, a term, a chapter that it adds to) is still its base's, and a former id is the clause's.
 */
export function originsOf(snapshot: Snapshot, document: Document, reference: Reference): readonly Target[] {
  if (isFormerId(reference)) return ofFormerId(snapshot, document, reference);
  const search = searchFor(snapshot, document, reference);
  for (const namespace of reference.namespaces) {
    const inherited = first(search.resolution, namespace, search.id);
    if (inherited.length > 0) return inherited;
    const given = targetsOf(snapshot, document, { ...reference, role: 'reference', namespaces: [namespace] });
    if (given.length > 0) return given;
  }
  return targetsOf(snapshot, document, reference);
}

/** Whether it is one of a clause's `aliases`. */
export function isFormerId({ role, key, namespaces }: Reference): boolean {
  return role === 'definition' && key === 'aliases' && namespaces.includes('clause');
}

/** The clause that used to bear it: the one in which it is listed, or which an adaptation lists it for. */
function ofFormerId(snapshot: Snapshot, document: Document, { holder }: Reference): readonly Target[] {
  const resolution = resolutionFor(snapshot, document);
  const clause = holder === undefined ? undefined : resolution?.clauses.get(idKey(holder.id));
  const id = clause?.clause.id;
  return clause === undefined || id === undefined ? [] : [{ document: clause.home, place: id }];
}

/** In the most general standard that gives it, of what a variant may give again. */
function first(resolution: Resolution | undefined, namespace: ReferenceNamespace, id: string): readonly Target[] {
  const pick = overridable[namespace];
  let found: Target | undefined;
  for (let at = resolution; at !== undefined && pick !== undefined; at = at.base) {
    const given = pick(at, id);
    if (given === undefined) break;
    found = given;
  }
  return found === undefined ? [] : [found];
}

type FindFirst = (resolution: Resolution, id: string) => Target | undefined;

const defined = (one: Sourced<Term | Indicator | EvidenceKind> | undefined): Target | undefined =>
  one && { document: one.document, place: one.value.id };

const part =
  (kind: NumberedPart): FindFirst =>
  ({ parts }, id) => {
    const found = parts.get(id);
    return found?.kind !== kind || found.id === undefined ? undefined : { document: found.home, place: found.id };
  };

const overridable: Readonly<Partial<Record<ReferenceNamespace, FindFirst>>> = {
  term: ({ terms }, id) => defined(terms.get(id)),
  indicator: ({ indicators }, id) => defined(indicators.get(id)),
  'evidence-kind': ({ evidenceKinds }, id) => defined(evidenceKinds.get(id)),
  // An adaptation that gives a list anew gives the ids of what it keeps of it again.
  ...forEachPart(part),
};
