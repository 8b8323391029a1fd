import { compactBetween, compactRange } from '../compact-range.ts';
import { longTexts } from '../long-texts.ts';
import type { Surroundings } from '../mend/mend.ts';
import { maxNesting } from '../mend/mender.ts';
import { hasInvisible } from '../mend/signs.ts';
import type { ParsedLines } from '../reading.ts';
import type { Shape } from '../shape.ts';
import { entryShape } from '../shape-at.ts';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from '../tree.ts';
import { block } from './block.ts';
import { collection } from './flow.ts';
import { keptEntry, keptIn } from './kept.ts';
import type { EarlierMap } from './lines.ts';
import { colon, dash, endLine, goTo, hash, keyEnd, type LineWalk, noteComment, space, taken } from './lines.ts';
import { emptyScalar, plain, quoted } from './scalar.ts';

/**
 * The reader of the ordinary shape: block maps and lists, scalars on one line, blocks of text, flow collections on one line.
 * What it reads is what the mender would leave alone and the reference reader reads the same; at anything else it gives up.
 * `earlier`: what stood in the same place before an edit, of which the outermost map keeps the entries that read as before.
 */
export function readOrdinary(
  lines: readonly string[],
  around: Surroundings,
  earlier?: EarlierMap,
): ParsedLines | undefined {
  const at = { line: 0, indent: -1, text: '', failed: false };
  const walk: LineWalk = { lines, comments: [], items: [], entries: [], earlier, ...at };
  if (!goTo(walk, 0)) return undefined;
  const frame = around.frames[around.frames.length - 1];
  if (frame && (frame.indent !== walk.indent || (frame.kind === 'list') !== isDash(walk))) return undefined;
  const depth = around.depth + around.frames.length;
  const node = collectionAt(walk, frame?.shape ?? around.shape, depth);
  if (!node || walk.failed || walk.line < lines.length) return undefined;
  const comments = walk.comments.length === 0 ? none : walk.comments;
  return { node, comments, problems: longTexts(lines, node), anchors: false, unresolved: false, expansions: 0 };
}

const none: readonly never[] = [];

function isDash({ text, indent }: LineWalk): boolean {
  if (text.charCodeAt(indent) !== dash) return false;
  return indent + 1 === text.length || text.charCodeAt(indent + 1) === space;
}

/** The block list or map that begins on the walk's line. */
function collectionAt(walk: LineWalk, shape: Shape, depth: number): Node | undefined {
  if (depth > maxNesting - 10) return undefined;
  if (isDash(walk)) return list(walk, shape, walk.indent, depth);
  return mayBeProse(walk, walk.indent, shape) ? undefined : map(walk, shape, walk.indent, depth);
}

/** Whether the key at `at` is none the place knows, where a text might stand as well. */
function mayBeProse({ text }: LineWalk, at: number, shape: Shape): boolean {
  return shape.scalar === 'prose' && !shape.map?.keys.has(text.slice(at, keyEnd(text, at)));
}

function list(walk: LineWalk, shape: Shape, column: number, depth: number): ListNode | undefined {
  const { line: start, items: open } = walk;
  const from = open.length;
  do {
    const item = itemAt(walk, shape.list ?? {}, column, depth);
    if (!item) return undefined;
    open.push(item);
  } while (walk.indent === column && isDash(walk));
  if (walk.indent > column) return undefined;
  const items = taken(open, from);
  const begin = { line: start, character: column };
  const end = items[items.length - 1]?.range.end ?? begin;
  return { kind: 'list', flow: false, items, range: compactBetween(begin, end), memory: undefined };
}

/** One item; the walk then stands on the next line. */
function itemAt(walk: LineWalk, shape: Shape, column: number, depth: number): Node | undefined {
  const { text, line } = walk;
  let at = column + 1;
  while (text.charCodeAt(at) === space) at += 1;
  if (at >= text.length || text.charCodeAt(at) === hash) {
    if (at < text.length && !noteComment(walk, line, at, false)) return undefined;
    const below = goTo(walk, line + 1) && walk.indent > column;
    if (walk.failed) return undefined;
    return below ? collectionAt(walk, shape, depth + 1) : emptyScalar(line, at);
  }
  if (text.charCodeAt(at) === dash) return undefined;
  const end = keyEnd(text, at);
  if (end >= 0) {
    if (mayBeProse(walk, at, shape)) return undefined;
    return map(walk, shape, at, depth + 1);
  }
  if (mayBeKey(text, at, shape)) return undefined;
  // Text in a list of maps interrupts it, which is the mender's to say.
  if (shape.map && shape.scalar === undefined && !'[{"\''.includes(text[at] ?? '')) return undefined;
  return valueAt(walk, at, shape, column, depth);
}

