import type { Locale } from '../base/words.ts';

/** Who asks: what language they read and what their editor can show. */
export interface Reader {
  readonly locale: Locale;
  /** Whether hovers and completion details may be Markdown; plain text otherwise. */
  readonly markdown: boolean;
  /** Whether what is written for the author may hold tab stops. */
  readonly snippets: boolean;
  /** Whether the editor opens pages of ours (`clausewright:`) and has the command that does. */
  readonly opensPages: boolean;
}
