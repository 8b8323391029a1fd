import { valueIn } from '../../model/keys/enums.ts';
import { bundlesOf, usedIn } from '../../model/references-used.ts';
import { idKey } from '../../model/values/id.ts';
import { bindsAnnexes, requirementsIn } from '../../rules/kit/informative-annex.ts';
import { binds } from '../../rules/kit/loosening/binding.ts';
import { absolute } from '../../syntax/navigate.ts';
import { assess, mayExclude } from '../../workspace/assess/assess.ts';
import { type Document, draftingRulesOf, isReport, isStandard } from '../../workspace/document.ts';
import { groupsOf } from '../../workspace/document-references.ts';
import type { Referent } from '../../workspace/names.ts';
import { wayBetween } from '../../workspace/resolve/made-of.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { adaptedAt, isAsStrict, itemsWithIds } from './adapted.ts';
import type { Request } from './request.ts';

/** Whether a value of a closed choice is none that would be told as an error as soon as it stands there. */
export function choiceFits(value: string, request: Request): boolean {
  const { snapshot, document, place } = request;
  const [top, id] = place.path;
  const key = place.entry?.key;
  if (top === 'answers' && value === 'not-applicable' && typeof id === 'string') {
    const resolution = isReport(document) ? resolutionFor(snapshot, document) : undefined;
    const assessed = isReport(document) && resolution && assess(document.model, resolution).byId.get(idKey(id));
    return !assessed || mayExclude(assessed);
  }
  if (top === 'annexes' && !fitsAnnex(key, value, request)) return false;
  const adapted = key === undefined ? undefined : adaptedAt(request);
  return adapted === undefined || key === undefined || isAsStrict(adapted, key, value);
}

/** An annex that only informs holds no requirement, where the drafting rules say so. */
function fitsAnnex(key: string | undefined, value: string, { document, place }: Request): boolean {
  const [, index] = place.path;
  if (typeof index !== 'number' || !isStandard(document) || !bindsAnnexes(draftingRulesOf(document))) return true;
  const annex = document.model.annexes[index];
  if (annex === undefined) return true;
  if (key === 'provision' && value === 'requirement') return annex.nature?.value !== 'informative';
  return key !== 'nature' || value !== 'informative' || requirementsIn(annex).length === 0;
}

/** The same of something with an id. */
export function nameFits(one: Referent, request: Request): boolean {
  const { snapshot, document, place } = request;
  const resolution = resolutionFor(snapshot, document);
  const { key, map } = place.entry ?? {};
  const id = idKey(one.id);
  switch (one.namespace) {
    case 'space-type': {
      const types = isReport(document) ? (resolution?.document.model.spaceTypes ?? []) : [];
      return types.length === 0 || types.some(({ text }) => idKey(text) === id);
    }
    case 'edition':
      return key === 'against' || !isStandard(document) || !comesFrom(one, document.model.edition?.text, snapshot);
    case 'indicator': {
      const [top, own] = place.path;
      const isPart = top === 'indicators' && typeof own === 'string' && resolution !== undefined;
      return !isPart || wayBetween(id, idKey(own), resolution) === undefined;
    }
    case 'item': {
      const [top, clause] = place.path;
      if (map?.name === 'adapted-item') return isToChange(one, request);
      const part = resolution?.parts.get(id);
      return top !== 'answers' || typeof clause !== 'string' || idKey(part?.clause?.id ?? '') === idKey(clause);
    }
    case 'clause': {
      if (map?.name === 'clause' && key === 'after') return mayPrecede(one, request);
      if (map?.name !== 'omission') return true;
      const clause = resolution?.base?.clauses.get(id);
      return (clause === undefined || !binds(clause.content)) && !isNamed(id, document);
    }
    default:
      return true;
  }
}

/** Whether an item is one of the clause that is adapted, and not changed there already. */
function isToChange({ id }: Referent, request: Request): boolean {
  const clause = adaptedAt(request);
  if (clause === undefined) return true;
  const { document, place } = request;
  const own = place.location.scalar?.text;
  const index = place.path[1];
  const adaptation = isStandard(document) && typeof index === 'number' ? document.model.adapt[index] : undefined;
  const changed = (adaptation?.adaptItems ?? []).flatMap(({ item }) => item?.text ?? []).filter((one) => one !== own);
  const isIt = (one: string) => idKey(one) === idKey(id);
  return itemsWithIds(clause).some((item) => isIt(item.id?.text ?? '')) && !changed.some(isIt);
}

/** Whether a clause that a variant adds can follow the other: one of the base that stays, or one that is added further up. */
function mayPrecede({ id, document: home, place }: Referent, { document, place: { location } }: Request): boolean {
  if (home.uri !== document.uri)
    return !isStandard(document) || !document.model.omit.some(({ clause }) => idKey(clause?.text ?? '') === idKey(id));
  if (place === undefined || place.fragment === location.trail.at(-1)?.fragment) return false;
  return absolute(document.tree, place).start.line < location.position.line;
}

/** Whether the file names a clause anywhere: what it adds may follow it, or a text point to it. */
function isNamed(id: string, document: Document): boolean {
  return bundlesOf(groupsOf(document)).some((bundle) => usedIn(bundle).get('clause')?.has(idKey(id)));
}

/** Whether an edition is the one named, or a variant of it. */
function comesFrom(one: Referent, own: string | undefined, snapshot: Request['snapshot']): boolean {
  if (own === undefined) return false;
  const edition = idKey(own);
  if (idKey(one.id) === edition) return true;
  for (let base: Resolution | undefined = resolutionFor(snapshot, one.document); base; base = base.base) {
    if (base.edition !== undefined && idKey(base.edition) === edition) return true;
  }
  return false;
}

/** The key that an answer of the status cannot do without. */
export function wantedBeside(status: string | undefined): string | undefined {
  switch (status === undefined ? undefined : valueIn('answer-status', status)) {
    case 'alternative':
    case 'not-applicable':
      return 'reason';
    case 'partial':
    case 'planned':
    case 'not-implemented':
      return 'plan';
    default:
      return undefined;
  }
}