/** Whether a known key stands at `at` with its colon written wrongly. */
function mayBeKey(text: string, at: number, shape: Shape): boolean {
  if (!shape.map || '[{"\''.includes(text[at] ?? '')) return false;
  let end = at;
  while (end < text.length && !isColon(text.charCodeAt(end)) && text.charCodeAt(end) !== space) end += 1;
  let next = end;
  while (text.charCodeAt(next) === space) next += 1;
  if (!isColon(text.charCodeAt(next)) && text.charCodeAt(next) < 160) return false;
  return (
    shape.scalar === undefined || shape.map.keys.has(text.slice(at, end)) || hasInvisible(text.slice(at, next + 1))
  );
}

function isColon(code: number): boolean {
  return code === colon || code === 0xff1a;
}

/** Whether a key stands among the entries from `from` on; `names` holds the keys of a map of many. */
function isKnown(entries: readonly Entry[], from: number, names: Set<string>, text: string): boolean {
  if (entries.length - from < 16) {
    for (let i = from; i < entries.length; i++) if (entries[i]?.key.text === text) return true;
    return false;
  }
  if (names.size === 0) for (let i = from; i < entries.length; i++) names.add(entries[i]?.key.text ?? '');
  if (names.has(text)) return true;
  names.add(text);
  return false;
}

/** Nothing is added to it by maps of few keys. */
const noNames: Set<string> = new Set();

function map(walk: LineWalk, shape: Shape, column: number, depth: number): MapNode | undefined {
  const open = walk.entries;
  const first = open.length;
  const kept = keptIn(walk, column);
  let names = noNames;
  let from = column;
  do {
    const entry = (kept && keptEntry(walk, kept, column)) ?? newEntry(walk, shape, from, column, depth);
    if (entry === undefined) return undefined;
    if (open.length - first === 16) names = new Set();
    if (isKnown(open, first, names, entry.key.text)) return undefined;
    open.push(entry);
    from = column;
  } while (walk.indent === column && !isDash(walk));
  if (walk.indent >= column) return undefined;
  const entries = taken(open, first);
  const [start, end] = [entries[0]?.key.range.start, entries[entries.length - 1]?.value.range.end];
  return start && end && { kind: 'map', flow: false, entries, range: compactBetween(start, end), memory: undefined };
}

/** The entry whose key begins at `from`, in a map at `column`. */
function newEntry(walk: LineWalk, shape: Shape, from: number, column: number, depth: number): Entry | undefined {
  const { line } = walk;
  const end = keyEnd(walk.text, from);
  if (end < 0) return undefined;
  const text = walk.text.slice(from, end);
  const key: ScalarNode = { kind: 'scalar', text, style: 'plain', range: compactRange(line, from, line, end) };
  const under = entryShape(shape, text);
  // What stands below such a key may belong to an entry above it: that is told where the document is cut.
  if (under === undefined && shape.cut && end + 1 === walk.text.length) return undefined;
  const value = entryValue(walk, end + 1, under ?? {}, column, depth);
  return value && { key, value };
}

/** What stands behind a key's colon, or below it; the walk then stands on the next line. */
function entryValue(walk: LineWalk, from: number, shape: Shape, column: number, depth: number): Node | undefined {
  const { text, line } = walk;
  let at = from;
  while (text.charCodeAt(at) === space) at += 1;
  const comment = text.charCodeAt(at) === hash;
  if (at < text.length && !comment) return valueAt(walk, at, shape, column, depth);
  if (comment && (shape.scalar === 'prose' || !noteComment(walk, line, at, false))) return undefined;
  const below = goTo(walk, line + 1);
  if (walk.failed) return undefined;
  if (below && (walk.indent > column || (walk.indent === column && isDash(walk))))
    return collectionAt(walk, shape, depth + 1);
  return emptyScalar(line, at);
}

/** A scalar or flow collection on the walk's line; the walk then stands on the next line, which must not go on with it. */
function valueAt(walk: LineWalk, at: number, shape: Shape, parent: number, depth: number): Node | undefined {
  const { line } = walk;
  const node = oneValue(walk, at, shape, parent, depth);
  if (!node) return undefined;
  goTo(walk, Math.max(line, walk.line) + 1);
  return walk.failed || walk.indent > parent ? undefined : node;
}

function oneValue(walk: LineWalk, at: number, shape: Shape, parent: number, depth: number): Node | undefined {
  const { line, text } = walk;
  switch (text[at]) {
    case '"':
    case "'": {
      const read = quoted(walk, at);
      return read && endLine(walk, line, read.end) ? read.node : undefined;
    }
    case '|':
    case '>':
      return block(walk, at, shape, parent);
    case '[':
    case '{': {
      const read = collection(walk, at, shape, depth + 1);
      return read && endLine(walk, line, read.end) ? read.node : undefined;
    }
    default:
      return plain(walk, at, shape);
  }
}
