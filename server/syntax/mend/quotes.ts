import { type Position, rangeOf } from '../../base/position.ts';
import { indentOf, lineOf, type Mender, mend, report } from './mender.ts';

/** Behind the quote that closes the one at `at`, on lines indented more than `parent`. */
export function closingQuote(mender: Mender, line: number, at: number, parent: number): Position | undefined {
  const quote = lineOf(mender, line)[at];
  let from = at + 1;
  for (let index = line; index < mender.lines.length; index++) {
    const text = lineOf(mender, index);
    if (index > line) {
      const head = indentOf(mender, index);
      if (head.end < text.length && head.width <= parent) return undefined;
      from = 0;
    }
    for (let i = from; i < text.length; i++) {
      if (quote === '"' && text[i] === '\\') i += 1;
      else if (text[i] === quote) {
        if (quote === "'" && text[i + 1] === "'") i += 1;
        else return { line: index, character: i + 1 };
      }
    }
  }
  return undefined;
}

/** Empties the lines of blanks inside a quoted text that goes on over some: behind a tab on one, the reader takes it for ended. */
export function withoutTabs(mender: Mender, from: number, to: number): void {
  for (let line = from + 1; line < to; line++) {
    const text = lineOf(mender, line);
    const head = indentOf(mender, line);
    if (head.slip === 'tab' && head.end >= text.length) mend(mender, line, 0, text.length, '');
  }
}

/** Reads `“` at `from` and `”` before `to` on the mender's line as the quotation marks of YAML. */
export function wrapInQuotes(mender: Mender, from: number, to: number, index = mender.line): void {
  const inner = lineOf(mender, index).slice(from + 1, to - 1);
  const quote = /["\\]/.test(inner) ? "'" : '"';
  const edits = [mend(mender, index, from, from + 1, quote), mend(mender, index, to - 1, to, quote)];
  if (quote === "'") {
    for (let i = 0; i < inner.length; i++) {
      if (inner[i] === "'") edits.push(mend(mender, index, from + 1 + i, from + 2 + i, "''"));
    }
  }
  report(mender, 'full-width-structure', rangeOf(index, from, index, to), { found: '“”', meant: quote + quote }, edits);
}
