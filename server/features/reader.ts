import type { Locale } from '../base/words.ts';
import type { Script } from '../model/values/script.ts';
import type { Spell } from './completion/by-ear.ts';

/** Who asks: what language they read and what their editor can show. */
export interface Reader {
  readonly locale: Locale;
  /** Whether hovers and completion details may be Markdown; plain text otherwise. */
  readonly markdown: boolean;
  /** Whether what is written for the author may hold tab stops. */
  readonly snippets: boolean;
  /** Whether the editor opens pages of ours (`clausewright:`) and has the command that does. */
  readonly opensPages: boolean;
  /** How names are spoken, once the tables are loaded and where the reader wants to complete by ear. */
  readonly spell?: Spell;
  /** How a text reads in a script, where the reader wants hovers to show it. */
  readonly convert?: (text: string, to: Script) => string;
}
