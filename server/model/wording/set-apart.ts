import { isHan } from '../../base/han.ts';
import { quotes } from './paired-marks.ts';
import { sign, signsOf } from './signs.ts';
import type { Span } from './span.ts';

/** `[[id]]`, `code`, addresses and names of files: nothing in them is prose. */
const machine = /\[\[[^\]\n]*\]\]|`[^`\n]*`|\b(?:https?|ftp|mailto):[^\s，。；、）」』”》]+|[\w.+-]+@[\w-]+\.[\w.-]+/gu;

const none: readonly Span[] = [];

/** What is no prose in a text, in order: `[[ids]]`, `code`, addresses. */
export function findMachine(text: string): readonly Span[] {
  if (!/[[`@:]/.test(text)) return [];
  return Array.from(text.matchAll(machine), ({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
}

/**
 * What the author quotes, names or points at, marks included, in order and without overlap: 「」『』“”‘’《》, straight
 * quotation marks in pairs, `[[…]]`. A mark that is never closed sets nothing apart.
 */
export function findSetApart(text: string): readonly Span[] {
  if ((signsOf(text) & sign.mayHaveApart) === 0) return none;
  const spans = [...findMachine(text)];
  for (let at = 0; at < text.length; at++) {
    // They open nothing, and no text has few of them.
    if (isHan(text.charCodeAt(at))) continue;
    const mark = text.charAt(at);
    const close = quotes[mark];
    if (close === undefined) continue;
    // An English apostrophe looks like a closing single mark only, so it never opens anything.
    const end = closing(text, at, mark, close);
    if (end < 0) continue;
    spans.push({ start: at, end: end + 1 });
    at = end;
  }
  return merge(spans);
}

/** Where the mark that stands at `at` is closed; marks of one kind nest. */
function closing(text: string, at: number, open: string, close: string): number {
  let depth = 0;
  for (let next = at + 1; next < text.length; next++) {
    const mark = text.charAt(next);
    if (mark === close) {
      if (depth === 0) return next;
      depth--;
    } else if (mark === open) depth++;
  }
  return -1;
}

function merge(spans: Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start < last.end) {
      if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end };
    } else merged.push(span);
  }
  return merged;
}

/** The span of a sorted list that holds the offset, its end not included. */
export function spanAt(spans: readonly Span[], offset: number): Span | undefined {
  return spans.find((span) => span.start <= offset && offset < span.end);
}
