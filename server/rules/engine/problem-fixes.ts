import type { Words } from '../../base/words.ts';
import type { Problem } from '../../syntax/problem.ts';
import type { Fragment } from '../../syntax/tree.ts';
import type { Document } from '../../workspace/document.ts';
import type { Fix, ProblemRule } from '../rule.ts';

/** What can be done about a problem of the reading: write down what was assumed, or choose. Undefined: nothing. */
export function problemFixes(
  rule: ProblemRule,
  problem: Problem,
  fragment: Fragment,
  document: Document,
): (() => readonly Fix[]) | undefined {
  const { repair, data, range } = problem;
  const { mending, choices } = rule;
  const isMended = repair !== undefined && mending !== undefined;
  if (choices !== undefined && !isMended) return () => choices(document, { fragment, range });
  if (!isMended) return undefined;
  const title = titleOf(mending, data);
  const edits = repair.map((edit) => ({ ...edit, fragment }));
  return () => [{ title, args: data, edits, preferred: true }];
}

/** The title for the sign, place or reason that is to blame, else the one for all others. */
function titleOf(mending: NonNullable<ProblemRule['mending']>, { found, after, reason }: Problem['data']): Words {
  return mending.by?.[String(found ?? after ?? reason)] ?? mending.title;
}
