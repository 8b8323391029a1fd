import { rangeOf } from '../../base/position.ts';
import { locate } from '../../syntax/locate.ts';
import { absolute, fragmentAt } from '../../syntax/navigate.ts';
import type { Edit } from '../../syntax/problem.ts';
import type { Tree } from '../../syntax/tree.ts';

/** What formatting would do within a line that was just finished and needs no look at others: the space behind its colon, and its end. */
export function leftLineEdits({ tree }: { readonly tree: Tree }, line: number): readonly Edit[] {
  return [...endEdits(tree, line), ...colonEdits(tree, line)];
}

function colonEdits(tree: Tree, line: number): readonly Edit[] {
  const found = fragmentAt(tree, line);
  if (found === undefined) return [];
  const { fragment } = found;
  const missing = fragment.problems.flatMap(({ kind, range, repair = [] }) => {
    if (kind !== 'missing-space' || absolute(tree, { fragment, range }).start.line !== line) return [];
    return repair.map((edit) => ({ text: edit.text, range: absolute(tree, { fragment, range: edit.range }) }));
  });
  if (missing.length > 0) return missing;
  const text = tree.text.line(line);
  const character = /^\s*(?:-\s+)*/.exec(text)?.[0].length ?? 0;
  const { part, range, flow } = locate(tree, { line, character });
  if (part !== 'key' || flow || range.end.line !== line) return [];
  const { character: from } = range.end;
  const gap = /^\s*:[ \t]+(?=[^\s#])/.exec(text.slice(from))?.[0];
  return gap === undefined || gap === ': ' ? [] : [{ range: rangeOf(line, from, line, from + gap.length), text: ': ' }];
}

/** Blanks behind a value or comment; in a block they are text. */
function endEdits(tree: Tree, line: number): readonly Edit[] {
  const text = tree.text.line(line);
  const { length } = text.trimEnd();
  if (length === text.length) return [];
  const { part, scalar, range } = locate(tree, { line, character: Math.max(0, length - 1) });
  const isInBlock = scalar?.style === 'literal' || scalar?.style === 'folded';
  const isOver = part === 'comment' || (part === 'value' && !isInBlock && range.end.line === line);
  return isOver ? [{ range: rangeOf(line, length, line, text.length), text: '' }] : [];
}
