/** What was typed at a place of a document, by offsets: `text` stands from `at` on. */
export interface Typed {
  readonly at: number;
  readonly text: string;
}

/** As an editor tells of a change. */
export interface OffsetChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** What is typed there after one more change; undefined where that changed something else. */
export function typedAfter(
  typed: Typed | undefined,
  { rangeOffset, rangeLength, text }: OffsetChange,
): Typed | undefined {
  if (typed === undefined) return undefined;
  const from = rangeOffset - typed.at;
  const to = from + rangeLength;
  if (from < 0 || to > typed.text.length) return undefined;
  return { at: typed.at, text: typed.text.slice(0, from) + text + typed.text.slice(to) };
}
