import { isHan } from '../../base/han.ts';
import { once } from '../../base/once.ts';
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
  const closings = closingsIn(text);
  for (let at = 0; at < text.length; at++) {
    // They open nothing, and no text has few of them.
    if (isHan(text.charCodeAt(at))) continue;
    if (quotes[text.charAt(at)] === undefined) continue;
    const end = closings().get(at);
    if (end === undefined) continue;
    spans.push({ start: at, end: end + 1 });
    at = end;
  }
  return merge(spans);
}

/**
 * Where each mark that opens something is closed; marks of one kind nest. An English apostrophe looks like a closing single
 * mark only, so it never opens anything.
 */
function closingsIn(text: string): () => ReadonlyMap<number, number> {
  return once(() => {
    const closings = new Map<number, number>();
    /** The marks that are open, by what closes them. */
    const open = new Map(Object.values(quotes).map((close) => [close, [] as number[]]));
    for (let at = 0; at < text.length; at++) {
      if (isHan(text.charCodeAt(at))) continue;
      const mark = text.charAt(at);
      const last = open.get(mark)?.pop();
      if (last !== undefined) closings.set(last, at);
      const close = quotes[mark];
      // One that closes what it opens may open the next.
      if (close !== undefined) open.get(close)?.push(at);
    }
    return closings;
  });
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
