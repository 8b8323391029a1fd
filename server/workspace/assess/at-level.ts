import { getOrMake } from '../../base/get-or-make.ts';
import { remembering } from '../../base/remembering.ts';
import { heldAt } from '../../model/field.ts';
import type { Criterion, ScoreStep } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { leavesOf, type RequirementTree } from '../../model/values/requirement.ts';

/** Whether some bound is not the same for all levels. */
export const differsByLevel: (criteria: RequirementTree<Criterion>) => boolean = remembering((criteria) =>
  leavesOf(criteria).some(({ bounds }) => bounds.some(({ level }) => level !== undefined)),
);

const atEach = remembering((_: RequirementTree<Criterion>) => new Map<string, RequirementTree<Criterion>>());

/**
 * What criteria ask at one level (its id in NFC): a bound that differs by level is that of this one, and none where this one is not
 * named. Criteria that are the same for all are the same object.
 */
export function criteriaAt(criteria: RequirementTree<Criterion>, level: string): RequirementTree<Criterion> {
  return differsByLevel(criteria) ? getOrMake(atEach(criteria), level, () => treeAt(criteria, level)) : criteria;
}

/** Whether some step of scoring is not the same for all levels. */
export function stepsDiffer(steps: readonly ScoreStep[]): boolean {
  return steps.some(({ bounds, points }) => [...bounds, ...points].some(({ level }) => level !== undefined));
}

/** The steps of scoring at one level: of bounds and points that differ by level those of this one; a step without any there is none of its steps. */
export function stepsAt(steps: readonly ScoreStep[], level: string | undefined): readonly ScoreStep[] {
  if (level === undefined || !stepsDiffer(steps)) return steps;
  return steps.flatMap((step) => {
    const [bounds, points] = [boundsAt(step, level), heldAt(step.points, level)];
    return bounds.length === 0 || (points.length === 0 && step.points.length > 0) ? [] : [{ ...step, bounds, points }];
  });
}

function boundsAt({ bounds }: Criterion, at: string): Criterion['bounds'] {
  return heldAt(bounds, at);
}

function treeAt(tree: RequirementTree<Criterion>, level: string): RequirementTree<Criterion> {
  if (tree.kind !== 'leaf') return { kind: tree.kind, of: tree.of.map((part) => treeAt(part, level)) };
  const bounds = boundsAt(tree.leaf, level);
  if (bounds.length === tree.leaf.bounds.length) return tree;
  return bounds.length === 0 ? { kind: 'all', of: [] } : { kind: 'leaf', leaf: { ...tree.leaf, bounds } };
}

/** What criteria ask, once for each level that they name; once where they name none. */
export function atEachLevel(criteria: RequirementTree<Criterion>): readonly RequirementTree<Criterion>[] {
  if (!differsByLevel(criteria)) return [criteria];
  const named = leavesOf(criteria).flatMap(({ bounds }) => bounds.flatMap(({ level }) => level?.text ?? []));
  return [...new Set(named.map(idKey))].map((level) => criteriaAt(criteria, level));
}
