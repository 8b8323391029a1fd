import type { Locale } from '../base/words.ts';
import type { Program } from '../threads/thread.ts';
import type { PrintLines } from './terminal.ts';

/** What every command of the command line is given: who reads, where it stands, and where its words go. */
export interface CommandContext {
  readonly locale: Locale;
  readonly version: string;
  readonly current: string;
  readonly today: string;
  /** The program that is running, for threads of it. */
  readonly program: Program;
  readonly out: PrintLines;
  readonly err: PrintLines;
  /** Sets the exit code: 0 clean, 1 findings, 2 wrong use or unreadable input. */
  done(code: 0 | 1 | 2): void;
}
