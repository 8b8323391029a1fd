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
  /**
   * What the message tells. A `reason` selects among a rule's wordings.
   * - `syntax`: `reason` (see `SyntaxReason`); `sign` or `key` where one is to blame; `name` of an unknown alias.
   * - `full-width-structure`: `found` and `meant`; `reason` `bullet` for a sign that is none, but stands for a dash. `invisible-character`: `sign`, as `U+3000`.
   * - `missing-space`: `after` (`:` or `-`), and the `key`.
   * - `prose-needs-quotes`: `reason` `colon`, `comma`, `bracket`, `comment`, `first-sign` or `unclosed`, and the `sign`.
   * - `text-cut-off`: `rest`, what would be lost. `duplicate-key`: `key`.
   * - `limits`: `reason` `nesting`, `aliases`, `endless-alias` (with its `name`) `size` (MiB) or `text` (UTF-16 units), and the `limit`.
   */
  readonly data: Readonly<Record<string, string | number>>;
  /** Edits that write down what the reading already assumed. */
  readonly repair?: readonly Edit[];
}
