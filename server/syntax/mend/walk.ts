import { rangeOf } from '../../base/position.ts';
import { type Dash, dashAt, mayList, nextText, type TextLine } from './begin.ts';
import { begin, continueFrame, lose, opensBlock } from './entry.ts';
import { isStrayValue, standsBefore } from './interjected.ts';
import { indentOf, lineOf, type Mender, mend, type Pending, report, tabOf } from './mender.ts';
import { hasInvisible, type Indentation, invisibleName, isSpacedBeyond } from './signs.ts';
import { fullWidthComment, isOpeningMark, mendIndentation } from './slips.ts';
import { dropLeftOfColumns, dropLine, isValueBelow, missingDash, readPast, snap } from './stray.ts';

/** Looks at the mender's next line (and at those that its value goes on over), keeping frames and mends. */
export function step(mender: Mender): void {
  const line = lineOf(mender, mender.line);
  const head = indentOf(mender, mender.line);
  if (head.end >= line.length) {
    blankLine(mender, line, head);
    mender.line += 1;
    return;
  }
  if (head.width === 0 && isMarker(line, head.end)) {
    mendIndentation(mender, head, 0, true);
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

/** `---` or `...` on a line of its own. */
function isMarker(line: string, at: number): boolean {
  return /^(?:---|\.\.\.)(?:[ \t]|$)/.test(line.slice(at));
}

function blankLine(mender: Mender, line: string, head: Indentation): void {
  if (head.slip === '') return;
  const edit = mend(mender, mender.line, 0, line.length, '');
  if (isOpeningMark(mender, mender.line, line)) return;
  // Tabs on an empty line disturb nobody; the reader merely must not see them behind a block of text.
  if (head.slip === 'tab' && !hasInvisible(line)) return;
  const range = rangeOf(mender.line, 0, mender.line, line.length);
  report(mender, 'invisible-character', range, { sign: invisibleName(line) }, [edit]);
}

function structure(mender: Mender, line: string, head: Indentation, width: number): void {
  const { frames, pending } = mender;
  if (mender.first < 0) mender.first = mender.line;
  const dash = dashAt(line, head.end);
  const listBelow =
    pending?.listBeside === true && pending.indent === width && dash !== undefined && mayList(pending.shape, dash);
  if (pending && (width > pending.indent || listBelow)) {
    if (isInTheWay(mender, { text: line, at: head.end, width }, dash, pending)) {
      dropLine(mender, line, head.end);
      return;
    }
    const isText = isSpacedBeyond(line, pending.indent) && !opensBlock(line, head.end, pending.shape);
    mendIndentation(mender, head, width, head.slip !== 'tab' || !isText);
    mender.pending = undefined;
    begin(mender, head.end, width, pending.shape, pending.indent);
    return;
  }
  const at = frameAt(mender, width, dash);
  const column = at < 0 ? frames.findLastIndex(({ indent }) => indent === width) : at;
  if (readPast(mender, head, width, dash, frames[column])) return;
  mender.pending = undefined;
  if (at < 0) {
    if (snap(mender, head, width, dash) || missingDash(mender, head, width, dash)) return;
    if (frames.some(({ indent }) => indent > width)) dropLeftOfColumns(mender, head, width, dash !== undefined);
    else lose(mender, width);
    return;
  }
  frames.length = at + 1;
  mendIndentation(mender, head, width, true);
  const frame = frames[at];
  if (frame) continueFrame(mender, frame, head.end, dash);
}

/** Whether a line is none of the list or map that begins below it. */
function isInTheWay(mender: Mender, line: TextLine, dash: Dash | undefined, pending: Pending): boolean {
  const next = nextText((lines) => mender.lines[mender.line + lines], tabOf(mender));
  // Cutting has left it there.
  if (!next) return mender.valueBelow;
  if (standsBefore(line, next, pending)) return true;
  return (
    !pending.shape.scalar && !dash && isStrayValue(line.text, line.at, pending.shape) && isValueBelow(mender, pending)
  );
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
    } else if (!dash) return i;
  }
  return -1;
}
