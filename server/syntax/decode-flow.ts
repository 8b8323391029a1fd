import type { UnplacedSegment } from './unplaced-segment.ts';

/** What a quoted or plain scalar's source says, and where each part of it comes from. */
export interface Decoded {
  readonly text: string;
  readonly segments: readonly UnplacedSegment[];
}

/** A growing value: text and where it comes from, neighbouring ones of equal offset joined. */
interface Growing {
  text: string;
  segments: UnplacedSegment[];
}

function copy(into: Growing, source: string, from: number, to: number): void {
  if (to <= from) return;
  const last = into.segments[into.segments.length - 1];
  const length = to - from;
  if (last && last.length === last.span && last.from + last.span === from) {
    into.segments[into.segments.length - 1] = { ...last, length: last.length + length, span: last.span + length };
  } else {
    into.segments.push({ at: into.text.length, length, from, span: length });
  }
  into.text += source.slice(from, to);
}

function replace(into: Growing, value: string, from: number, to: number): void {
  into.segments.push({ at: into.text.length, length: value.length, from, span: to - from });
  into.text += value;
}

const isBlank = (sign: string | undefined): boolean => sign === ' ' || sign === '\t';

/**
 * A line break inside a plain or quoted scalar, with the white space around it: one break is a space, each further one
 * a line feed. `from` is the first blank or break; returns where the next line's text begins.
 */
function fold(into: Growing, source: string, from: number, end: number): number {
  let to = from;
  let breaks = 0;
  while (to < end && (isBlank(source[to]) || source[to] === '\n')) {
    if (source[to] === '\n') breaks += 1;
    to += 1;
  }
  replace(into, breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), from, to);
  return to;
}

/** Where the run of blanks that begins at `from` ends. */
function afterBlanks(source: string, from: number, end: number): number {
  let to = from;
  while (to < end && isBlank(source[to])) to += 1;
  return to;
}

/** `source[start, end)` is a plain scalar, or the inside of a single-quoted one. Lines end at LF. */
export function decodePlain(source: string, start: number, end: number, quoted: boolean): Decoded {
  const into: Growing = { text: '', segments: [] };
  let from = start;
  let i = start;
  while (i < end) {
    const sign = source[i];
    if (isBlank(sign) || sign === '\n') {
      const next = afterBlanks(source, i, end);
      if (source[next] === '\n' && next < end) {
        copy(into, source, from, i);
        i = fold(into, source, i, end);
        from = i;
      } else i = Math.max(next, i + 1);
    } else if (quoted && sign === "'" && source[i + 1] === "'" && i + 1 < end) {
      copy(into, source, from, i);
      replace(into, "'", i, i + 2);
      i += 2;
      from = i;
    } else i += 1;
  }
  copy(into, source, from, end);
  return into;
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};
const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** `source[start, end)` is the inside of a double-quoted scalar. Lines end at LF. Bad escapes stay as they are written. */
export function decodeDouble(source: string, start: number, end: number): Decoded {
  const into: Growing = { text: '', segments: [] };
  let from = start;
  let i = start;
  while (i < end) {
    const sign = source[i];
    if (sign === '\\') {
      copy(into, source, from, i);
      const read = readEscape(source, i, end);
      replace(into, read.value, i, read.to);
      i = read.to;
      from = i;
    } else if (isBlank(sign) || sign === '\n') {
      const next = afterBlanks(source, i, end);
      if (source[next] === '\n' && next < end) {
        copy(into, source, from, i);
        i = fold(into, source, i, end);
        from = i;
      } else i = Math.max(next, i + 1);
    } else i += 1;
  }
  copy(into, source, from, end);
  return into;
}

/** The escape that begins at `at`. `valid` is false for one that YAML does not know. */
export function readEscape(source: string, at: number, end: number): { value: string; to: number; valid: boolean } {
  const sign = at + 1 < end ? (source[at + 1] ?? '') : '';
  if (sign === '\n') return { value: '', to: afterBlanks(source, at + 2, end), valid: true };
  const simple = escapes[sign];
  if (simple !== undefined) return { value: simple, to: at + 2, valid: true };
  const length = hexLengths[sign];
  if (length !== undefined) {
    const digits = source.slice(at + 2, Math.min(at + 2 + length, end));
    const code = digits.length === length && /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : -1;
    if (code >= 0 && code <= 0x10ffff) {
      return { value: String.fromCodePoint(code), to: at + 2 + length, valid: true };
    }
  }
  const to = Math.min(at + 2, end);
  return { value: source.slice(at, to), to, valid: false };
}
