import { fragmentStarts } from '../../syntax/navigate.ts';
import type { ProblemKind } from '../../syntax/problem.ts';
import { type Draft, isSound } from './draft.ts';
import { editedLine, type LaidLine, LineEdits } from './line.ts';
import { writtenCount } from './line-changes.ts';

/** Slips of layout: reading has assumed already what is written down here. */
const slips: ReadonlySet<ProblemKind> = new Set(['missing-space', 'tab-indentation']);

/** The lines of a draft with the spaces that are missing; undefined where none are. */
export function repaired({ tree }: Draft): readonly LaidLine[] | undefined {
  if (tree.counts.problems === 0) return undefined;
  const edits = new LineEdits();
  let any = false;
  const starts = fragmentStarts(tree);
  let index = 0;
  for (const fragment of tree.fragments) {
    const line = starts[index++] ?? 0;
    const others = fragment.problems.filter(({ kind }) => !slips.has(kind));
    if (others.length === fragment.problems.length || !isSound({ ...fragment, problems: others })) continue;
    for (const { kind, repair = [] } of fragment.problems) {
      if (!slips.has(kind) || repair.some(({ range }) => range.start.line !== range.end.line)) continue;
      for (const { range, text } of repair) {
        any = true;
        edits.add(line + range.start.line, { start: range.start.character, end: range.end.character, text });
      }
    }
  }
  if (!any) return undefined;
  const lines = tree.text.slice(0, writtenCount(tree.text));
  return lines.map((text, from) => ({ text: editedLine(text, edits.on(from)), from }));
}
