import type { MapType } from '../../model/keys/types.ts';
import { idKey } from '../../model/values/id.ts';
import { entriesOf, viewOf } from '../../syntax/view.ts';
import { isReport, isStandard } from '../../workspace/document.ts';
import { levelsOf } from '../../workspace/resolve/levels.ts';
import { divisionField, type EffectiveClause } from '../../workspace/resolve/resolution.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { adaptedAt, adaptedItemAt, itemsWithIds } from './adapted.ts';
import type { Request } from './request.ts';

/** Whether a key is none that would be told as an error as soon as it stands there, and leads to something that can be said. */
export function keyFits(key: string, map: MapType, request: Request): boolean {
  if (key === 'level' && (map.name === 'report' || map.name === 'applicability')) return hasLevels(request);
  if (key === 'when' && map.name === 'adaptation') {
    const clause = adaptedAt(request);
    return clause === undefined || clause.content.when !== undefined;
  }
  if (key === 'deductions' && map.name === 'answer') return answeredAt(request)?.content.deduct.length !== 0;
  if (key === 'adapt-items' && map.name === 'adaptation') {
    const clause = adaptedAt(request);
    return clause === undefined || itemsWithIds(clause).length > 0;
  }
  if (key === 'when' && map.name === 'adapted-item') {
    const found = adaptedItemAt(request);
    return found === undefined || found.item.when !== undefined;
  }
  if (key === 'when' && divisions.has(map.name)) return !isUnconditional(request);
  // What is added to a condition that the base gives leaves out somebody.
  return map.name !== 'applicability' || adaptedAt(request) === undefined;
}

const divisions: ReadonlySet<string> = new Set(['chapter', 'section', 'annex']);

/** Where the standard is not known, whatever it may have. */
function hasLevels({ snapshot, document }: Request): boolean {
  const resolution = resolutionFor(snapshot, document);
  if (resolution === undefined) return true;
  return levelsOf(resolution).length > 0 || (!isReport(document) && resolution.broken !== undefined);
}

/** Whether a variant adds there to a chapter, section or annex that is for everybody in its base. */
function isUnconditional({ snapshot, document, place }: Request): boolean {
  const base = isStandard(document) ? resolutionFor(snapshot, document)?.base : undefined;
  const item = place.location.trail.findLast((step) => step.index !== undefined);
  const view = item?.value && viewOf(item.value, item.fragment);
  const id = view && entriesOf(view).find(({ key }) => key.text === 'id')?.value.node;
  const before = id?.kind === 'scalar' ? base?.divisions.get(idKey(id.text)) : undefined;
  return before !== undefined && divisionField(before, 'when') === undefined;
}

/** The clause that is answered around the place; undefined where it is not known. */
function answeredAt({ snapshot, document, place }: Request): EffectiveClause | undefined {
  const [top, id] = place.path;
  if (!isReport(document) || top !== 'answers' || typeof id !== 'string') return undefined;
  const resolution = resolutionFor(snapshot, document);
  return resolution?.clauses.get(idKey(id)) ?? resolution?.aliases.get(idKey(id));
}
