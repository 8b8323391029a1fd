import { type Position, rangeOf } from '../../base/position.ts';
import type { Problem } from '../problem.ts';
import type { Shape } from '../shape.ts';
import { findKey, isEnd } from './key.ts';
import { indentOf, lineOf, type Mender, mend, report } from './mender.ts';
import { wrapInQuotes } from './quotes.ts';
import { hasInvisible, invisibleName, isBlank, isSpacedBeyond } from './signs.ts';

/** Where a scalar without quotes stands: from its first sign to behind its last, comments left out. */
interface Extent {
  readonly start: Position;
  readonly end: Position;
  /** Lines between the two that hold nothing are part of it; the first line that is not. */
  readonly next: number;
  /** The column that its further lines exceed. */
  readonly parent: number;
}

/** The lines over which a scalar that begins at `at` goes on: those indented more than `parent`. In `prose` not every ` #` opens a comment. */
export function plainExtent(mender: Mender, at: number, parent: number, prose: boolean): Extent {
  const first = mender.line;
  let end: Position = { line: first, character: textEnd(lineOf(mender, first), at, prose) };
  let next = first + 1;
  let open = !hasComment(lineOf(mender, first), at, prose);
  for (let index = first + 1; open && index < mender.lines.length; index++) {
    const line = lineOf(mender, index);
    const head = indentOf(mender, index);
    if (head.end >= line.length) continue;
    if (head.width <= parent || line[head.end] === '#' || belongsElsewhere(mender, line, head.end)) break;
    end = { line: index, character: textEnd(line, head.end, prose) };
    next = index + 1;
    open = !hasComment(line, head.end, prose);
  }
  return { start: { line: first, character: at }, end, next, parent };
}

/** Whether the line opens with a key of a map around: then it is that map's, wrongly indented. */
function belongsElsewhere(mender: Mender, line: string, at: number): boolean {
  return mender.frames.some((frame) => {
    const key = frame.kind === 'map' ? findKey(line, at, frame.shape, false, false) : undefined;
    return key?.known === true && key.form === 'plain';
  });
}

/** Where a comment begins behind text: at a `#` after white space, unless prose goes on with it. -1 for none. */
function commentAt(line: string, from: number, prose: boolean): number {
  for (let i = line.indexOf('#', from); i >= 0; i = line.indexOf('#', i + 1)) {
    if (i > from && isEnd(line[i - 1]) && !(prose && isProseSign(line, i))) return i;
  }
  return -1;
}

/** ` #3 樓` is prose, ` # note` and ` #TODO` are comments. */
function isProseSign(line: string, at: number): boolean {
  return /^#(?:\p{N}|\p{Script=Han}|[A-Za-z](?![A-Za-z]))/u.test(line.slice(at));
}

function hasComment(line: string, from: number, prose: boolean): boolean {
  return commentAt(line, from, prose) >= 0;
}

/** Without the spaces and tabs at its end; other white space is text to YAML. */
function trimmedLength(text: string): number {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
  return end;
}

function textEnd(line: string, from: number, prose: boolean): number {
  const comment = commentAt(line, from, prose);
  return trimmedLength(comment < 0 ? line : line.slice(0, comment));
}

/** A scalar without quotes: prose that YAML would cut or misread is read as if it were quoted. */
export function mendPlain(mender: Mender, at: number, shape: Shape, parent: number): void {
  if (shape.scalar !== 'prose') {
    mendWord(mender, at, shape, parent);
    return;
  }
  const extent = plainExtent(mender, at, parent, true);
  const cut = firstCut(mender, extent);
  if (cut) {
    const rest = lineOf(mender, cut.line).slice(cut.character).trimEnd();
    const range = rangeOf(cut.line, cut.character, cut.line, cut.character + rest.length);
    // Lines that go on behind a comment fit nowhere: to YAML the file is none.
    if (cut.line < extent.end.line)
      quoteProse(mender, extent, 'prose-needs-quotes', { reason: 'comment', sign: '#' }, range);
    else quoteProse(mender, extent, 'text-cut-off', { rest }, range);
    return;
  }
  if (colonIn(mender, extent)) {
    quoteProse(mender, extent, 'prose-needs-quotes', { reason: 'colon', sign: ':' });
    return;
  }
  indentLines(mender, extent);
  mender.line = extent.next;
}

