import { ofStretch } from '../base/stretches.ts';
import type { Fragment, Tree } from './tree.ts';

type What = 'problems' | 'comments';

/** Those of a stretch that have some; an edit elsewhere asks no fragment of it again. */
const having: Readonly<Record<What, (stretch: readonly Fragment[]) => readonly Fragment[]>> = {
  problems: ofStretch((stretch) => stretch.filter(({ problems }) => problems.length > 0)),
  comments: ofStretch((stretch) => stretch.filter(({ comments }) => comments.length > 0)),
};

/** The fragments in which something is wrong, or commented; in document order. */
export function fragmentsWith(what: What, { counts, fragments }: Tree): readonly Fragment[] {
  return counts[what] === 0 ? [] : fragments.stretches.flatMap(having[what]);
}
