import { rangeOf } from '../../base/position.ts';
import type { Shape } from '../shape.ts';
import { entryShape } from '../shape-at.ts';
import { type Dash, dashAt, isHalfTyped, mayList } from './begin.ts';
import { type FoundKey, findKey, isEnd, isProse } from './key.ts';
import { columnOf, type Frame, indentOf, lineOf, type Mender, maxNesting, mend, report } from './mender.ts';
import { afterBlanks, hasInvisible, type Indentation, invisibleName } from './signs.ts';
import { mendBlanks, mendIndentation, mendKey } from './slips.ts';
import { mendValue } from './value.ts';

/** Looks at the mender's next line (and at those that its value goes on over), keeping frames and mends. */
export function step(mender: Mender): void {
  const line = lineOf(mender, mender.line);
  const head = indentOf(mender, mender.line);
  if (head.end >= line.length) {
    blankLine(mender, line, head);
    mender.line += 1;
    return;
  }
  if (head.end === 0 && isMarker(line)) {
    // Behind the end of a document, or the start of another, nothing is mended.
    mender.line = mender.started ? mender.lines.length : mender.line + 1;
    mender.started = true;
    return;
  }
  let width = head.width;
  if (mender.moved && line[head.end] !== '#') {
    if (width >= mender.moved.column) width += mender.moved.by;
    else mender.moved = undefined;
  }
  if (line[head.end] === '#') {
    mendIndentation(mender, head, width, head.slip === 'invisible');
    mender.line += 1;
    return;
  }
  if (line[head.end] === '＃' && !isProseDue(mender, width)) {
    mendIndentation(mender, head, width, true);
    fullWidthComment(mender, mender.line, head.end);
    mender.line += 1;
    return;
  }
  mender.started = true;
  structure(mender, line, head, width);
}

/** Whether what stands at this column is the text that the key above still waits for. */
function isProseDue({ pending }: Mender, width: number): boolean {
  return pending?.shape.scalar === 'prose' && width > pending.indent;
}

function fullWidthComment(mender: Mender, index: number, at: number): void {
  const edits = [mend(mender, index, at, at + 1, '#')];
  report(mender, 'full-width-structure', rangeOf(index, at, index, at + 1), { found: '＃', meant: '#' }, edits);
}

/** `---` or `...` on a line of its own. */
function isMarker(line: string): boolean {
  return /^(?:---|\.\.\.)(?:[ \t]|$)/.test(line);
}

function blankLine(mender: Mender, line: string, head: Indentation): void {
  if (head.slip === '') return;
  const edit = mend(mender, mender.line, 0, line.length, '');
  // Tabs on an empty line disturb nobody; the reader merely must not see them behind a block of text.
  if (head.slip === 'tab' && !hasInvisible(line)) return;
  const range = rangeOf(mender.line, 0, mender.line, line.length);
  report(mender, 'invisible-character', range, { sign: invisibleName(line) }, [edit]);
}

function structure(mender: Mender, line: string, head: Indentation, width: number): void {
  const { frames, pending } = mender;
  const dash = dashAt(line, head.end);
  const listBelow =
    pending?.listBeside === true && pending.indent === width && dash !== undefined && mayList(pending.shape, dash);
  if (pending && (width > pending.indent || listBelow)) {
    mendIndentation(mender, head, width, true);
    mender.pending = undefined;
    begin(mender, head.end, width, pending.shape, pending.indent);
    return;
  }
  mender.pending = undefined;
  const at = frameAt(mender, width, dash);
  if (at < 0) {
    if (!snap(mender, head, width, dash) && !missingDash(mender, head, width, dash)) lose(mender, width);
    return;
  }
  frames.length = at + 1;
  mendIndentation(mender, head, width, true);
  const frame = frames[at];
  if (frame) continueFrame(mender, frame, head.end, dash);
}

function continueFrame(mender: Mender, frame: Frame, at: number, dash: Dash | undefined): void {
  if (frame.kind === 'list' && dash) item(mender, at, frame, dash);
  else entry(mender, at, frame);
}

