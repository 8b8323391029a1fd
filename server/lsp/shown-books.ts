import type { PreviewState } from '../export/html/preview.ts';
import type { Book } from '../features/book/book.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** What the previews of one session show. */
export interface ShownBooks {
  /** Remembers a state that is sent, and gives it a number. */
  note(state: PreviewState): number;
  /** The state of that number, while a preview may still show it. */
  stateOf(number: number): PreviewState | undefined;
  /** The book that was asked for last, made anew for others: a preview that is scrolled asks for the same again and again. */
  bookFor(snapshot: Snapshot, asked: string, make: () => Book | undefined): Book | undefined;
}

/** As many states as previews are likely to be open, and the one before. */
const remembered = 8;

export function createShownBooks(): ShownBooks {
  const sent = new Map<number, PreviewState>();
  let lastNumber = 0;
  let last: { readonly snapshot: Snapshot; readonly asked: string; readonly book: Book } | undefined;
  return {
    note(state) {
      lastNumber += 1;
      sent.set(lastNumber, state);
      for (const number of sent.keys()) if (number <= lastNumber - remembered) sent.delete(number);
      return lastNumber;
    },
    stateOf: (number) => sent.get(number),
    bookFor(snapshot, asked, make) {
      if (last?.snapshot === snapshot && last.asked === asked) return last.book;
      const book = make();
      if (book !== undefined) last = { snapshot, asked, book };
      return book;
    },
  };
}
