import { dashAt, isHalfTyped, isStrayWord, mayList } from '../mend/begin.ts';
import { isLooseItem, isStrayValue, mayGoOn, standsBefore, strayAt } from '../mend/interjected.ts';
import { findKey, isEnd } from '../mend/key.ts';
import { maxNesting } from '../mend/mender.ts';
import { afterBlanks, indentation } from '../mend/signs.ts';
import { usualTab } from '../mend/tab.ts';
import type { Shape } from '../shape.ts';
import { entryShape } from '../shape-at.ts';
import type { LineText } from '../text.ts';
import { type CutState, type Level, levelInside, type Opening } from './level.ts';

/** A run of lines that becomes a fragment: one entry or item of a level, with the comments straight above it. */
export interface CutUnit {
  readonly from: number;
  readonly to: number;
  /** How many of the levels open before stay open. */
  readonly keep: number;
  /** Levels that begin with this unit. */
  readonly push: readonly Level[];
  /** `first-entry`: an entry on the line of its item's dash. */
  readonly role: 'entry' | 'item' | 'first-entry';
  /** The level whose key or dash the unit begins with. */
  readonly level: Level;
  readonly after: CutState;
}

/** Why a document can't be cut: it is read as a whole. */
export type Unsound = 'conflict' | 'unsound';

/** The first line of a unit, seen against what is open before it. */
interface Start {
  readonly keep: number;
  readonly push: readonly Level[];
  readonly role: CutUnit['role'];
  readonly level: Level;
  /** The innermost level that is open now. */
  readonly inner: Level;
  readonly opening: Opening | undefined;
}

interface ScannedLine {
  readonly text: string;
  /** Where its first sign stands, and the column of that. */
  readonly at: number;
  readonly width: number;
  readonly kind: 'blank' | 'comment' | 'text';
}

function lineAt(text: LineText, index: number, level: Level | undefined): ScannedLine {
  const line = text.line(index);
  let at = 0;
  while (line.charCodeAt(at) === 32) at += 1;
  const code = line.charCodeAt(at);
  if (code > 32 && code < 127) return { text: line, at, width: at, kind: code === 35 ? 'comment' : 'text' };
  if (at >= line.length) return { text: line, at, width: at, kind: 'blank' };
  const head = indentation(line, level?.tab ?? usualTab);
  if (head.end >= line.length) return { text: line, at: head.end, width: head.width, kind: 'blank' };
  const comment = line[head.end] === '#' || line[head.end] === '＃';
  return { text: line, at: head.end, width: head.width, kind: comment ? 'comment' : 'text' };
}

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