/** The open frame whose next entry or item a line at this column is; -1 where it is none's. */
function frameAt(mender: Mender, width: number, dash: Dash | undefined): number {
  const { frames } = mender;
  for (let i = frames.length - 1; i >= 0; i--) {
    const frame = frames[i];
    if (!frame || frame.indent < width) return -1;
    if (frame.indent > width) continue;
    if (frame.kind === 'list') {
      if (dash && (dash.form === 'plain' || frame.shape.list)) return i;
    } else if (dash?.form !== 'plain') return i;
  }
  return -1;
}

/** A line at no open column that is plainly an entry or item of one nearby is read there. */
function snap(mender: Mender, head: Indentation, width: number, dash: Dash | undefined): boolean {
  const line = lineOf(mender, mender.line);
  let best = -1;
  for (let i = mender.frames.length - 1; i >= 0; i--) {
    const frame = mender.frames[i];
    if (!frame) continue;
    const distance = Math.abs(frame.indent - width);
    const fits =
      frame.kind === 'list'
        ? dash?.form === 'plain' && distance <= 1
        : !dash && findKey(line, head.end, frame.shape, false, false)?.known === true;
    if (fits && (best < 0 || distance < Math.abs((mender.frames[best]?.indent ?? 0) - width))) best = i;
  }
  const frame = mender.frames[best];
  if (!frame) return false;
  mender.frames.length = best + 1;
  mendIndentation(mender, { ...head, width: -1 }, frame.indent, false);
  mender.moved = { column: head.width, by: frame.indent - head.width };
  const end = dash ? head.end + 1 : (findKey(line, head.end, frame.shape, false, false)?.end ?? head.end + 1);
  report(mender, 'syntax', rangeOf(mender.line, head.end, mender.line, end), { reason: 'bad-indentation' });
  continueFrame(mender, frame, head.end, dash);
  return true;
}

/** Text at the column of a list's dashes is read as an item of it. */
function missingDash(mender: Mender, head: Indentation, width: number, dash: Dash | undefined): boolean {
  const at = mender.frames.findLastIndex((frame) => frame.indent <= width);
  const frame = mender.frames[at];
  const { line } = mender;
  const text = lineOf(mender, line);
  if (dash || frame?.kind !== 'list' || frame.indent !== width || !/^[\p{L}\p{N}]/u.test(text.slice(head.end)))
    return false;
  mender.frames.length = at + 1;
  mendIndentation(mender, head, width, true);
  mend(mender, line, head.end, head.end, '- ');
  report(mender, 'syntax', rangeOf(line, head.end, line, text.trimEnd().length), { reason: 'missing-dash' });
  begin(mender, head.end, width + 2, frame.shape.list ?? {}, width);
  return true;
}

/** A line that nothing explains: the reader will say so. What is indented below it is not looked at. */
function lose(mender: Mender, width: number): void {
  while (mender.frames.length > mender.base && (mender.frames[mender.frames.length - 1]?.indent ?? 0) > width) {
    mender.frames.pop();
  }
  mender.line += 1;
  while (mender.line < mender.lines.length) {
    const head = indentOf(mender, mender.line);
    if (head.end < lineOf(mender, mender.line).length && head.width <= width) return;
    mender.line += 1;
  }
}

/**
 * A value that begins at `at` in a block: a list, a map or anything else. `column` is that of its first sign as read, `parent`
 * the column that its further lines must exceed.
 */
