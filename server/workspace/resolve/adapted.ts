import { once } from '../../base/once.ts';
import type { Adaptation } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { StandardDocument } from '../document.ts';
import { partsOfAdapted } from './clause-parts.ts';
import { adaptedClause } from './merge.ts';
import type { EffectiveClause, EffectiveDivision, Resolution } from './resolution.ts';

interface Adapted extends Pick<Resolution, 'clauses' | 'parts'> {
  readonly divided: () => Pick<Resolution, 'chapters' | 'annexes' | 'divisions'>;
}

/**
 * A variant that says some clauses anew, and leaves the others and all divisions as they are: it shares with its base whatever is
 * not adapted, and is divided when somebody asks for that.
 */
export function adaptedOf(base: Resolution, adaptations: readonly Adaptation[], document: StandardDocument): Adapted {
  const clauses = new Map(base.clauses);
  const changed = new Map<EffectiveClause, EffectiveClause>();
  for (const adaptation of adaptations) {
    const key = idKey(adaptation.clause?.value ?? '');
    const [first, before] = [base.clauses.get(key), clauses.get(key)];
    if (first === undefined || before === undefined) continue;
    const after = adaptedClause(before, adaptation, document);
    clauses.set(key, after);
    changed.set(first, after);
  }
  const whole = once(() => divided(base, changed));
  return { clauses, parts: partsOfAdapted(base, [...changed.values()], whole), divided: whole };
}

function divided(
  { chapters, annexes }: Resolution,
  changed: ReadonlyMap<EffectiveClause, EffectiveClause>,
): Pick<Resolution, 'chapters' | 'annexes' | 'divisions'> {
  const divisions = new Map<string, EffectiveDivision>();
  const copied = (division: EffectiveDivision, parent: EffectiveDivision | undefined): EffectiveDivision => {
    const clauses = division.clauses.map((one) => changed.get(one) ?? one);
    const copy: EffectiveDivision = { ...division, parent, clauses, sections: [] };
    divisions.set(idKey(copy.id), copy);
    for (const section of division.sections) copy.sections.push(copied(section, copy));
    return copy;
  };
  const [own, appended] = [chapters, annexes].map((all) => all.map((one) => copied(one, undefined)));
  return { chapters: own ?? [], annexes: appended ?? [], divisions };
}
