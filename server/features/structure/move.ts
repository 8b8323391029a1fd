import type { Position } from '../../base/position.ts';
import type { Words } from '../../base/words.ts';
import type { LineText } from '../../syntax/text.ts';
import type { Document } from '../../workspace/document.ts';
import type { StructureChange, StructureOutcome } from './change.ts';
import { hasOwnLines, spanOf, type ThingLines, thingsAt } from './things.ts';

const words = {
  first: { en: 'It is the first of its kind here.', 'zh-Hant': '它已是這裡的第一個。' },
  last: { en: 'It is the last of its kind here.', 'zh-Hant': '它已是這裡的最後一個。' },
} satisfies Readonly<Record<string, Words>>;

/**
 * Has the innermost thing that the cursor is in change places with its neighbour above or below, each with its comments; what
 * stands between the two stays there. Undefined where the cursor is in nothing that can be moved.
 */
export function moved(document: Document, position: Position, way: 'up' | 'down'): StructureOutcome | undefined {
  const thing = thingsAt(document, position.line).find((one) => hasOwnLines(document, one));
  if (thing === undefined) return undefined;
  const { group, index } = thing;
  const at = way === 'up' ? index - 1 : index;
  if (at < 0) return { why: words.first };
  if (at + 1 >= group.container.count) return { why: words.last };
  if (!hasOwnLines(document, { group, index: at }) || !hasOwnLines(document, { group, index: at + 1 }))
    return undefined;
  const [upper, lower] = [spanOf(document, group, at), spanOf(document, group, at + 1)];
  const own = way === 'up' ? lower : upper;
  const line = Math.min(position.line, own.tail) + (way === 'up' ? upper.head - lower.head : lower.tail - upper.tail);
  return { ...exchanged(document.tree.text, upper, lower), cursor: { line, character: position.character } };
}

/** Each line break stays where it is: the last line of a file may have none. */
function exchanged(text: LineText, upper: ThingLines, lower: ThingLines): Pick<StructureChange, 'range' | 'text'> {
  const lines = [
    ...text.slice(lower.head, lower.tail + 1),
    ...text.slice(upper.tail + 1, lower.head),
    ...text.slice(upper.head, upper.tail + 1),
  ];
  const last = lines.length - 1;
  return {
    range: {
      start: { line: upper.head, character: 0 },
      end: { line: lower.tail, character: text.line(lower.tail).length },
    },
    text: lines.map((line, at) => line + (at === last ? '' : text.terminator(upper.head + at))).join(''),
  };
}
