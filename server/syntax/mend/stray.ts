import { rangeOf } from '../../base/position.ts';
import { type Dash, dashAt, isStrayWord, nextText } from './begin.ts';
import { begin, continueFrame } from './entry.ts';
import { findKey } from './key.ts';
import { indentOf, lineOf, type Mender, mend, type Pending, report, tabOf } from './mender.ts';
import type { Indentation } from './signs.ts';
import { mendIndentation } from './slips.ts';

/**
 * Whether a word interrupts what goes on below it: it stands left of the lines around it, as one does that is just being
 * typed. `at` is the frame at its column.
 */
export function isInterjected(mender: Mender, line: string, from: number, width: number, at: number): boolean {
  const { frames, base, pending } = mender;
  // Cutting left it among lines that belong together.
  if (base > 0 && mender.line > mender.first && width <= (frames[base - 1]?.indent ?? 0))
    return isStrayWord(line, from, {});
  const frame = frames[at];
  if (!frame || !isStrayWord(line, from, frame.kind === 'map' ? frame.shape : {})) return false;
  if (pending) return isValueBelow(mender, pending);
  const next = nextText((lines) => mender.lines[mender.line + lines], tabOf(mender));
  if (!next || next.width <= width) return false;
  const dash = dashAt(next.text, next.at) !== undefined;
  return frames.some(({ kind, indent }, index) => index > at && indent === next.width && (kind === 'list') === dash);
}

/** Whether the next line begins the list, or goes on with the map, that a key or dash waits for. */
export function isValueBelow(mender: Mender, pending: Pending): boolean {
  const next = nextText((lines) => mender.lines[mender.line + lines], tabOf(mender));
  if (!next) return mender.valueBelow;
  const dash = dashAt(next.text, next.at);
  if (dash) return pending.shape.list !== undefined && next.width >= pending.indent + (pending.listBeside ? 0 : 1);
  const column = indentOf(mender, mender.line).width;
  return pending.shape.map !== undefined && next.width > pending.indent && next.width !== column;
}

/** The lines around such a word are read as if it were not there. */
export function dropWord(mender: Mender, line: string, at: number): void {
  mend(mender, mender.line, 0, line.length, '');
  report(mender, 'syntax', rangeOf(mender.line, at, mender.line, line.trimEnd().length), { reason: 'missing-colon' });
  mender.line += 1;
}

/**
 * A line at no open column that is plainly an entry or item of one nearby is read there; an entry not outside the innermost map or
 * list that is cut, whose fragments are read apart.
 */
export function snap(mender: Mender, head: Indentation, width: number, dash: Dash | undefined): boolean {
  const line = lineOf(mender, mender.line);
  const innermostCut = mender.frames.findLastIndex(({ shape }) => shape.cut);
  let best = -1;
  for (let i = mender.frames.length - 1; i >= 0; i--) {
    const frame = mender.frames[i];
    if (!frame) continue;
    const distance = Math.abs(frame.indent - width);
    const fits =
      frame.kind === 'list'
        ? dash?.form === 'plain' && distance <= 1
        : !dash && i >= innermostCut && findKey(line, head.end, frame.shape, false, false)?.known === true;
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
export function missingDash(mender: Mender, head: Indentation, width: number, dash: Dash | undefined): boolean {
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
