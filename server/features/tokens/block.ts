import type { Fragment } from '../../syntax/tree.ts';
import type { MeaningToken } from './token.ts';

/** The tokens of neighbouring fragments, as the protocol writes them: five numbers each, counted from the one before. */
export interface TokenBlock {
  /** It counts its lines from the first line of this one. */
  readonly fragment: Fragment;
  /** The first token's line is counted from that of the fragment, its column from the line's beginning. */
  readonly data: readonly number[];
  /** Of the last token. */
  readonly lastLine: number;
}

export const sizeOfToken = 5;

/** Tokens in the order of the text, their lines counted from the fragment's first. */
export function blockOf(fragment: Fragment, tokens: readonly MeaningToken[]): TokenBlock {
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const one of tokens) {
    if (one.line !== line) character = 0;
    data.push(one.line - line, one.character - character, one.length, one.kind, one.modifiers);
    [line, character] = [one.line, one.character];
  }
  return { fragment, data, lastLine: line };
}
