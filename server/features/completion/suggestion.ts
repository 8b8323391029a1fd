import type { Range } from '../../base/position.ts';

export type SuggestionKind = 'key' | 'value' | 'reference' | 'file' | 'date' | 'text' | 'unit' | 'item' | 'blank';

/** One thing that may be written at the cursor. */
export interface Suggestion {
  /** As it will stand in the file. */
  readonly label: string;
  readonly kind: SuggestionKind;
  /** What it is, in the reader's language; one short line beside the label. */
  readonly detail: string;
  /** Markdown, escaped. Worked out only for the item that is looked at. */
  readonly documentation?: () => string;
  /** What a person may type to mean it, beside the label: titles in either script, synonyms. */
  readonly also: readonly string[];
  /** LSP snippet text; every line after the first carries its whole indentation. */
  readonly snippet: string;
  /** Absolute; what is replaced. */
  readonly range: Range;
  /** Smaller first among equally good matches: 0 is still missing and required, 1 expected, 2 the rest. */
  readonly rank: number;
  /** Whether accepting it should ask again at once: behind it a value is to be chosen. */
  readonly again?: boolean;
}

export interface Suggestions {
  readonly items: readonly Suggestion[];
  /** What has been typed of the word being completed. */
  readonly typed: string;
}
