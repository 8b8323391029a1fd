import { rangeOf } from '../../base/position.ts';
import { type Dash, dashAt, isStrayWord, nextText, type TextLine } from './begin.ts';
import { begin, continueFrame, entryAs } from './entry.ts';
import { isLooseItem, mayGoOn, opensValue, strayAt } from './interjected.ts';
import { type FoundKey, findKey } from './key.ts';
import { type BlockFrame, indentOf, lineOf, type Mender, mend, type Pending, report, tabOf } from './mender.ts';
import type { Indentation } from './signs.ts';
import { mendColon, mendIndentation } from './slips.ts';

/**
 * Reads past a line that interrupts what goes on below it: it stands left of the lines around it, as one does that is just
 * being typed, or that was broken off the one above. What is an entry of a map around is read as one. Returns whether the line
 * interrupts anything. `own` is the frame at its column.
 */
export function readPast(
  mender: Mender,
  head: Indentation,
  width: number,
  dash: Dash | undefined,
  own: BlockFrame | undefined,
): boolean {
  const { frames } = mender;
  const line = lineOf(mender, mender.line);
  const next = nextText((lines) => mender.lines[mender.line + lines], tabOf(mender));
  const inner = frames.slice(frames.findLastIndex(({ indent }) => indent <= width) + 1);
  const stray = dash ? 'loose' : strayAt(line, head.end, own?.kind === 'map' ? own.shape : {});
  if (stray) {
    // Few lines have to be held against all those above, so that comes last.
    const above = (lines: number): string | undefined => mender.lines[mender.line - lines];
    if (!interrupts(mender, width, dash, own, inner, next)) return false;
    if (next && !mayGoOn(stray, next, above, tabOf(mender))) return false;
  } else if (!opensValue(line, head.end)) return false;
  // As an entry it would part a key from the value below.
  const parts = mender.pending !== undefined && isValueBelow(mender, mender.pending);
  const isOwn = own !== undefined && findKey(line, head.end, own.shape, false, false)?.known === true;
  const meant = dash || parts || isOwn ? undefined : entryMeant(line, head.end, inner, stray !== undefined, next);
  if (!meant && !stray) return false;
  if (meant) readThere(mender, head, meant);
  else dropLine(mender, line, head.end);
  return true;
}

/** Told by the frames and by what stands below. */
function interrupts(
  mender: Mender,
  width: number,
  dash: Dash | undefined,
  own: BlockFrame | undefined,
  inner: readonly BlockFrame[],
  next: TextLine | undefined,
): boolean {
  const { frames, base, pending } = mender;
  const list = dash && frames.findLast(({ kind, indent }) => kind === 'list' && Math.abs(indent - width) <= 1);
  // An item, if of a list one column off; unless the map goes on that the one above is.
  if (list && (list.indent !== width || !isLooseIn(mender, list))) return false;
  // Cutting left it among lines that belong together.
  const outer = base > 0 && mender.line > mender.first ? (frames[base - 1]?.indent ?? 0) : -1;
  if (width < outer || (width === outer && (!dash || own?.kind === 'list'))) return true;
  if (pending) return isValueBelow(mender, pending);
  if (!next || next.width <= width || (!own && !dash && frames.length === base)) return false;
  const item = dashAt(next.text, next.at) !== undefined;
  return inner.some(({ kind, indent }) => indent === next.width && (kind === 'list') === item);
}

/** Whether the line is no item of a list of maps, at the column of whose dashes it stands. */
function isLooseIn(mender: Mender, { shape: { list } }: BlockFrame): boolean {
  const line = lineOf(mender, mender.line);
  return list?.map !== undefined && !list.scalar && isLooseItem(line, indentOf(mender, mender.line).end, list);
}

interface Meant {
  readonly frame: BlockFrame;
  readonly key: FoundKey;
}

/**
 * The map in which the line is an entry: one that knows its key, or the outermost with keys of its own, of those that the
 * next line does not interrupt in turn. A key with nothing behind it is sought where the next line may be its value.
 */
function entryMeant(
  line: string,
  at: number,
  inner: readonly BlockFrame[],
  valued: boolean,
  next: TextLine | undefined,
): Meant | undefined {
  const floor = next?.width ?? 0;
  const item = next !== undefined && dashAt(next.text, next.at) !== undefined;
  const fits = ({ kind, indent }: BlockFrame): boolean => {
    if (kind === 'list') return false;
    return valued ? indent >= floor : indent < floor || (item && indent === floor);
  };
  const found = inner.filter(fits).flatMap((frame): Meant[] => {
    const key = findKey(line, at, frame.shape, false, true);
    return key ? [{ frame, key }] : [];
  });
  const known = found.find(({ key }) => key.known);
  return known ?? (valued ? found.find(({ frame: { shape } }) => shape.map && !shape.map.other) : undefined);
}

/** Reads the line as an entry of a map that stands further right. */
function readThere(mender: Mender, head: Indentation, { frame, key }: Meant): void {
  const { frames, line } = mender;
  frames.length = frames.indexOf(frame) + 1;
  mender.pending = undefined;
  const edits = [mend(mender, line, 0, head.end, ' '.repeat(frame.indent))];
  const colon = mendColon(mender, key);
  if (colon) {
    const range = rangeOf(line, head.end, line, key.colon + 1);
    const reason = key.form === 'full-width' ? 'stray-colon' : 'stray-space';
    report(mender, 'syntax', range, { reason, key: key.text }, [...edits, colon]);
  } else {
    report(mender, 'syntax', rangeOf(line, head.end, line, key.end), { reason: 'bad-indentation' }, edits);
  }
  entryAs(mender, frame, key);
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

/** The lines around such a line are read as if it were not there. */
export function dropLine(mender: Mender, line: string, at: number): void {
  mend(mender, mender.line, 0, line.length, '');
  const reason = isStrayWord(line, at, {}) ? 'missing-colon' : 'stray-line';
  report(mender, 'syntax', rangeOf(mender.line, at, mender.line, line.trimEnd().length), { reason });
  mender.line += 1;
}

/**
 * A line at no open column but left of one, and the value below it, are read as if they were not there: the reader would take what
 * goes on behind them for more of their text, and lose it.
 */
export function dropLeftOfColumns(mender: Mender, head: Indentation, width: number, isItem: boolean): void {
  const line = lineOf(mender, mender.line);
  const end = findKey(line, head.end, {}, false, false)?.end ?? line.trimEnd().length;
  report(mender, 'syntax', rangeOf(mender.line, head.end, mender.line, end), { reason: 'bad-indentation' });
  // The map of an item goes on below its dash.
  const opens = isItem || opensValue(line, head.end);
  let floor = width + 1;
  do {
    mend(mender, mender.line, 0, lineOf(mender, mender.line).length, '');
    mender.line += 1;
    const below = indentOf(mender, mender.line);
    if (below.end >= lineOf(mender, mender.line).length) continue;
    if (!opens || below.width < floor) return;
    floor = Math.max(floor, below.width);
  } while (mender.line < mender.lines.length);
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
  const edits = [mend(mender, line, head.end, head.end, '- ')];
  report(mender, 'syntax', rangeOf(line, head.end, line, text.trimEnd().length), { reason: 'missing-dash' }, edits);
  begin(mender, head.end, width + 2, frame.shape.list ?? {}, width);
  return true;
}
