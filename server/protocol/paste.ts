import type { PlainRange } from './plain-range.ts';

/** More than that is no piece of a text that somebody pastes into a standard (UTF-16 units). */
export const longestPaste = 2_000_000;

/**
 * Client to server, request: what was copied in a text program or a browser, as it belongs at a place; nothing where it is best pasted
 * as it is.
 */
export const pasteRequest = 'clausewright/paste';
export interface PasteParams {
  readonly uri: string;
  /** What is selected, and goes. */
  readonly range: PlainRange;
  readonly html?: string;
  readonly text: string;
}
export interface PasteResult {
  /** What it becomes, in the reader's language. */
  readonly title: string;
  readonly range: PlainRange;
  readonly newText: string;
}
