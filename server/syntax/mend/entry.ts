import { rangeOf } from '../../base/position.ts';
import type { Shape } from '../shape.ts';
import { entryShape } from '../shape-at.ts';
import { type Dash, dashAt, isHalfTyped, mayList } from './begin.ts';
import { type FoundKey, findKey, isEnd, isProse } from './key.ts';
import { type BlockFrame, columnOf, indentOf, lineOf, type Mender, maxNesting, mend, report, tabOf } from './mender.ts';
import { afterBlanks, hasInvisible, idPattern, invisibleName } from './signs.ts';
import { fullWidthComment, mendBlanks, mendKey } from './slips.ts';
import { mendValue, propsEnd } from './value.ts';

export function continueFrame(mender: Mender, frame: BlockFrame, at: number, dash: Dash | undefined): void {
  if (frame.kind === 'list' && dash) item(mender, at, frame, dash);
  else entry(mender, at, frame);
}

/** A line that nothing explains: the reader will say so. What is indented below it is not looked at. */
export function lose(mender: Mender, width: number): void {
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
export function begin(mender: Mender, at: number, column: number, shape: Shape, parent: number): void {
  if (mender.depth + mender.frames.length >= maxNesting) {
    mender.tooDeep = mender.line;
    mender.line = mender.lines.length;
    return;
  }
  const line = lineOf(mender, mender.line);
  const dash = dashAt(line, at);
  if (dash && mayList(shape, dash)) {
    const frame: BlockFrame = { kind: 'list', indent: column, shape };
    mender.frames.push(frame);
    item(mender, at, frame, dash);
    return;
  }
  const key = findKey(line, at, shape, false, shape.scalar === undefined);
  if (key && !isProse(key, shape) && !/^[[{&*!|>%@`]/.test(line.slice(at))) {
    const frame: BlockFrame = { kind: 'map', indent: column, shape };
    mender.frames.push(frame);
    entryWith(mender, at, frame, key);
    return;
  }
  if (beginsRareMap(line, at, shape)) {
    mender.frames.push({ kind: 'map', indent: column, shape });
    lose(mender, column);
    return;
  }
  const ahead = (lines: number): string | undefined => mender.lines[mender.line + lines];
  const expected = column === mender.mapBehindDash && mender.frames.length === mender.base;
  if (!key && (expected || isHalfTyped(ahead, at, column, shape, tabOf(mender)))) {
    const frame: BlockFrame = { kind: 'map', indent: column, shape };
    mender.frames.push(frame);
    missingColon(mender, at, frame);
    return;
  }
  mendValue(mender, at, shape, parent);
}

/** Whether a map begins with an explicit key, with an empty one, or with one that has an anchor or a tag. */
function beginsRareMap(line: string, at: number, shape: Shape): boolean {
  const prose = shape.scalar === 'prose';
  if (!prose && (line[at] === '?' || line[at] === ':') && isEnd(line[at + 1])) return true;
  const from = propsEnd(line, at, prose);
  if (from > at && line[from] === ':' && isEnd(line[from + 1])) return true;
  const key = from > at ? findKey(line, from, shape, false, false) : undefined;
  return key?.form === 'plain' && !isProse(key, shape) && !/^[[{*|>%@`]/.test(line.slice(from));
}

/** Whether a list or map begins at `at`, whose further lines would have to stand below it. */
export function opensBlock(line: string, at: number, shape: Shape): boolean {
  const dash = dashAt(line, at);
  return (dash && mayList(shape, dash)) || findKey(line, at, shape, false, true) !== undefined || line[at] === '?';
}

function item(mender: Mender, at: number, frame: BlockFrame, dash: Dash): void {
  const index = mender.line;
  const line = lineOf(mender, index);
  const from = afterBlanks(line, at + 1);
  const between = line.slice(at + 1, from);
  const rest = from < line.length;
  if (dash.form === 'full-width' || dash.form === 'bullet') {
    const edits = [mend(mender, index, at, from, rest ? '- ' : '-')];
    const signs = { found: line[at] ?? '', meant: '-' };
    const data = dash.form === 'bullet' ? { ...signs, reason: dash.form } : signs;
    report(mender, 'full-width-structure', rangeOf(index, at, index, at + 1), data, edits);
  } else if (dash.form === 'no-space') {
    const edits = [mend(mender, index, at + 1, at + 1, ' ')];
    report(mender, 'missing-space', rangeOf(index, at, index, at + 1), { after: '-' }, edits);
  } else if (hasInvisible(between)) {
    const edits = [mend(mender, index, at + 1, from, rest ? ' ' : '')];
    report(mender, 'invisible-character', rangeOf(index, at + 1, index, from), { sign: invisibleName(between) }, edits);
  } else if (between.includes('\t') && (!rest || opensBlock(line, from, frame.shape.list ?? {}))) {
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

function entry(mender: Mender, at: number, frame: BlockFrame): void {
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
function missingColon(mender: Mender, at: number, frame: BlockFrame): void {
  const index = mender.line;
  const line = lineOf(mender, index);
  const word = /^[^\s#]+/.exec(line.slice(at))?.[0] ?? '';
  const known = frame.shape.map?.keys.has(word) === true;
  const comment = line.slice(at).search(/\s#/);
  const end = known ? at + word.length : at + line.slice(at, comment < 0 ? undefined : at + comment).trimEnd().length;
  const key = line.slice(at, end);
  const edits = [mend(mender, index, end, end, ':')];
  const sure = known || (frame.shape.map?.other !== undefined && idPattern.test(key));
  report(mender, 'syntax', rangeOf(index, at, index, end), { reason: 'missing-colon' }, sure ? edits : undefined);
  afterColon(mender, end, frame, entryShape(frame.shape, key) ?? {});
}

function entryWith(mender: Mender, at: number, frame: BlockFrame, key: FoundKey): void {
  mendKey(mender, at, key, frame.shape.map?.other !== undefined);
  entryAs(mender, frame, key);
}

/** An entry of a map whose key is read. */
export function entryAs(mender: Mender, frame: BlockFrame, key: FoundKey): void {
  afterColon(mender, key.colon + 1, frame, entryShape(frame.shape, key.text) ?? {});
}

function afterColon(mender: Mender, from: number, frame: BlockFrame, shape: Shape): void {
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
