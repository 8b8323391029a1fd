import { dashAt } from '../mend/begin.ts';
import { findKey, isEnd } from '../mend/key.ts';
import { afterBlanks } from '../mend/signs.ts';
import { entryShape } from '../shape-at.ts';
import type { LineText } from '../text.ts';
import { type CutState, type Level, levelInside, type Opening } from './level.ts';
import { levelAt } from './level-at.ts';
import { beginsMap, opens } from './opens.ts';
import type { ScannedLine } from './scanned-line.ts';

/** `first-entry`: an entry on the line of its item's dash. */
export type UnitRole = 'entry' | 'item' | 'first-entry';

/** The first line of a unit, seen against what is open before it. */
export interface UnitStart {
  readonly keep: number;
  readonly push: readonly Level[];
  readonly role: UnitRole;
  readonly level: Level;
  /** The innermost level that is open now. */
  readonly inner: Level;
  readonly opening: Opening | undefined;
}

export function startOf(text: LineText, index: number, line: ScannedLine, state: CutState): UnitStart | undefined {
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
): UnitStart | undefined {
  const shape = list.shape.list ?? {};
  const from = afterBlanks(line.text, line.at + 1);
  const leaf: UnitStart = { keep, push, role: 'item', level: list, inner: list, opening: undefined };
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
  role: UnitRole,
  level: Level,
): UnitStart {
  const start: UnitStart = { keep, push, role, level, inner: map, opening: undefined };
  const key = findKey(line.text, at, map.shape, false, true);
  // Without its colon a known key is one all the same.
  const word = key?.text ?? line.text.slice(at).trimEnd();
  const shape = entryShape(map.shape, word);
  if (!shape?.cut || (!key && !map.shape.map?.keys.has(word))) return start;
  const from = key ? afterBlanks(line.text, key.colon + 1) : line.text.length;
  const empty = from >= line.text.length || (line.text[from] === '#' && isEnd(line.text[from - 1]));
  return empty ? { ...start, opening: { indent: map.indent, shape, listBeside: true } } : start;
}
