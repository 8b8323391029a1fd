import type { Words } from '../../../base/words.ts';
import type { ClauseContent, Provision } from '../../../model/standard.ts';
import { idKey } from '../../../model/values/id.ts';
import { leavesOf } from '../../../model/values/requirement.ts';
import { keyOf } from '../../../workspace/resolve/content-keys.ts';
import type { ContentKey } from '../../../workspace/resolve/resolution.ts';
import type { Found } from '../../rule.ts';
import { indicatorName } from '../answered.ts';
import { keyLabel, valueLabel } from '../words/labels.ts';
import { type AdaptedClause, changeOf, insideBase, keepInherited } from './adapted.ts';
import { changedItems } from './item-changes.ts';

/** How strictly each type of provision binds. */
export const strictness: Readonly<Record<Provision, number>> = {
  requirement: 3,
  instruction: 3,
  recommendation: 2,
  permission: 1,
  statement: 0,
};

/** A clause that binds less after adaptation than before: in its type, its exclusions, its veto, its part in the score. */
export function* loosenedBinding(clause: AdaptedClause): Iterable<Found> {
  const [was, now] = [clause.before.content, clause.after.content];
  if (was.provision?.value && now.provision?.value) {
    const lower = strictness[now.provision.value] < strictness[was.provision.value];
    if (lower) {
      const label = (provision: Provision) => valueLabel('provision', provision);
      yield* changed(clause, 'provision', label(was.provision.value), label(now.provision.value));
    }
  }
  if (!mayBeExcluded(was) && now.notApplicable?.value === 'with-reason') {
    const label = (value: string) => valueLabel('not-applicable', value);
    yield* changed(clause, 'notApplicable', label('never'), label('with-reason'));
  }
  if (was.veto?.value === true && now.veto?.value === false) yield* changed(clause, 'veto', yes, no);
  if (!binds(was)) return;
  if (was.bonus?.value !== true && now.bonus?.value === true) yield* changed(clause, 'bonus', no, yes);
  if (was.weight?.value !== 0 && now.weight?.value === 0)
    yield* changed(clause, 'weight', was.weight?.text ?? '1', '0');
}

const yes: Words = { en: '“true”', 'zh-Hant': '「是」（true）' };
const no: Words = { en: '“false”', 'zh-Hant': '「否」（false）' };

/** Requirements and instructions. */
export function binds({ provision }: ClauseContent): boolean {
  return provision?.value === 'requirement' || provision?.value === 'instruction';
}

/** What the clause says, else never for requirements and instructions. */
export function mayBeExcluded(content: ClauseContent): boolean {
  return content.notApplicable === undefined ? !binds(content) : content.notApplicable.value === 'with-reason';
}

function* changed(clause: AdaptedClause, key: ContentKey, was: string | Words, now: string | Words): Iterable<Found> {
  const change = changeOf(clause, key);
  if (change === undefined) return;
  const before = clause.before.content[key];
  const place = before !== undefined && 'range' in before ? before : undefined;
  yield {
    at: change.field,
    args: { clause: clause.name, what: keyLabel('clause', keyOf(key)), was, now, base: clause.base.edition ?? '' },
    related: insideBase(clause, key, place),
    fixes: () => keepInherited(clause, key),
  };
}

/** Methods of verification that the base has and the variant no longer, of the clause and of each item. */
export function* loosenedVerification(clause: AdaptedClause): Iterable<Found> {
  const change = changeOf(clause, 'verification');
  const [was, now] = [clause.before.content.verification, clause.after.content.verification];
  const told = change && lostVerification(was, now);
  if (change !== undefined && told !== undefined) {
    yield {
      at: change.field,
      wording: 'dropped',
      args: { clause: clause.name, ...told, base: clause.base.edition ?? '' },
      related: insideBase(clause, 'verification', was),
      fixes: () => keepInherited(clause, 'verification'),
    };
  }
  for (const { before, after, change, name } of changedItems(clause, 'verification')) {
    const told = lostVerification(before.verification, after.verification);
    if (told === undefined) continue;
    yield {
      at: change.place,
      wording: 'dropped',
      args: { clause: name, ...told, base: clause.base.edition ?? '' },
      related: insideBase(clause, 'items', before.verification),
      fixes: change.keep,
    };
  }
}

type Verification = ClauseContent['verification'];

function lostVerification(was: Verification, now: Verification) {
  if (was === undefined) return undefined;
  const kept = new Set(now?.method.map(({ value }) => value));
  const lost = was.method.flatMap(({ value }) => (value === undefined || kept.has(value) ? [] : [value]));
  const isGone = now === undefined || (now.method.length === 0 && now.text === undefined);
  if (lost.length === 0 && !isGone) return undefined;
  const what = keyLabel('clause', 'verification');
  return { what, was: lost.length === 0 ? what : lost.map((one) => valueLabel('verification-method', one)) };
}

/** Figures that the base asks for and the variant neither asks for nor tests. */
export function* loosenedFigures(clause: AdaptedClause): Iterable<Found> {
  const change = changeOf(clause, 'figures');
  if (change === undefined) return;
  const { figures, criteria } = clause.after.content;
  const tested = criteria === undefined ? [] : leavesOf(criteria).flatMap(({ indicator }) => indicator ?? []);
  const kept = new Set([...figures, ...tested].map(({ text }) => idKey(text)));
  const lost = clause.before.content.figures.filter(({ text }) => !kept.has(idKey(text)));
  if (lost.length === 0) return;
  yield {
    at: change.field,
    wording: 'dropped',
    args: {
      clause: clause.name,
      what: keyLabel('clause', 'figures'),
      was: lost.map(({ text }) => indicatorName(text, clause.base)),
      base: clause.base.edition ?? '',
    },
    related: insideBase(clause, 'figures', lost[0]),
    fixes: () => keepInherited(clause, 'figures'),
  };
}
