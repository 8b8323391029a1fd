import { isHan } from '../../base/han.ts';
import { compactRange } from '../compact-range.ts';
import type { Comment, Entry, MapNode, Node } from '../tree.ts';

/** Lines as they were before an edit, and the map that was read from them: of the ordinary shape, without a comment. */
export interface EarlierMap {
  readonly lines: readonly string[];
  readonly map: MapNode;
}

/** A walk over lines of the ordinary shape. Whatever is unusual makes `failed` true, and the other reader takes over. */
export interface LineWalk {
  readonly lines: readonly string[];
  readonly comments: Comment[];
  /** Of the lists and maps that are being read, the innermost last. */
  readonly items: Node[];
  readonly entries: Entry[];
  /** Of the first map that is met: what it was before an edit. */
  earlier: EarlierMap | undefined;
  /** The line looked at, the column of its first sign, and its text. */
  line: number;
  indent: number;
  text: string;
  failed: boolean;
}

/** What was added from `from` on, taken off as a list without room to spare: one that grows by itself has room for 16 more. */
export function taken<T>(open: T[], from: number): readonly T[] {
  const some = open.slice(from);
  while (open.length > from) open.pop();
  return some;
}

export const space = 32;
export const hash = 35;
export const dash = 45;
export const colon = 58;

/** Goes to the next line from `from` on with something else than a comment on it. False at the end, or where one is unusual. */
export function goTo(walk: LineWalk, from: number): boolean {
  const { lines } = walk;
  for (let index = from; index < lines.length; index++) {
    const text = lines[index] ?? '';
    let indent = 0;
    while (text.charCodeAt(indent) === space) indent += 1;
    if (indent >= text.length) continue;
    const code = text.charCodeAt(indent);
    if (code === hash) {
      if (!noteComment(walk, index, indent, true)) return false;
      continue;
    }
    walk.line = index;
    walk.indent = indent;
    walk.text = text;
    if (code < space || code === 0x7f) walk.failed = true;
    return !walk.failed;
  }
  walk.line = lines.length;
  walk.indent = -1;
  walk.text = '';
  return false;
}

/** Notes the comment that begins at `at`. False where it holds signs that no text does. */
export function noteComment(walk: LineWalk, line: number, at: number, alone: boolean): boolean {
  const text = walk.lines[line] ?? '';
  if (hasControl(text, at)) {
    walk.failed = true;
    return false;
  }
  walk.comments.push({ range: compactRange(line, at, line, text.length), text: text.slice(at + 1).trim(), alone });
  return true;
}

export function hasControl(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < space || code === 0x7f) return true;
  }
  return false;
}

/** The end of a line behind a complete value: nothing, or a comment. */
export function endLine(walk: LineWalk, line: number, from: number): boolean {
  const text = walk.lines[line] ?? '';
  let at = from;
  while (text.charCodeAt(at) === space) at += 1;
  if (at >= text.length) return true;
  if (text.charCodeAt(at) !== hash || at === from) return false;
  return noteComment(walk, line, at, false);
}

/** Whether a key may hold the sign: letters, digits and Han, and what ids hold between them. */
export function isKeySign(code: number): boolean {
  if (code < 128) {
    return (
      (code >= 97 && code <= 122) ||
      (code >= 48 && code <= 57) ||
      (code >= 65 && code <= 90) ||
      code === 45 ||
      code === 46 ||
      code === 95
    );
  }
  return isHan(code);
}

/** Whether a value without quotes may begin with the sign, whatever is expected: no sign of structure, nothing invisible. */
export function isSafeStart(code: number): boolean {
  if (code < 128) {
    return (
      (code >= 97 && code <= 122) ||
      (code >= 48 && code <= 57) ||
      (code >= 65 && code <= 90) ||
      code === 40 ||
      code === 46 ||
      code === 47 ||
      code === 95
    );
  }
  return isHan(code) || (code >= 0xd800 && code <= 0xdfff) || isHanMark(code) || code === 0xff08;
}

/** Han punctuation with which a sentence begins: 「『《〈（【〔. */
function isHanMark(code: number): boolean {
  return code === 0x300c || code === 0x300e || code === 0x300a || code === 0x3008 || code === 0x3010 || code === 0x3014;
}

/** Where a key that begins at `at` ends, if a colon and a space or the line's end follow it; -1 for anything else. */
export function keyEnd(text: string, at: number): number {
  let end = at;
  while (isKeySign(text.charCodeAt(end))) end += 1;
  if (end === at || end - at > 200 || text.charCodeAt(at) === dash || text.charCodeAt(end) !== colon) return -1;
  const next = text.charCodeAt(end + 1);
  return next === space || end + 1 === text.length ? end : -1;
}
