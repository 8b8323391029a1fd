import { ofChunk } from '../base/chunks.ts';
import type { Fragment, Tree } from './tree.ts';

type What = 'problems' | 'comments';

/** Those of a chunk that have some; an edit elsewhere asks no fragment of it again. */
const having: Readonly<Record<What, (chunk: readonly Fragment[]) => readonly Fragment[]>> = {
  problems: ofChunk((chunk) => chunk.filter(({ problems }) => problems.length > 0)),
  comments: ofChunk((chunk) => chunk.filter(({ comments }) => comments.length > 0)),
};

/** The fragments in which something is wrong, or commented; in document order. */
export function fragmentsWith(what: What, { counts, fragments }: Tree): readonly Fragment[] {
  return counts[what] === 0 ? [] : fragments.chunks.flatMap(having[what]);
}
