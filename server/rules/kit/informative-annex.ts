import type { Clause, Division, DraftingRules } from '../../model/standard.ts';

/** Whether these drafting rules let an informative annex hold no requirement. */
export function bindsAnnexes(rules: DraftingRules): boolean {
  return rules.startsWith('gbt');
}

/** The clauses of a division and its sections that require something. */
export function requirementsIn({ clauses, sections }: Division): readonly Clause[] {
  return [
    ...clauses.filter(({ provision }) => provision?.value === 'requirement'),
    ...sections.flatMap(requirementsIn),
  ];
}
