import { cleanLine } from './clean-text.ts';
import type { Doubt } from './draft.ts';
import { intakeWords } from './intake-words.ts';
import type { SourceParagraph } from './source-block.ts';
import type { Taking } from './taking.ts';

/** What reviewers remarked on a paragraph or changed in it; nothing where that is told already. */
export function remarksOf({ text, remarks = [], revisions = [] }: SourceParagraph, taking: Taking): readonly Doubt[] {
  const about = cleanLine(text).slice(0, 20);
  const isTold = (one: readonly unknown[]) => one.length === 0 || taking.remarked.has(one);
  const doubts = [
    ...(isTold(remarks)
      ? []
      : remarks.map((one) => ({ words: intakeWords.remark, args: { about, text: cleanLine(one) } }))),
    ...(isTold(revisions)
      ? []
      : revisions.map((one) => ({ words: intakeWords[one.kind], args: { about, text: cleanLine(one.text) } }))),
  ];
  taking.remarked.add(remarks).add(revisions);
  return doubts;
}
