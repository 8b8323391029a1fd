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
  const inherited = reference.namespaces.flatMap((namespace) => first(search.resolution, namespace, search.id));
  if (inherited.length > 0) return inherited;
  const given = targetsOf(snapshot, document, { ...reference, role: 'reference' });
  return given.length === 0 ? targetsOf(snapshot, document, reference) : given;
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
  let found: Overridable | undefined;
  for (let at = resolution; at !== undefined && pick !== undefined; at = at.base) {
    const given = pick(at).get(id);
    if (given === undefined) break;
    found = given;
  }
  return found === undefined ? [] : [{ document: found.document, place: found.value.id }];
}

type Overridable = Sourced<Term | Indicator | EvidenceKind>;

const overridable: Readonly<
  Partial<Record<ReferenceNamespace, (resolution: Resolution) => ReadonlyMap<string, Overridable>>>
> = {
  term: (resolution) => resolution.terms,
  indicator: (resolution) => resolution.indicators,
  'evidence-kind': (resolution) => resolution.evidenceKinds,
};
