import type { Span } from './span.ts';

/** What may end a title though it looks like a stop: an ellipsis, and English abbreviations. */
const abbreviation = /(?:\b(?:etc|Inc|Ltd|Co|Corp|No|vs|Jr|Sr|approx)|\b(?:[A-Za-z]\.)+[A-Za-z]|\.\.)\.$/;

/** The stop at the end of a title; closing brackets and quotation marks are none. */
export function findTitleStop(title: string): Span | undefined {
  const end = title.trimEnd().length;
  const shown = title.slice(0, end);
  const stop = /[。．｡，、；：！？,;:!?]+$|\.$/.exec(shown);
  if (!stop || abbreviation.test(shown)) return undefined;
  return { start: stop.index, end };
}
