import type { Position } from '../../server/base/position.ts';
import type { StructureOutcome } from '../../server/features/structure/change.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import type { Document } from '../../server/workspace/document.ts';

/** The file after a change, with `$0` where the cursor then stands; where the text has tab stops, these. Or why there is none. */
export function afterwards({ tree }: Document, outcome: StructureOutcome | undefined): string {
  if (outcome === undefined) return 'nothing';
  if ('why' in outcome) return outcome.why.en;
  const { range, text, cursor } = outcome;
  const after = tree.text.edit([{ range, text }]).toString();
  return cursor === undefined ? after : withCursor(after, cursor);
}

function withCursor(text: string, cursor: Position): string {
  return lineText(text)
    .edit([{ range: { start: cursor, end: cursor }, text: '$0' }])
    .toString();
}
