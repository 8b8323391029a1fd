import { findHanSpaces, hasHanSpaces } from '../../model/wording/han-spaces.ts';
import { lineOf, sourceRange } from '../../syntax/navigate.ts';
import { writtenTexts } from '../convert-script/written-texts.ts';
import { type Draft, keptLines } from './draft.ts';
import { editedLine, type LaidLine, LineEdits } from './line.ts';
import { writtenCount } from './line-changes.ts';
import type { FormatOptions } from './options.ts';

/** The lines of a draft without the spaces between Chinese and Latin that its drafting rules do not have. */
export function withoutHanSpaces(draft: Draft, { spacing }: FormatOptions): readonly LaidLine[] | undefined {
  const { tree, root, draftingRules, language } = draft;
  const first = tree.fragments.at(0);
  if (!spacing || hasHanSpaces(draftingRules) || first === undefined) return undefined;
  const edits = new LineEdits();
  const kept = keptLines(draft);
  for (const { scalar, fragment, language: own } of writtenTexts(tree.root, root, first, language)) {
    for (const { start, end } of findHanSpaces(scalar.text, own)) {
      const range = sourceRange(scalar, start, end);
      const line = lineOf(tree, fragment) + range.start.line;
      // Where a line ends it is no space of the author's.
      if (range.start.line !== range.end.line || kept.isKept(line)) continue;
      edits.add(line, { start: range.start.character, end: range.end.character, text: '' });
    }
  }
  const lines = tree.text.slice(0, writtenCount(tree.text));
  return lines.map((text, from) => ({ text: editedLine(text, edits.on(from)), from }));
}
