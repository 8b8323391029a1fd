/** Chapters, sections and annexes, as a file gives them or as they bind. */
interface Divided {
  readonly clauses: readonly unknown[];
  readonly sections: readonly Divided[];
}

/** How many clauses stand in divisions and their sections. */
export function clausesIn(divisions: readonly Divided[]): number {
  return divisions.reduce((sum, one) => sum + one.clauses.length + clausesIn(one.sections), 0);
}
