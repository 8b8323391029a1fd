import type { Range } from '../base/position.ts';

/** What keeps a text from being read as it was meant; each is worded by the rule `yaml/<kind>`. */
export type ProblemKind =
  | 'syntax'
  | 'full-width-structure'
  | 'invisible-character'
  | 'missing-space'
  | 'prose-needs-quotes'
  | 'text-cut-off'
  | 'tab-indentation'
  | 'duplicate-key'
  | 'conflict-marker'
  | 'multiple-documents'
  | 'merge-key'
  | 'limits';

/** Replace `range` by `text`; ranges of one repair don't overlap. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

export interface Problem {
  readonly kind: ProblemKind;
  /** Relative to the fragment that lists it. */
  readonly range: Range;
  /** What the message tells: the sign found, the sign meant, a limit … A `reason` selects among a rule's wordings. */
  readonly data: Readonly<Record<string, string | number>>;
  /** Edits that write down what the reading already assumed. */
  readonly repair?: readonly Edit[];
}
