import { dashAt } from '../mend/begin.ts';
import { isLooseItem, isStrayValue, mayGoOn, strayAt } from '../mend/interjected.ts';
import type { Shape } from '../shape.ts';
import type { LineText } from '../text.ts';
import type { Level, Opening } from './level.ts';
import { levelAt } from './level-at.ts';
import { isBeforeValue, opens } from './opens.ts';
import { lineAt, nextText, type ScannedLine } from './scanned-line.ts';

/** Whether a line interrupts those around it, which go on behind it; told without the lines before `from`, where the unit begins. */
export function isInterjected(
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
