import type { Shape } from '../shape.ts';
import { type Ahead, dashAt, isStrayWord, mayList, type TextLine } from './begin.ts';
import { findKey } from './key.ts';
import type { Pending } from './mender.ts';
import { afterBlanks, indentation } from './signs.ts';

/**
 * A line that is nothing at the column where it stands: `loose` where YAML makes no entry of it either, `entry` where it
 * does, with a value on the same line.
 */
type Stray = 'loose' | 'entry';

const notText = /^[[\]{}［］｛｝"'&*!|>?:：%@`,#＃]/;

/** What such a line is at the column of a map of this shape; undefined where an entry may begin with it, or something else than text. */
export function strayAt(text: string, at: number, shape: Shape): Stray | undefined {
  // Most lines that are looked at open something with their last sign.
  if (text.endsWith(':') || notText.test(text.slice(at))) return undefined;
  const { map } = shape;
  const key = findKey(text, at, shape, false, true);
  if (!key) return map?.keys.has(/^[^\s#]*/.exec(text.slice(at))?.[0] ?? '') === true ? undefined : 'loose';
  if (key.known) return undefined;
  if (key.form !== 'plain' && map?.other === undefined) return 'loose';
  return /^\s*[^\s"'|>[{&*!#＃]/.test(text.slice(key.colon + 1)) ? 'entry' : undefined;
}

/** Whether a line is no value of this shape, list or map: such a value begins below it, and it interrupts that. */
export function isStrayValue(text: string, at: number, shape: Shape): boolean {
  return isStrayWord(text, at, {}) || strayAt(text, at, shape) === 'loose';
}

/**
 * Whether a line stands in the way of the list or map that a key or dash above waits for and that begins straight below: an item
 * above a map, or what is indented more than that which follows.
 */
export function standsBefore(
  { text, at, width }: TextLine,
  next: TextLine,
  { shape, indent, listBeside }: Pending,
): boolean {
  if (shape.scalar === 'prose') return false;
  const dash = dashAt(text, at);
  const below = dashAt(next.text, next.at);
  if (below) {
    if (!shape.list || !mayList(shape, below) || next.width < indent + (listBeside ? 0 : 1)) return false;
  } else if (!shape.map || next.width <= indent || !findKey(next.text, next.at, shape, false, true)) return false;
  if (!dash) {
    if (mayBegin(text, at, shape)) return false;
    // A word straight above a key is the first of the map, without its colon.
    const beside = next.width === width && !below && !/^[\p{L}\p{N}]/u.test(text.slice(at));
    return next.width < width || (beside && !findKey(text, at, shape, false, true));
  }
  if (!isLooseItem(text, at, shape.list ?? {})) return false;
  if (next.width < width || (!below && !shape.list)) return true;
  // Below a hyphen YAML takes it for more of the text.
  return below !== undefined && next.width > width && dash.form !== 'plain';
}

/** Whether a line begins what may stand there, or something else than text. */
function mayBegin(text: string, at: number, shape: Shape): boolean {
  if (notText.test(text.slice(at)) || shape.map?.keys.has(/^[^\s#]*/.exec(text.slice(at))?.[0] ?? '') === true)
    return true;
  return findKey(text, at, shape, false, true)?.known === true;
}

/** Whether behind a dash stands text that begins no map; `shape` is that of an item. */
export function isLooseItem(text: string, at: number, shape: Shape): boolean {
  // Most items are none by the first colon in them.
  if (text.includes(':', at)) return false;
  const from = afterBlanks(text, at + 1);
  return from < text.length && text[from] !== '-' && !mayBegin(text, from, shape);
}

/** Whether a line leaves it open what its key holds, which the lines below tell. */
export function opensValue(text: string, at: number): boolean {
  return /[:：]\s*(?:$|#|＃)/.test(text.slice(at));
}

/**
 * Whether what stands below such a line may go on with what it interrupts. An entry with its value could only go on as text:
 * another entry or item is none. Nor does a key that stands there already go on with its map: it belongs to another.
 */
export function mayGoOn(stray: Stray, below: TextLine, above: Ahead, tab: number): boolean {
  if (dashAt(below.text, below.at)) return true;
  const key = findKey(below.text, below.at, {}, false, false);
  if (!key) return stray === 'loose';
  for (let lines = 1; ; lines++) {
    const text = above(lines);
    if (text === undefined) return true;
    const head = indentation(text, tab);
    if (head.end >= text.length || text[head.end] === '#' || head.width > below.width) continue;
    if (head.width < below.width) return true;
    if (findKey(text, head.end, {}, false, false)?.text === key.text) return false;
  }
}
