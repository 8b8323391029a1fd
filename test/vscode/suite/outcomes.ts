/** What came of a suite. */
export interface Outcomes {
  /** The kind of extension host that it ran in. */
  readonly host: 'node' | 'web';
  readonly tests: readonly { readonly title: string; readonly failure?: string }[];
}

/** Where the outcomes are left, in the workspace: not every extension host can write elsewhere. */
export const outcomesFile = '.outcomes.json';
