/** Chapters, sections and annexes, as a file gives them or as they bind. */
interface DivisionTree {
  readonly clauses: readonly unknown[];
  readonly sections: readonly DivisionTree[];
}

/** How many clauses stand in divisions and their sections. */
export function clausesIn(divisions: readonly DivisionTree[]): number {
  return divisions.reduce((sum, one) => sum + one.clauses.length + clausesIn(one.sections), 0);
}
