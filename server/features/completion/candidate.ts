import { scalarText } from '../../syntax/quote.ts';
import type { Suggestion, SuggestionKind } from './suggestion.ts';

/** A value without the place it goes to; `text` is how it is written there. */
export type Candidate = Omit<Suggestion, 'range' | 'snippet'> & { readonly text: string };

export function candidate(
  label: string,
  kind: SuggestionKind,
  detail: string,
  also: readonly string[] = [],
  rank = 2,
): Candidate {
  return { label, kind, detail, also, rank, text: scalarText(label) };
}
