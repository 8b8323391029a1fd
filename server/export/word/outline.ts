import type { Book, BookBlock } from '../../features/book/book.ts';

/** The two lists that number a document: its chapters, and its annexes, each with what is inside. */
export type OutlineName = 'body' | 'annex';

/** How the number of a heading, clause or term comes about. */
interface OutlinePlace {
  readonly list: OutlineName;
  /** 0 for chapters and annexes. */
  readonly level: number;
  /** At what the list goes on from here, where it does not by itself. */
  readonly restart?: number;
}

/** The blocks whose numbers Word reckons by itself; all others have theirs typed. */
export type Outline = ReadonlyMap<BookBlock, OutlinePlace>;

/** Levels that are numbered: as many as Word has styles of headings for, and as GB/T 1.1 allows, and one more. */
export const outlineLevels = 6;

/**
 * Counts as Word will. What a book numbers otherwise, as `number` of a clause does, is typed and not counted; a chapter that has
 * another number than the next makes its list begin anew there.
 */
export function outlineOf({ chunks }: Book): Outline {
  const outline = new Map<BookBlock, OutlinePlace>();
  const counted: Record<OutlineName, readonly number[]> = { body: [], annex: [] };
  for (const { blocks } of chunks) {
    for (const block of blocks) {
      const wanted = wantedPlace(block);
      if (wanted === undefined) continue;
      const { list, counters } = wanted;
      const level = counters.length - 1;
      const before = counted[list];
      const next = [...before.slice(0, level), (before[level] ?? 0) + 1];
      const isNext = before.length >= level && next.every((one, at) => one === counters[at]);
      const isRestart = level === 0 && list === 'body';
      if (!isNext && !isRestart) continue;
      outline.set(block, { list, level, ...(!isNext && { restart: counters[0] }) });
      counted[list] = counters;
    }
  }
  return outline;
}

/** Where a block would stand in which list, by its number: chapter 4 at 4, clause A.2 at 1, 2. */
function wantedPlace(
  block: BookBlock,
): { readonly list: OutlineName; readonly counters: readonly number[] } | undefined {
  const isNumbered = block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'term';
  if (!isNumbered || block.number === undefined || !/^(?:[A-Z]|[1-9]\d{0,3})(?:\.[1-9]\d{0,3})*$/.test(block.number))
    return;
  const [first = '', ...rest] = block.number.split('.');
  const isAnnex = /[A-Z]/.test(first);
  const counters = [isAnnex ? first.charCodeAt(0) - 64 : Number(first), ...rest.map(Number)];
  const level = block.kind === 'heading' ? block.level : Math.max(2, counters.length);
  const fits = counters.length === level && level <= outlineLevels;
  return fits ? { list: isAnnex ? 'annex' : 'body', counters } : undefined;
}