function isDocumentStart({ text, at, width }: ScannedLine): boolean {
  return width === 0 && /^---[ \t]*(?:$|[ \t]#)/.test(text.slice(at));
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
function extend(text: LineText, from: number, first: number, start: Start): CutUnit | Unsound {
  let { opening } = start;
  const base = start.inner.indent;
  let last = first;
  for (let index = first + 1; index < text.lineCount; index++) {
    const line = lineAt(text, index, start.inner);
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

/** Whether a line interrupts those around it, which go on behind it; told without the lines before `from`, where the unit begins. */
function isInterjected(
  text: LineText,
  from: number,
  index: number,
  line: ScannedLine,
  inner: Level,
  opening: Opening | undefined,
): boolean {
  const level = levelAt(line, inner);
  const dash = dashAt(line.text, line.at);
  if (opening && isBeforeValue(text, index, line, opening, inner)) return true;
  // An item, of this level or of a list that stands beside its key.
  if (dash && (level ? !isLooseIn(line, level) : opening || line.width >= inner.indent)) return false;
  const inOpening = !level && opening !== undefined && !opening.shape.scalar;
  if (!dash && !level && !inOpening) return false;
  const next = nextText(text, index, inner);
  if (next < 0) return false;
  const below = lineAt(text, next, inner);
  // Most lines have one of their own level below them.
  if (!opening && below.width <= inner.indent && (levelAt(below, inner)?.depth ?? 0) <= (level?.depth ?? 0))
    return false;
  const shape = level?.kind === 'map' ? level.shape : {};
  const stray = dash ? 'loose' : strayAt(line.text, line.at, shape);
  const isKey = !stray && !opening && level !== undefined && below.width > inner.indent;
  const inside = isKey && isKeyInside(line, level.shape, inner);
  if (inOpening ? !isStrayValue(line.text, line.at, opening.shape) : !stray && !inside) return false;
  // An edit of the lines before leaves the unit as it is.
  const above = (lines: number): string | undefined => (index - lines >= from ? text.line(index - lines) : undefined);
  if (stray && !mayGoOn(stray, below, above, inner.tab)) return false;
  // With a key straight below it, it is the first of the map.
  if (inOpening && below.width === line.width && !dashAt(below.text, below.at)) return false;
  return !opening || opens(text, next, below, opening, inner);
}

/** The next line with something else than a comment; -1 for none. */
function nextText(text: LineText, index: number, level: Level | undefined): number {
  let next = index + 1;
  while (next < text.lineCount && lineAt(text, next, level).kind !== 'text') next += 1;
  return next < text.lineCount ? next : -1;
}

/** Whether a line stands in the way of the list or map that an opening waits for. */
function isBeforeValue(
  text: LineText,
  index: number,
  line: ScannedLine,
  opening: Opening,
  level: Level | undefined,
): boolean {
  if (line.width < opening.indent + (opening.listBeside && dashAt(line.text, line.at) ? 0 : 1)) return false;
  const next = nextText(text, index, level);
  if (next < 0) return false;
  const below = lineAt(text, next, level);
  return standsBefore(line, below, opening) && opens(text, next, below, opening, level);
}

/** Whether a dash at this level's column begins no item of it. */
function isLooseIn({ text, at }: ScannedLine, { kind, shape: { list } }: Level): boolean {
  return kind === 'list' && list?.map !== undefined && !list.scalar && isLooseItem(text, at, list);
}

/** Whether a key with nothing behind it is none of its own column's map, but of the entry or item above it. */
function isKeyInside({ text, at }: ScannedLine, shape: Shape, inner: Level): boolean {
  if (!text.endsWith(':') && !text.endsWith('：')) return false;
  const key = text.slice(at, -1);
  const inside = inner.kind === 'list' ? inner.shape.list : inner.shape.map?.other;
  return inside?.map?.keys.has(key) === true && shape.map?.keys.has(key) !== true;
}

/** `last` is the last line that surely is the unit's, `next` the first that surely is not; comments straight above that go with it. */
function unit(
  text: LineText,
  from: number,
  last: number,
  next: number,
  start: Start,
  opening: Opening | undefined,
): CutUnit {
  let to = next;
  while (to - 1 > last && lineAt(text, to - 1, start.inner).kind === 'comment') to -= 1;
  return unitOf(from, to, start, opening);
}

function unitOf(from: number, to: number, start: Start, opening: Opening | undefined): CutUnit {
  const { keep, push, role, level, inner } = start;
  return { from, to, keep, push, role, level, after: { level: inner, opening } };
}

/** The open level to which a line belongs by its column. */
function levelAt({ text, at, width }: ScannedLine, innermost: Level): Level | undefined {
  const dash = dashAt(text, at);
  let bare: Level | undefined;
  for (let level: Level | undefined = innermost; level; level = level.parent) {
    if (level.indent < width) return bare;
    if (level.indent > width) continue;
    if (level.kind === 'list') {
      if (dash) return level;
      // A word at the dashes' column is an item without its dash.
      if (isStrayWord(text, at, {})) bare ??= level;
    } else if (!dash) {
      return isLoose(text, at) ? undefined : level;
    }
  }
  return bare;
}

/** A bracket that closes what the entry before opened, or a sign that begins no key. */
function isLoose(text: string, at: number): boolean {
  const sign = text[at] ?? '';
  return ']}|>'.includes(sign) || ('］｝'.includes(sign) && /^.\s*(?:#|$)/.test(text.slice(at)));
}

/** An explicit key, an anchor, an alias or a tag where an entry may stand. */
function isUnusual({ text, at }: ScannedLine): boolean {
  const sign = text[at] ?? '';
  return '&*!'.includes(sign) || ('?:'.includes(sign) && isEnd(text[at + 1]));
}

/** Whether a dash stands there that YAML takes for the first sign of a word: at the column of a map around, of a key. */
function beginsWord({ text, at }: ScannedLine): boolean {
  const dash = dashAt(text, at);
  return dash !== undefined && dash.form !== 'plain';
}

/** Whether a line begins the list or map that an opening waits for. */
function opens(text: LineText, index: number, line: ScannedLine, opening: Opening, level: Level | undefined): boolean {
  const { shape } = opening;
  const dash = dashAt(line.text, line.at);
  if (dash && mayList(shape, dash)) {
    const beside = opening.listBeside && line.width === opening.indent;
    if (shape.list === undefined || (line.width <= opening.indent && !beside)) return false;
  } else if (line.width <= opening.indent || shape.map === undefined) return false;
  else if (!beginsMap(text, index, line.at, line.width, shape, level)) return false;
  return !isBeforeValue(text, index, line, opening, level);
}

/** Whether a map begins with the text at `at`: a key, or half of one above another. */
function beginsMap(
  text: LineText,
  index: number,
  at: number,
  width: number,
  shape: Shape,
  level: Level | undefined,
): boolean {
  const line = text.line(index);
  if ('[{&*!|>%@`"\'?:'.includes(line[at] ?? '') && !isQuotedKey(line, at)) return false;
  if (findKey(line, at, shape, false, shape.scalar === undefined)) return true;
  const ahead = (lines: number): string | undefined =>
    index + lines < text.lineCount ? text.line(index + lines) : undefined;
  return isHalfTyped(ahead, at, width, shape, level?.tab ?? usualTab);
}

function isQuotedKey(line: string, at: number): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:(?:\s|$)/.test(line.slice(at));
}

function startOf(text: LineText, index: number, line: ScannedLine, state: CutState): Start | undefined {
  const { level, opening } = state;
  if (opening && opens(text, index, line, opening, level)) {
    const parent = level;
    const dash = dashAt(line.text, line.at);
    if (dash && opening.shape.list) {
      const list = levelInside(parent, 'list', line.width, opening.shape);
      return itemStart(text, index, line, list, parent?.depth ?? 0, [list]);
    }
    const map = levelInside(parent, 'map', line.width, opening.shape);
    return entryStart(line, line.at, map, parent?.depth ?? 0, [map], 'entry', map);
  }
  if (!level) return undefined;
  const found = levelAt(line, level);
  if (!found) return undefined;
  if (found.kind === 'list') return itemStart(text, index, line, found, found.depth, []);
  return entryStart(line, line.at, found, found.depth, [], 'entry', found);
}

function itemStart(
  text: LineText,
  index: number,
  line: ScannedLine,
  list: Level,
  keep: number,
  push: readonly Level[],
): Start | undefined {
  const shape = list.shape.list ?? {};
  const from = afterBlanks(line.text, line.at + 1);
  const leaf: Start = { keep, push, role: 'item', level: list, inner: list, opening: undefined };
  if (!shape.cut || !shape.map) return leaf;
  if (from >= line.text.length || line.text[from] === '#') {
    return { ...leaf, opening: { indent: list.indent, shape, listBeside: false } };
  }
  const plain = /^- +$/.test(line.text.slice(line.at, from));
  if (!plain || !beginsMap(text, index, from, line.width + from - line.at, shape, list)) return leaf;
  const map = levelInside(list, 'map', line.width + from - line.at, shape);
  return entryStart(line, from, map, keep, [...push, map], 'first-entry', list);
}

function entryStart(
  line: ScannedLine,
  at: number,
  map: Level,
  keep: number,
  push: readonly Level[],
  role: CutUnit['role'],
  level: Level,
): Start {
  const start: Start = { keep, push, role, level, inner: map, opening: undefined };
  const key = findKey(line.text, at, map.shape, false, true);
  // Without its colon a known key is one all the same.
  const word = key?.text ?? line.text.slice(at).trimEnd();
  const shape = entryShape(map.shape, word);
  if (!shape?.cut || (!key && !map.shape.map?.keys.has(word))) return start;
  const from = key ? afterBlanks(line.text, key.colon + 1) : line.text.length;
  const empty = from >= line.text.length || (line.text[from] === '#' && isEnd(line.text[from - 1]));
  return empty ? { ...start, opening: { indent: map.indent, shape, listBeside: true } } : start;
}
