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
