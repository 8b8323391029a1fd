/** The lines of a skeleton, from the first to the last. */
export interface SkeletonLines {
  readonly first: number;
  readonly last: number;
}

/** A change of a text, as the editor tells it. */
interface TextChange {
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
  readonly text: string;
}

/** Where the lines are after a change, undefined where they are torn; what is written behind the last one is none of them. */
export function linesAfter<T extends SkeletonLines>(lines: T | undefined, { range, text }: TextChange): T | undefined {
  if (lines === undefined || range.start.line >= lines.last) return lines;
  const more = breaksIn(text) - (range.end.line - range.start.line);
  if (range.end.line < lines.first) return { ...lines, first: lines.first + more, last: lines.last + more };
  return range.end.line <= lines.last ? { ...lines, last: lines.last + more } : undefined;
}

export function breaksIn(text: string): number {
  return text.split(/\r\n?|\n/).length - 1;
}

/** Where a column of a line of the text is, the nearest there is. */
export function offsetIn(text: string, line: number, character: number): number {
  let [from, lines] = [0, line];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) {
    if (lines === 0) return Math.min(from + character, index);
    lines -= 1;
    from = index + end.length;
  }
  return Math.min(from + character, text.length);
}
