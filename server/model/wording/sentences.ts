import { isHan } from '../../base/han.ts';
import type { Language } from '../field.ts';
import { brackets } from './paired-marks.ts';
import { findSetApart } from './set-apart.ts';
import { sign, signsOf } from './signs.ts';
import type { Span } from './span.ts';

/** What stands between two commas. `closing` is the mark behind it, '' at the end of the text. */
export interface Phrase extends Span {
  readonly closing: string;
  /** Quotations, titles, references and asides in brackets within it, in order: they are not its words. */
  readonly opaque: readonly Span[];
}

interface Sentence extends Span {
  readonly phrases: readonly Phrase[];
}

/** Abbreviations whose full stop ends no sentence. */
const abbreviation =
  /(?:\b(?:e\.g|i\.e|etc|cf|vs|No|Nos|Fig|Figs|approx|Dr|Mr|Ms|Inc|Ltd|Co|Art|Cl|Sec|max|min)|\b[A-Z])$/;

const none: readonly Span[] = [];

/** The sentences of a text: up to 。！？； or a full stop, each with the parts between its commas. `apart`: see `findSetApart`. */
export function splitSentences(
  text: string,
  language: Language,
  apart: readonly Span[] = findSetApart(text),
): readonly Sentence[] {
  const opaque = findOpaque(text, apart);
  /** The first opaque span behind the phrases so far. */
  let ahead = 0;
  const sentences: Sentence[] = [];
  let phrases: Phrase[] = [];
  let start = 0;
  let next = 0;
  const close = (end: number, mark: string, ends: boolean) => {
    if (!isBlank(text, start, end)) {
      const first = ahead;
      while ((opaque[ahead]?.end ?? Number.POSITIVE_INFINITY) <= end) ahead++;
      phrases.push({ start, end, closing: mark, opaque: ahead === first ? none : opaque.slice(first, ahead) });
    }
    if (ends && phrases.length > 0) {
      sentences.push({ start: phrases[0]?.start ?? start, end: end + mark.length, phrases });
      phrases = [];
    }
    start = end + mark.length;
  };
  for (let at = 0; at < text.length; at++) {
    const span = opaque[next];
    if (span && span.start === at) {
      at = span.end - 1;
      next++;
      continue;
    }
    if (!isMark(text.charCodeAt(at))) continue;
    const kind = markAt(text, at, language);
    if (kind !== 'none') close(at, text.charAt(at), kind === 'sentence');
  }
  close(text.length, '', true);
  return sentences;
}

/**
 * The sentence in which an offset lies, cut out of a Chinese text without quotations and asides, where every mark counts: what
 * it is made of is found in it alone, without splitting all the text.
 */
export function sentenceAround(text: string, at: number): Span {
  const ends = (offset: number) => isMark(text.charCodeAt(offset)) && markAt(text, offset, 'zh-Hant') === 'sentence';
  let start = at;
  while (start > 0 && !ends(start - 1)) start--;
  let end = at;
  while (end < text.length && !ends(end)) end++;
  return { start, end: Math.min(end + 1, text.length) };
}

function isBlank(text: string, start: number, end: number): boolean {
  return end <= start || (!isHan(text.charCodeAt(start)) && text.slice(start, end).trim() === '');
}

function findOpaque(text: string, apart: readonly Span[]): readonly Span[] {
  if ((signsOf(text) & sign.mayHaveApart) === 0) return apart;
  const spans: Span[] = [];
  const bracketEnd = bracketEnds(text);
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const span = apart[next];
    if (span && span.start <= at) {
      if (span.start === at) spans.push(span);
      at = Math.max(at, span.end - 1);
      next++;
      continue;
    }
    const end = isHan(text.charCodeAt(at)) ? undefined : bracketEnd(at);
    if (end === undefined) continue;
    spans.push({ start: at, end: end + 1 });
    while (next < apart.length && (apart[next]?.start ?? 0) <= end) next++;
    at = end;
  }
  return spans;
}

/** Where a bracket is closed that opens at an offset; asked of rising offsets, so that each mark is looked for once. */
function bracketEnds(text: string): (at: number) => number | undefined {
  const nextOf = new Map<string, number>();
  return (at) => {
    const close = brackets[text.charAt(at)];
    if (close === undefined) return undefined;
    let next = nextOf.get(close) ?? -1;
    if (next <= at) {
      const found = text.indexOf(close, at + 1);
      next = found < 0 ? text.length : found;
      nextOf.set(close, next);
    }
    return next < text.length ? next : undefined;
  };
}

/** Whether `markAt` has anything to say of it: asked of every letter of a text. */
function isMark(unit: number): boolean {
  return marks[unit] === 1;
}

const marks = new Uint8Array(0x10000);
for (const mark of '。！？；，：\n—,:;.!?') marks[mark.charCodeAt(0)] = 1;

function markAt(text: string, at: number, language: Language): 'none' | 'phrase' | 'sentence' {
  const mark = text.charAt(at);
  if ('。！？；'.includes(mark)) return 'sentence';
  if ('，：'.includes(mark)) return 'phrase';
  if (mark === '\n') return breaksAt(text, at) ? 'sentence' : 'none';
  if (mark === '—' && text.charAt(at + 1) === '—') return 'phrase';
  if (!',:;.!?'.includes(mark)) return 'none';
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (mark === ',' || mark === ':') return /\d/.test(before) && /\d/.test(after) ? 'none' : 'phrase';
  if (mark !== '.') return 'sentence';
  if (after !== '' && !/\s/.test(after)) return 'none';
  if (language !== 'en') return /\p{Script=Han}|[）)]/u.test(before) ? 'sentence' : 'none';
  return abbreviation.test(text.slice(Math.max(0, at - 8), at)) ? 'none' : 'sentence';
}

/** A line break in a literal text parts sentences where a paragraph or a list item begins; elsewhere it is only layout. */
function breaksAt(text: string, at: number): boolean {
  return /^\n\s*(?:\n|[-•·●—]|[a-zA-Z0-9一二三四五六七八九十]{1,3}[)）.、])/.test(text.slice(at, at + 12));
}
