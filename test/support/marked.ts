import { type Position, type Range, rangeOf } from '../../server/base/position.ts';

export interface Marked {
  /** The text without marks and marker lines. */
  readonly text: string;
  /** Where `$0` stood. */
  readonly cursor?: Position;
  /** What `^^^` lines point at, in the order written. */
  readonly ranges: readonly { readonly range: Range; readonly label: string }[];
}

/**
 * A fixture with marks. `$0` is the cursor. A line of white space and one run of `^` points at the signs straight above it;
 * what follows the run is its label. White space before the run counts UTF-16 units, so below `鍵: x` write `   ^`.
 */
export function marked(fixture: string): Marked {
  const lines: string[] = [];
  const ranges: { range: Range; label: string }[] = [];
  let cursor: Position | undefined;
  for (const line of fixture.split('\n')) {
    const marks = /^( *)(\^+)(?: (.*))?$/.exec(line);
    if (marks && lines.length > 0) {
      const at = lines.length - 1;
      const start = (marks[1] ?? '').length;
      ranges.push({ range: rangeOf(at, start, at, start + (marks[2] ?? '').length), label: marks[3] ?? '' });
      continue;
    }
    const found = line.indexOf('$0');
    if (found >= 0) cursor = { line: lines.length, character: found };
    lines.push(line.replace('$0', ''));
  }
  return { text: lines.join('\n'), ...(cursor ? { cursor } : {}), ranges };
}
