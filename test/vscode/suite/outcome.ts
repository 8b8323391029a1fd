/** What came of one test. */
export interface Outcome {
  readonly title: string;
  /** Absent where the test passed. */
  readonly failure?: string;
}

/** Where the outcomes are left, in the workspace: not every extension host can write elsewhere. */
export const outcomesFile = '.outcomes.json';
