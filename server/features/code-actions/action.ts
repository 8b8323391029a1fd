import type { DocumentEdits } from '../../rules/engine/fix-edits.ts';
import type { Finding } from '../../rules/rule.ts';

/**
 * `fix` mends one finding, `fix-kind` all of its rule, `fix-all` the whole file, `ignore` silences a finding; `reaffirm` goes through a
 * report's answers to clauses that have changed; `derive` begins or goes on with a variant;
 * `rewrite` says the same in another way: typed numbers as references, bounds of a text as criteria; `move` puts something elsewhere;
 * `arrange` puts all in order.
 */
export type ActionKind =
  | 'fix'
  | 'fix-kind'
  | 'fix-all'
  | 'ignore'
  | 'reaffirm'
  | 'derive'
  | 'rewrite'
  | 'move'
  | 'arrange';

/** One thing that can be done at a place, in the reader's language. */
export interface Action {
  readonly title: string;
  readonly kind: ActionKind;
  /** What it is offered for; absent where it is for the file. */
  readonly finding?: Finding;
  /** Whether it is plainly the one to take. */
  readonly preferred: boolean;
  /** Absent where the work is put off until somebody takes the action (`fixAllEdits`). */
  readonly changes?: readonly DocumentEdits[];
  /** Whether the changes' texts are snippets with tab stops. */
  readonly stops?: true;
  /** A command of the editor to run after the changes. */
  readonly command?: { readonly id: string; readonly arguments: readonly (string | number | boolean)[] };
}
