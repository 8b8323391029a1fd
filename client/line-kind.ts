/**
 * What keys mean something else on: behind a dash with nothing behind it, in the indentation of an empty line, at the start of
 * an item.
 */
export type LineKind = 'item' | 'indent' | 'head';

/** What kind of place there is on a line of text, as far as that line alone tells. */
export function lineKind(text: string, character: number): LineKind | undefined {
  const before = text.slice(0, character);
  if (text.trim() === '') return before === '' ? undefined : 'indent';
  if (/^\s*(?:-\s+)*-\s*$/.test(text)) return /-\s*$/.test(before) ? 'item' : 'head';
  const head = /^\s*-\s+(?:(?:id|text):)?/.exec(text)?.[0];
  return head !== undefined && character <= head.length ? 'head' : undefined;
}

/** A key that means something else on such a line. */
export type StructureKey = 'tab' | 'shift-tab' | 'enter' | 'backspace';

/** A change within one line, or of its end, and the column of the cursor before it. */
interface LineChange {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly cursor: number;
}

/** The key whose ordinary effect a change is, where it means something else: on such a line, or at the end of a skeleton. */
export function keyBehind(
  kind: LineKind | undefined,
  isSkeletonEnd: boolean,
  { from, to, text, cursor }: LineChange,
): StructureKey | undefined {
  const isInserted = from === to && from === cursor;
  if (isInserted && /^\r?\n/.test(text)) return kind === 'item' || isSkeletonEnd ? 'enter' : undefined;
  if (kind === 'item' || kind === 'indent') return text === '' && from < to && to === cursor ? 'backspace' : undefined;
  if (kind === undefined || !/^[ \t]*$/.test(text)) return undefined;
  // Blanks typed one by one are none.
  if (isInserted) return text.length > 1 || text === '\t' ? 'tab' : undefined;
  return from === 0 && to <= cursor && text !== '' && text.length < to ? 'shift-tab' : undefined;
}
