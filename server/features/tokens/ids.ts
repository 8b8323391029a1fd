import type { Reference, ReferenceNamespace } from '../../model/reference.ts';
import { idKey } from '../../model/values/id.ts';
import { type Document, isStandard, type StandardDocument } from '../../workspace/document.ts';
import type { EffectiveClause, Resolution } from '../../workspace/resolve/resolution.ts';
import { isAboutBase, isGivenIn } from '../../workspace/targets.ts';
import type { TokenGround } from './ground.ts';
import { kindNumber, modifierBit } from './token.ts';

/** What an id names, and what else is to be said of it. */
export function meaningOf(
  reference: Reference,
  document: Document,
  ground: TokenGround,
): { readonly kind: number; readonly modifiers: number } {
  const { resolution } = ground.ids;
  const namespace = namespaceOf(reference, document, resolution);
  return { kind: kindNumber(namespace), modifiers: modifiersOf(reference, namespace, document, ground) };
}

/** Of several that it may be looked up in, the one that gives it. */
function namespaceOf(reference: Reference, document: Document, resolution: Resolution | undefined): ReferenceNamespace {
  const { namespaces } = reference;
  const [first = 'clause'] = namespaces;
  if (namespaces.length === 1 || reference.role === 'definition') return first;
  return namespaces.find((one) => isGivenIn(resolution, document, { ...reference, namespaces: [one] })) ?? first;
}

function modifiersOf(
  reference: Reference,
  namespace: ReferenceNamespace,
  document: Document,
  { ids, stale }: TokenGround,
): number {
  const { role, key, edition, text } = reference;
  const former = key === 'aliases' ? modifierBit('deprecated') : 0;
  if (role === 'definition') return modifierBit('declaration') | former;
  const { resolution } = ids;
  if (resolution === undefined || edition !== undefined) return former;
  const id = idKey(text);
  const isAnswered = namespace === 'clause' && reference.holder === undefined && key === undefined;
  const outdated = isAnswered && stale.has(id) ? modifierBit('stale') : 0;
  const clause = namespace === 'clause' ? clauseNamed(id, reference, resolution) : undefined;
  const home = clause === undefined ? homeOf(id, namespace, resolution) : clause.home;
  // Who answers a variant is asked the same by what it inherits: only its author is told which that is.
  const isInherited = isStandard(document) && home !== undefined && home.uri !== document.uri;
  return former | outdated | standingOf(clause, id) | (isInherited ? modifierBit('inherited') : 0);
}

function clauseNamed(id: string, reference: Reference, resolution: Resolution): EffectiveClause | undefined {
  const isOmitted = isAboutBase(reference) && reference.holder?.map === 'omission';
  const { clauses, aliases } = (isOmitted ? resolution.base : undefined) ?? resolution;
  return clauses.get(id) ?? aliases.get(id);
}

function standingOf(clause: EffectiveClause | undefined, id: string): number {
  if (clause === undefined) return 0;
  const former = idKey(clause.id) === id ? 0 : modifierBit('deprecated');
  return former | (clause.adaptations.length > 0 ? modifierBit('adapted') : 0);
}

function homeOf(id: string, namespace: ReferenceNamespace, resolution: Resolution): StandardDocument | undefined {
  switch (namespace) {
    case 'division':
      return resolution.divisions.get(id)?.home;
    case 'term':
      return resolution.terms.get(id)?.document;
    case 'indicator':
      return resolution.indicators.get(id)?.document;
    case 'evidence-kind':
      return resolution.evidenceKinds.get(id)?.document;
    case 'table':
    case 'form':
    case 'formula':
    case 'illustration':
    case 'item':
    case 'step':
      return resolution.parts.get(id)?.home;
    default:
      return undefined;
  }
}
