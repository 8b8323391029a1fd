import type { Shape } from '../shape.ts';
import { findKey, isEnd } from './key.ts';
import { indentation, isBlank } from './signs.ts';

/** How the dash that opens a list's item is written; all but `plain` need mending. */
export interface Dash {
  readonly form: 'plain' | 'full-width' | 'bullet' | 'no-space' | 'invisible';
}

/** Other dashes, and what word processors put before the items of a list. U+F0B7 is the bullet of their symbol font. */
const bullets = '—–−•‧·・●\uf0b7';

/** The dash at `at`, if one stands there. */
export function dashAt(line: string, at: number): Dash | undefined {
  const next = line[at + 1];
  if (line[at] === '－') return { form: 'full-width' };
  if (line[at] !== '-') return bullets.includes(line[at] ?? ' ') && next !== line[at] ? { form: 'bullet' } : undefined;
  if (isEnd(next)) return { form: 'plain' };
  if (isBlank(next)) return { form: 'invisible' };
  return next === '-' ? undefined : { form: 'no-space' };
}

/** Whether a dash begins a list where a value of this shape is to come. */
export function mayList(shape: Shape, dash: Dash): boolean {
  if (dash.form === 'plain') return true;
  // Where a text may stand as well, it begins with such a sign.
  const mayBeText = dash.form === 'no-space' || dash.form === 'bullet';
  return shape.list !== undefined && (!mayBeText || shape.scalar === undefined);
}

/** Lines further down: the one itself is 0 lines ahead; undefined behind the last. */
export type Ahead = (lines: number) => string | undefined;

/** A line with something else than a comment on it: where its text stands, and at which column. */
export interface TextLine {
  readonly text: string;
  readonly at: number;
  readonly width: number;
}

/** The next such line. */
export function nextText(ahead: Ahead, tab: number): TextLine | undefined {
  for (let lines = 1; ; lines++) {
    const text = ahead(lines);
    if (text === undefined) return undefined;
    const head = indentation(text, tab);
    if (head.end < text.length && text[head.end] !== '#') return { text, at: head.end, width: head.width };
  }
}

/** Whether a word where only a map may stand is its first key without colon: another key follows straight below. */
export function isHalfTyped(ahead: Ahead, at: number, column: number, shape: Shape, tab: number): boolean {
  if (!shape.map || shape.scalar || !/^[\p{L}\p{N}]/u.test((ahead(0) ?? '').slice(at))) return false;
  const next = nextText(ahead, tab);
  return next?.width === column && findKey(next.text, next.at, shape, false, true) !== undefined;
}

/** A word alone on its line, that is no key of the map at whose column it stands. */
export function isStrayWord(text: string, at: number, shape: Shape): boolean {
  // Most lines are none by the first colon in them.
  if (text.includes(':', at)) return false;
  const word = /^[\p{L}\p{N}][^\s:：#]*(?=\s*$)/u.exec(text.slice(at))?.[0];
  return word !== undefined && shape.map?.keys.has(word) !== true;
}
