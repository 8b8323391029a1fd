import type { Book, BookChunk } from '../features/book/book.ts';

/** A book as it is bound: the cover, what stands before the first chapter and has pages of its own, the rest. */
export function boundParts({ chunks }: Book) {
  const [cover, ...rest] = chunks;
  const start = rest.findIndex(({ blocks: [first] }) => !(first?.kind === 'heading' && first.style === 'front'));
  const [front, body] = start < 0 ? [rest, []] : [rest.slice(0, start), rest.slice(start)];
  return { cover, front, body } satisfies Readonly<Record<string, BookChunk | undefined | readonly BookChunk[]>>;
}
