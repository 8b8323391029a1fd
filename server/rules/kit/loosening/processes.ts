import type { Words } from '../../../base/words.ts';
import { type Field, heldAt } from '../../../model/field.ts';
import type { Process, ProcessStep } from '../../../model/standard.ts';
import { idKey } from '../../../model/values/id.ts';
import { isNoLonger, readTimeLimit } from '../../../model/values/time-limit.ts';
import type { Place } from '../../../syntax/tree.ts';
import { languageOf } from '../../../workspace/document.ts';
import { levelsOf } from '../../../workspace/resolve/levels.ts';
import type { Resolution } from '../../../workspace/resolve/resolution.ts';
import type { Found } from '../../rule.ts';
import { timeWords } from '../words/amount-words.ts';
import { keyLabel, nameOf } from '../words/labels.ts';
import { type AdaptedClause, changeOf, insideBase, keepInherited } from './adapted.ts';

/** Steps, time limits and records of the base that the variant drops, and limits that it lengthens. */
export function* loosenedProcesses(clause: AdaptedClause): Iterable<Found> {
  const change = changeOf(clause, 'processes');
  if (change === undefined) return;
  const [was, now] = [clause.before.content.processes, clause.after.content.processes];
  for (const { at, before, ...told } of easedIn(was, now, change.field, clause.resolution)) {
    yield {
      at,
      ...told,
      args: { clause: clause.name, base: clause.base.edition ?? '', ...told.args },
      related: insideBase(clause, 'processes', before),
      fixes: () => keepInherited(clause, 'processes'),
    };
  }
}

interface Eased extends Pick<Found, 'wording' | 'severity'> {
  readonly at: Place;
  readonly args: { readonly what: Words; readonly was: string | Words; readonly now?: Words };
  /** Where the base says otherwise. */
  readonly before: Place;
}

/** `field`: where the variant gives its processes. */
export function* easedIn(
  was: readonly Process[],
  now: readonly Process[],
  field: Place,
  resolution: Resolution,
): Iterable<Eased> {
  const { document } = resolution;
  for (const [at, before] of was.entries()) {
    const after = before.id === undefined ? now[at] : byId(now, before.id);
    if (after === undefined) {
      const name = nameOf(before.title, before.id?.text ?? '', languageOf(document));
      yield {
        at: field,
        wording: 'dropped',
        args: { what: keyLabel('clause', 'processes'), was: name },
        before: before.handle,
      };
    } else yield* easedSteps(before, after, resolution);
  }
}

function* easedSteps(was: Process, now: Process, { document, base, levels }: Resolution): Iterable<Eased> {
  const compared = levelsOf(base ?? { levels });
  for (const before of was.steps) {
    const after = before.id === undefined ? undefined : byId(now.steps, before.id);
    const name = nameOf(before.title, before.id?.text ?? '', languageOf(document));
    if (after === undefined) {
      yield {
        at: now.handle,
        wording: 'dropped',
        args: { what: keyLabel('process', 'steps'), was: name },
        before: before.handle,
      };
      continue;
    }
    yield* easedLimit(before, after, levelsWhere(before, after, compared));
    const { indicator } = before;
    if (indicator !== undefined && after.indicator?.text !== indicator.text && after.within.length > 0) {
      const what = keyLabel('step', 'indicator');
      yield { at: after.indicator ?? after.handle, wording: 'dropped', args: { what, was: name }, before: indicator };
    }
    const [record] = before.record;
    if (record !== undefined && after.record.length === 0 && !after.given.has('record')) {
      const what = keyLabel('step', 'record');
      yield { at: after.handle, wording: 'dropped', args: { what, was: name }, before: record };
    }
  }
}

/** Where a limit differs by level, each level is compared by itself. */
function levelsWhere(was: ProcessStep, now: ProcessStep, levels: readonly string[]): readonly (string | undefined)[] {
  const differs = [...was.within, ...now.within].some(({ level }) => level !== undefined);
  return differs ? levels : [undefined];
}

function* easedLimit(was: ProcessStep, now: ProcessStep, levels: readonly (string | undefined)[]): Iterable<Eased> {
  const told = new Set<Place>();
  for (const level of levels) {
    const eased = easedAt(was, now, level);
    if (eased === undefined || told.has(eased.at)) continue;
    told.add(eased.at);
    yield eased;
  }
}

function easedAt(was: ProcessStep, now: ProcessStep, level: string | undefined): Eased | undefined {
  const [[limit], [own]] = [heldAt(was.within, level), heldAt(now.within, level)];
  const before = limit?.value && readTimeLimit(limit.value);
  if (limit === undefined || before === undefined) return undefined;
  const args = { what: keyLabel('step', 'within'), was: timeWords(before) };
  if (own === undefined) {
    const isBegun = level === undefined && now.given.has('within');
    return isBegun ? undefined : { at: now.handle, wording: 'dropped', args, before: limit };
  }
  const after = own.value && readTimeLimit(own.value);
  const isKept = after && isNoLonger(after, before);
  if (after === undefined || isKept === true) return undefined;
  const told = isKept === undefined ? { wording: 'units', severity: 'warning' as const } : {};
  return { at: own, ...told, args: { ...args, now: timeWords(after) }, before: limit };
}

function byId<T extends { readonly id: Field<string> | undefined }>(
  all: readonly T[],
  { text }: Field<string>,
): T | undefined {
  return all.find(({ id }) => id !== undefined && idKey(id.text) === idKey(text));
}
