import { remembering } from '../../base/remembering.ts';
import { criteriaOf } from '../../model/item-duties.ts';
import type { ClauseContent, Criterion } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { leavesOf, type RequirementTree } from '../../model/values/requirement.ts';

/** The indicators that a clause speaks of: ids as written, each once. */
export interface IndicatorsSpokenOf {
  /** Those that its criteria test. */
  readonly tested: readonly string[];
  /** Those whose figures it asks for besides, and by which it is scored. */
  readonly asked: readonly string[];
  /** All of them by their keys (NFC). */
  readonly keys: readonly string[];
}

/** Those that some criteria test, each once. */
export function indicatorsIn(criteria: RequirementTree<Criterion> | undefined): readonly string[] {
  const leaves = criteria === undefined ? [] : leavesOf(criteria);
  return [...new Set(leaves.flatMap(({ indicator }) => indicator?.value ?? []))];
}

/** Worked out once for all the reports that answer the clause. */
export const indicatorsOf = remembering((content: ClauseContent): IndicatorsSpokenOf => {
  const { figures, steps } = content;
  const tested = indicatorsIn(criteriaOf(content));
  const scored = steps.flatMap(({ indicator }) => indicator?.value ?? []);
  const asked = [...new Set([...figures.flatMap(({ value }) => value ?? []), ...scored])];
  return { tested, asked, keys: [...new Set([...tested, ...asked].map(idKey))] };
});
