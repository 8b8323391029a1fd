import { displayWidth } from '../../base/width.ts';
import { breaksNothing } from '../../syntax/fold-prose.ts';

/** Behind these a line of Chinese may end. */
const closing = /[，。、；：！？）」』》〉】〕]/;

/** What stays together on a line, and what stands before it where it is not the line's first. */
interface Unbroken {
  readonly text: string;
  readonly before: '' | ' ';
}

/**
 * A text of one line in lines of so many columns, as far as it can be broken: at punctuation, where a line break of folded prose
 * stands for nothing, and at single spaces, where it stands for one.
 */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const { text: next, before } of unbrokenIn(text)) {
    const size = displayWidth(next);
    if (line !== '' && taken + before.length + size > width) {
      lines.push(line);
      [line, taken] = [next, size];
    } else {
      line += (line === '' ? '' : before) + next;
      taken += (taken === 0 ? 0 : before.length) + size;
    }
  }
  return [...lines, line];
}

function unbrokenIn(text: string): readonly Unbroken[] {
  const found: Unbroken[] = [];
  let start = 0;
  let before: Unbroken['before'] = '';
  for (let at = 1; at < text.length; at++) {
    const isSpace = text[at] === ' ';
    if (!(isSpace ? mayBreakAtSpace(text, at) : mayBreakBefore(text, at))) continue;
    found.push({ text: text.slice(start, at), before });
    start = isSpace ? at + 1 : at;
    before = isSpace ? ' ' : '';
  }
  return [...found, { text: text.slice(start), before }];
}

function mayBreakAtSpace(text: string, at: number): boolean {
  const [last, next] = [text[at - 1], text[at + 1]];
  return last !== ' ' && next !== ' ' && next !== undefined && !breaksNothing(text.slice(0, at), text.slice(at + 1));
}

function mayBreakBefore(text: string, at: number): boolean {
  const [last = '', next = ''] = [text[at - 1], text[at]];
  return closing.test(last) && !closing.test(next) && breaksNothing(last, text.slice(at, at + 2));
}