/** Tabs and invisible blanks before the further lines of a scalar. */
function indentLines(mender: Mender, extent: Extent): void {
  for (let line = extent.start.line + 1; line <= extent.end.line; line++) {
    const head = indentOf(mender, line);
    const text = lineOf(mender, line);
    if (head.slip === '' || (head.slip === 'tab' && isSpacedBeyond(text, extent.parent))) continue;
    const blank = head.end >= text.length;
    const edit = mend(mender, line, 0, head.end, blank ? '' : ' '.repeat(head.width));
    if (blank && !hasInvisible(text)) continue;
    const range = rangeOf(line, 0, line, head.end);
    if (head.slip === 'tab') report(mender, 'tab-indentation', range, {}, [edit]);
    else report(mender, 'invisible-character', range, { sign: invisibleName(text) }, [edit]);
  }
}

/** The ` #` that would end the text, where it is prose. */
function firstCut(mender: Mender, extent: Extent): Position | undefined {
  for (let index = extent.start.line; index <= extent.end.line; index++) {
    const line = lineOf(mender, index);
    const from = index === extent.start.line ? extent.start.character : 0;
    for (let i = line.indexOf('#', from); i >= 0 && i < endOn(extent, index, line); i = line.indexOf('#', i + 1)) {
      const first = index === extent.start.line && i === extent.start.character;
      if ((first || isEnd(line[i - 1])) && isProseSign(line, i)) return { line: index, character: i };
    }
  }
  return undefined;
}

/** Whether `: `, or a colon at a line's end, would make a key of what stands before it. */
function colonIn(mender: Mender, extent: Extent): boolean {
  for (let index = extent.start.line; index <= extent.end.line; index++) {
    const line = lineOf(mender, index);
    const end = endOn(extent, index, line);
    const from = index === extent.start.line ? extent.start.character : 0;
    for (let i = line.indexOf(':', from); i >= 0 && i < end; i = line.indexOf(':', i + 1))
      if (isEnd(line[i + 1])) return true;
  }
  return false;
}

function endOn(extent: Extent, index: number, line: string): number {
  return index === extent.end.line ? extent.end.character : line.length;
}

/** Reads the extent as if single quotes stood around it. `range` is what to point at, by default the whole of it. */
export function quoteProse(
  mender: Mender,
  extent: Extent,
  kind: 'prose-needs-quotes' | 'text-cut-off',
  data: Problem['data'],
  range?: Problem['range'],
): void {
  const { start, end } = extent;
  mender.line = extent.next;
  const first = lineOf(mender, start.line);
  const whole = first.slice(start.character, end.character);
  if (start.line === end.line && /^“[^“”]*”$/.test(whole)) {
    wrapInQuotes(mender, start.character, end.character, start.line);
    return;
  }
  indentLines(mender, extent);
  const edits = [mend(mender, start.line, start.character, start.character, "'")];
  for (let index = start.line; index <= end.line; index++) {
    const line = lineOf(mender, index);
    const from = index === start.line ? start.character : 0;
    for (let i = line.indexOf("'", from); i >= 0 && i < endOn(extent, index, line); i = line.indexOf("'", i + 1)) {
      edits.push(mend(mender, index, i, i + 1, "''"));
    }
  }
  edits.push(mend(mender, end.line, end.character, end.character, "'"));
  report(mender, kind, range ?? { start, end }, data, edits);
}

/** Ids, numbers, dates and what nothing is known of: taken as YAML takes them, but for white space no one sees. */
function mendWord(mender: Mender, at: number, shape: Shape, parent: number): void {
  const extent = plainExtent(mender, at, parent, false);
  if (shape.scalar === 'word') {
    const index = extent.start.line;
    const line = lineOf(mender, index);
    wideComment(mender, index, at, endOn(extent, index, line));
    if (extent.end.line === index) trimWord(mender, index, line, at, extent.end.character);
  }
  indentLines(mender, extent);
  mender.line = extent.next;
}

/** ` ＃ note` behind a word. */
function wideComment(mender: Mender, index: number, from: number, to: number): void {
  const line = lineOf(mender, index);
  const at = line.indexOf('＃', from);
  if (at <= from || at >= to || !isBlank(line[at - 1])) return;
  let blank = at;
  while (blank > from && isBlank(line[blank - 1])) blank -= 1;
  const edits = [mend(mender, index, blank, at + 1, ' #')];
  report(mender, 'full-width-structure', rangeOf(index, at, index, at + 1), { found: '＃', meant: '#' }, edits);
}

function trimWord(mender: Mender, index: number, line: string, from: number, to: number): void {
  if (line.slice(from, to).includes('＃')) return;
  let end = to;
  while (end > from && isBlank(line[end - 1])) end -= 1;
  const written = line.slice(end, to);
  if (hasInvisible(written)) {
    const edits = [mend(mender, index, end, to, '')];
    report(mender, 'invisible-character', rangeOf(index, end, index, to), { sign: invisibleName(written) }, edits);
  }
}