function begin(mender: Mender, at: number, column: number, shape: Shape, parent: number): void {
  if (mender.depth + mender.frames.length >= maxNesting) {
    mender.tooDeep = true;
    mender.line = mender.lines.length;
    return;
  }
  const line = lineOf(mender, mender.line);
  const dash = dashAt(line, at);
  if (dash && mayList(shape, dash)) {
    const frame: Frame = { kind: 'list', indent: column, shape };
    mender.frames.push(frame);
    item(mender, at, frame, dash);
    return;
  }
  const key = findKey(line, at, shape, false, shape.scalar === undefined);
  if (key && !isProse(key, shape) && !/^[[{&*!|>%@`]/.test(line.slice(at))) {
    const frame: Frame = { kind: 'map', indent: column, shape };
    mender.frames.push(frame);
    entryWith(mender, at, frame, key);
    return;
  }
  const ahead = (lines: number): string | undefined => mender.lines[mender.line + lines];
  const expected = column === mender.mapBehindDash && mender.frames.length === mender.base;
  if (!key && (expected || isHalfTyped(ahead, at, column, shape, mender.tab))) {
    const frame: Frame = { kind: 'map', indent: column, shape };
    mender.frames.push(frame);
    missingColon(mender, at, frame);
    return;
  }
  mendValue(mender, at, shape, parent);
}

function item(mender: Mender, at: number, frame: Frame, dash: Dash): void {
  const index = mender.line;
  const line = lineOf(mender, index);
  const from = afterBlanks(line, at + 1);
  const between = line.slice(at + 1, from);
  const rest = from < line.length;
  if (dash.form === 'full-width') {
    const edits = [mend(mender, index, at, from, rest ? '- ' : '-')];
    report(mender, 'full-width-structure', rangeOf(index, at, index, at + 1), { found: '－', meant: '-' }, edits);
  } else if (dash.form === 'no-space') {
    const edits = [mend(mender, index, at + 1, at + 1, ' ')];
    report(mender, 'missing-space', rangeOf(index, at, index, at + 1), { after: '-' }, edits);
  } else if (hasInvisible(between)) {
    const edits = [mend(mender, index, at + 1, from, rest ? ' ' : '')];
    report(mender, 'invisible-character', rangeOf(index, at + 1, index, from), { sign: invisibleName(between) }, edits);
  } else if (between.includes('\t')) {
    const edits = [mend(mender, index, at + 1, from, rest ? ' ' : '')];
    if (rest) report(mender, 'tab-indentation', rangeOf(index, at + 1, index, from), {}, edits);
  }
  const shape = frame.shape.list ?? {};
  if (!rest || line[from] === '#') {
    mender.pending = { indent: frame.indent, shape, listBeside: false };
    mender.line += 1;
    return;
  }
  begin(mender, from, columnOf(mender, index, from), shape, frame.indent);
}

function entry(mender: Mender, at: number, frame: Frame): void {
  const line = lineOf(mender, mender.line);
  if ((line[at] === '?' || line[at] === ':') && isEnd(line[at + 1])) {
    lose(mender, frame.indent);
    return;
  }
  const key = findKey(line, at, frame.shape, false, true);
  if (key) {
    entryWith(mender, at, frame, key);
    return;
  }
  if (/^[\]}&*!]/.test(line.slice(at))) {
    lose(mender, frame.indent);
    return;
  }
  missingColon(mender, at, frame);
}

/** A word at a key's place: most often a key that is still being typed. Read as a key without value. */
function missingColon(mender: Mender, at: number, frame: Frame): void {
  const index = mender.line;
  const line = lineOf(mender, index);
  const word = /^[^\s#]+/.exec(line.slice(at))?.[0] ?? '';
  const known = frame.shape.map?.keys.has(word) === true;
  const comment = line.slice(at).search(/\s#/);
  const end = known ? at + word.length : at + line.slice(at, comment < 0 ? undefined : at + comment).trimEnd().length;
  mend(mender, index, end, end, ':');
  report(mender, 'syntax', rangeOf(index, at, index, end), { reason: 'missing-colon' });
  afterColon(mender, end, frame, entryShape(frame.shape, line.slice(at, end)) ?? {});
}

function entryWith(mender: Mender, at: number, frame: Frame, key: FoundKey): void {
  mendKey(mender, at, key);
  afterColon(mender, key.colon + 1, frame, entryShape(frame.shape, key.text) ?? {});
}

function afterColon(mender: Mender, from: number, frame: Frame, shape: Shape): void {
  const index = mender.line;
  const line = lineOf(mender, index);
  const at = mendBlanks(mender, from);
  if (line[at] === '＃' && shape.scalar !== 'prose') {
    fullWidthComment(mender, index, at);
  } else if (at < line.length && line[at] !== '#') {
    mendValue(mender, at, shape, frame.indent);
    return;
  } else if (line[at] === '#' && shape.scalar === 'prose') {
    mendValue(mender, at, shape, frame.indent);
    return;
  }
  mender.pending = { indent: frame.indent, shape, listBeside: true };
  mender.line += 1;
}
