import type { Locale } from '../../base/words.ts';

export interface IntakeOptions {
  /** In whose language comments are written. */
  readonly locale: Locale;
  /** The year of today, for a document that shows none. */
  readonly year: string;
  /** The name of the file, without its ending. */
  readonly fileName: string;
  /** What the file says of itself beside its text. */
  readonly title?: string;
}
