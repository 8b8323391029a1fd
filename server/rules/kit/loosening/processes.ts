import type { Words } from '../../../base/words.ts';
import type { Field } from '../../../model/field.ts';
import type { Process, ProcessStep } from '../../../model/standard.ts';
import { idKey } from '../../../model/values/id.ts';
import { isNoLonger, readTimeLimit } from '../../../model/values/time-limit.ts';
import type { Place } from '../../../syntax/tree.ts';
import { languageOf, type StandardDocument } from '../../../workspace/document.ts';
import type { Found } from '../../rule.ts';
import { timeWords } from '../words/amount-words.ts';
import { keyLabel, nameOf } from '../words/labels.ts';
import { type AdaptedClause, changeOf, insideBase, keepInherited } from './adapted.ts';

/** Steps, time limits and records of the base that the variant drops, and limits that it lengthens. */
export function* loosenedProcesses(clause: AdaptedClause): Iterable<Found> {
  const change = changeOf(clause, 'processes');
  if (change === undefined) return;
  const [was, now] = [clause.before.content.processes, clause.after.content.processes];
  for (const { at, before, ...told } of easedIn(was, now, change.field, clause.document)) {
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
  document: StandardDocument,
): Iterable<Eased> {
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
    } else yield* easedSteps(before, after, document);
  }
}

function* easedSteps(was: Process, now: Process, document: StandardDocument): Iterable<Eased> {
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
    yield* easedLimit(before, after);
    const [record] = before.record;
    if (record !== undefined && after.record.length === 0 && !after.given.has('record')) {
      const what = keyLabel('step', 'record');
      yield { at: after.handle, wording: 'dropped', args: { what, was: name }, before: record };
    }
  }
}

function* easedLimit(was: ProcessStep, now: ProcessStep): Iterable<Eased> {
  const before = limitOf(was);
  if (before === undefined || was.within === undefined) return;
  const what = keyLabel('step', 'within');
  const args = { what, was: timeWords(before) };
  if (now.within === undefined) {
    if (!now.given.has('within')) yield { at: now.handle, wording: 'dropped', args, before: was.within };
    return;
  }
  const after = limitOf(now);
  if (after === undefined) return;
  const isKept = isNoLonger(after, before);
  if (isKept === true) return;
  const told = isKept === undefined ? { wording: 'units', severity: 'warning' as const } : {};
  yield { at: now.within, ...told, args: { ...args, now: timeWords(after) }, before: was.within };
}

function limitOf({ within }: ProcessStep) {
  return within?.value && readTimeLimit(within.value);
}

function byId<T extends { readonly id: Field<string> | undefined }>(
  all: readonly T[],
  { text }: Field<string>,
): T | undefined {
  return all.find(({ id }) => id !== undefined && idKey(id.text) === idKey(text));
}
