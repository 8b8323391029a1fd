import type { Words } from '../../../base/words.ts';
import type { ClauseContent, Provision } from '../../../model/standard.ts';
import { keyOf } from '../../../workspace/resolve/content-keys.ts';
import type { ContentKey } from '../../../workspace/resolve/resolution.ts';
import type { Found } from '../../rule.ts';
import { keyLabel, valueLabel } from '../words/labels.ts';
import { type AdaptedClause, changeOf, insideBase, keepInherited } from './adapted.ts';

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
