import { maxNesting } from '../mend/mender.ts';
import { indentation } from '../mend/signs.ts';
import { tabBelow } from '../mend/tab.ts';
import type { LineText } from '../text.ts';
import { isInterjected } from './interjected-line.ts';
import type { CutState, Level, Opening } from './level.ts';
import { levelAt } from './level-at.ts';
import { opens } from './opens.ts';
import { beginsWord, isDocumentStart, isUnusual, lineAt, type ScannedLine } from './scanned-line.ts';
import { startOf, type UnitRole, type UnitStart } from './unit-start.ts';

/** A run of lines that becomes a fragment: one entry or item of a level, with the comments straight above it. */
export interface CutUnit {
  readonly from: number;
  readonly to: number;
  /** How many of the levels open before stay open. */
  readonly keep: number;
  /** Levels that begin with this unit. */
  readonly push: readonly Level[];
  readonly role: UnitRole;
  /** The level whose key or dash the unit begins with. */
  readonly level: Level;
  readonly after: CutState;
}

/** Why a document can't be cut: it is read as a whole. */
export type Unsound = 'conflict' | 'unsound';

/** The unit that begins at `from`, where `state` is what the lines before tell. */
export function nextUnit(text: LineText, from: number, state: CutState): CutUnit | Unsound {
  let index = from;
  let line = lineAt(text, index, state.level);
  let started = state.level !== undefined;
  while (line.kind !== 'text' || (!started && isDocumentStart(line))) {
    started ||= line.kind === 'text';
    index += 1;
    if (index >= text.lineCount) return 'unsound';
    line = lineAt(text, index, state.level);
  }
  const marker = markerOf(line);
  if (marker) return marker;
  const start = startOf(text, index, line, state);
  if (!start || start.inner.depth > maxNesting) return 'unsound';
  return extend(text, from, index, start);
}

/** Lines that end a document or make nonsense of it. */
function markerOf({ text, at, width }: ScannedLine): Unsound | undefined {
  if (width > 0) return undefined;
  const code = text.charCodeAt(at);
  if (code === 60 || code === 62) return at === 0 && /^(?:<{7}|>{7})(?: |$)/.test(text) ? 'conflict' : undefined;
  if (code === 37) return 'unsound';
  if (code === 45 || code === 46) return /^(?:---|\.\.\.)(?:[ \t]|$)/.test(text.slice(at)) ? 'unsound' : undefined;
  return undefined;
}

/** Adds lines to a unit until another begins. */
function extend(text: LineText, from: number, first: number, start: UnitStart): CutUnit | Unsound {
  let { opening } = start;
  const base = start.inner.indent;
  let last = first;
  for (let index = first + 1; index < text.lineCount; index++) {
    const line = lineInside(text, first, index, start.inner);
    if (line.kind === 'blank') continue;
    if (line.kind === 'comment') {
      if (!opening && line.width > base) last = index;
      continue;
    }
    const marker = markerOf(line);
    if (marker) return marker;
    if (opening && opens(text, index, line, opening, start.inner)) return unit(text, from, last, index, start, opening);
    if (isInterjected(text, from, index, line, start.inner, opening)) {
      last = index;
      continue;
    }
    opening = undefined;
    if (line.width <= base && isUnusual(line)) return 'unsound';
    if (line.width <= base && levelAt(line, start.inner)) return unit(text, from, last, index, start, undefined);
    if (line.width < base && beginsWord(line)) return 'unsound';
    last = index;
  }
  return unitOf(from, text.lineCount, start, opening);
}

/** A line behind the first of a unit: one led by tabs is the unit's where it stands straight below text of it, see `tabBelow`. */
function lineInside(text: LineText, first: number, index: number, inner: Level): ScannedLine {
  const line = lineAt(text, index, inner);
  if (line.width > inner.indent || line.kind === 'blank' || !line.text.startsWith('\t')) return line;
  const tab = tabBelow(line.text, inner.tab, (lines) =>
    index - lines >= first ? text.line(index - lines) : undefined,
  );
  const { width } = indentation(line.text, tab);
  return width > inner.indent ? { ...line, width } : line;
}

/** `last` is the last line that surely is the unit's, `next` the first that surely is not; comments straight above that go with it. */
function unit(
  text: LineText,
  from: number,
  last: number,
  next: number,
  start: UnitStart,
  opening: Opening | undefined,
): CutUnit {
  let to = next;
  while (to - 1 > last && lineAt(text, to - 1, start.inner).kind === 'comment') to -= 1;
  return unitOf(from, to, start, opening);
}

function unitOf(from: number, to: number, start: UnitStart, opening: Opening | undefined): CutUnit {
  const { keep, push, role, level, inner } = start;
  return { from, to, keep, push, role, level, after: { level: inner, opening } };
}
