import type { Words } from '../../../base/words.ts';
import type { Applicability } from '../../../model/standard.ts';
import { criteriaImply } from '../../../model/values/criterion.ts';
import { idKey } from '../../../model/values/id.ts';
import { leavesOf } from '../../../model/values/requirement.ts';
import { isDecidable } from '../../../workspace/assess/applies.ts';
import { conditionRanges, someLevel } from '../../../workspace/assess/condition-ranges.ts';
import { languageOf } from '../../../workspace/document.ts';
import { levelsOf } from '../../../workspace/resolve/levels.ts';
import {
  divisionField,
  homeOf,
  homeOfItem,
  type Resolution,
  type Sourced,
} from '../../../workspace/resolve/resolution.ts';
import type { Found } from '../../rule.ts';
import { namesOfConditions } from '../answered.ts';
import { conditionWords } from '../words/condition-words.ts';
import { keyLabel, nameOf } from '../words/labels.ts';
import { type AdaptedClause, changeOf, insideBase, keepInherited } from './adapted.ts';
import { changedItems } from './item-changes.ts';
import { sameMeasure } from './measure.ts';

/** A condition of a clause that lets through fewer than the base asks. */
export function* narrowedCondition(clause: AdaptedClause): Iterable<Found> {
  const change = changeOf(clause, 'when');
  if (change === undefined) return;
  const { before, after, base } = clause;
  const [was, now] = [before, after].map((one) => sourced(one.content.when, homeOf(one, 'when')));
  const told = narrowed(was, now, clause);
  if (told === undefined) return;
  yield {
    at: change.field,
    ...told,
    args: { clause: clause.name, what: keyLabel('clause', 'when'), ...told.args, base: base.edition ?? '' },
    related: insideBase(clause, 'when', before.content.when),
    fixes: () => keepInherited(clause, 'when'),
  };
}

/** The same of list items. */
export function* narrowedItems(clause: AdaptedClause): Iterable<Found> {
  for (const { before, after, change, name } of changedItems(clause, 'when')) {
    const was = sourced(before.when, homeOfItem(clause.before, before, 'when'));
    const told = narrowed(was, sourced(after.when, homeOfItem(clause.after, after, 'when')), clause);
    if (told === undefined) continue;
    yield {
      at: change.place,
      ...told,
      args: { clause: name, what: keyLabel('item', 'when'), ...told.args, base: clause.base.edition ?? '' },
      related: insideBase(clause, 'items', before.when ?? before.handle),
      fixes: change.keep,
    };
  }
}

/** The same of chapters, sections and annexes to which a variant adds. */
export function* narrowedDivisions(resolution: Resolution): Iterable<Found> {
  const { base, document } = resolution;
  if (base === undefined) return;
  for (const division of resolution.divisions.values()) {
    const own = division.parts.find((part) => part.document === document)?.value;
    const before = base.divisions.get(idKey(division.id));
    if (own?.when === undefined || before === undefined) continue;
    const was = divisionField(before, 'when');
    const told = narrowed(was, sourced(own.when, document), { base, resolution });
    if (told === undefined) continue;
    const title = divisionField(division, 'title');
    const name = nameOf(title?.value, division.id, languageOf(title?.document ?? document));
    const words = { en: 'The base says so here.', 'zh-Hant': '所依據的標準在這裡這樣規定。' };
    yield {
      at: own.when,
      ...told,
      args: { clause: name, what: keyLabel(own.kind, 'when'), ...told.args, base: base.edition ?? '' },
      related: [{ document: before.home, place: was?.value ?? before.division.handle, words }],
    };
  }
}

type SourcedCondition = Sourced<Applicability> | undefined;

function sourced(value: Applicability | undefined, document: Resolution['document']): SourcedCondition {
  return value && { document, value };
}

/** Undefined where whoever was asked still is, and where that cannot be told for a reason with a finding of its own. */
function narrowed(
  was: SourcedCondition,
  now: SourcedCondition,
  { base, resolution }: Pick<AdaptedClause, 'base' | 'resolution'>,
) {
  const spaceTypes: string[] = [];
  const reading = (one: Resolution) => ({
    definitions: one,
    levels: levelsOf(base),
    language: languageOf(base.document),
    spaceTypes,
  });
  const [before, after] = [rangesOf(was, reading(base)), rangesOf(now, reading(resolution))];
  if (before === undefined || after === undefined) return undefined;
  const isNumber = (indicator: string) => base.indicators.has(indicator);
  const tested = leavesOf(before).filter(({ indicator }) => isNumber(indicator));
  if (!tested.every(({ indicator }) => sameMeasure(indicator, { base, resolution }))) return undefined;
  const all = { kind: 'all', of: [before, someLevel({ levels: levelsOf(base) })] } as const;
  if (criteriaImply(all, after) === true) return undefined;
  const say = (one: SourcedCondition, of: Resolution): Words =>
    one === undefined ? everybody : conditionWords(one.value, languageOf(one.document), namesOfConditions(of));
  const isUnsure = was !== undefined && [was, now].some((one) => one !== undefined && !isDecidable(one.value));
  return {
    ...(isUnsure ? { wording: 'unsureCondition', severity: 'warning' as const } : { wording: 'condition' }),
    args: { was: say(was, base), now: say(now, resolution) },
  };
}

const everybody = { en: 'everybody', 'zh-Hant': '全部' };

function rangesOf(one: SourcedCondition, reading: Parameters<typeof conditionRanges>[1]) {
  return conditionRanges(one === undefined ? [] : [one.value], reading);
}
