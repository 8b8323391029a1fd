import { compactRange } from '../compact-range.ts';
import type { Shape } from '../shape.ts';
import { entryShape } from '../shape-at.ts';
import type { Node, ScalarNode } from '../tree.ts';
import { colon, hash, isKeySign, isSafeStart, keyEnd, type LineWalk, space, taken } from './lines.ts';
import { quoted } from './scalar.ts';

const comma = 44;
const openList = 91;
const closeList = 93;
const openMap = 123;
const closeMap = 125;
/** ， 、 ］ ｝ */
const wideSigns = /[，、］｝]/;

interface ReadNode {
  readonly node: Node;
  /** Behind its last sign. */
  readonly end: number;
}

/** The flow list or map that begins at `at` and ends on the same line. */
export function collection(walk: LineWalk, at: number, shape: Shape, depth: number): ReadNode | undefined {
  if (depth > 50) return undefined;
  const list = walk.text.charCodeAt(at) === openList;
  if (shape.scalar === 'prose' && (list || shape.list || !shape.map)) return undefined;
  return list ? flowList(walk, at, shape, depth) : flowMap(walk, at, shape, depth);
}

function skip(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space) at += 1;
  return at;
}

function flowList(walk: LineWalk, at: number, shape: Shape, depth: number): ReadNode | undefined {
  const { text, line, items: open } = walk;
  const from = open.length;
  let next = skip(text, at + 1);
  while (text.charCodeAt(next) !== closeList) {
    const item = value(walk, next, shape.list ?? {}, undefined, depth);
    if (!item) return undefined;
    open.push(item.node);
    next = skip(text, item.end);
    if (text.charCodeAt(next) === comma) {
      next = skip(text, next + 1);
      if (text.charCodeAt(next) === closeList) return undefined;
    } else if (text.charCodeAt(next) !== closeList) return undefined;
  }
  const items = taken(open, from);
  const range = compactRange(line, at, line, next + 1);
  return { node: { kind: 'list', flow: true, items, range, memory: undefined }, end: next + 1 };
}

function flowMap(walk: LineWalk, at: number, shape: Shape, depth: number): ReadNode | undefined {
  const { text, line, entries: open } = walk;
  const from = open.length;
  let next = skip(text, at + 1);
  while (text.charCodeAt(next) !== closeMap) {
    const end = keyEnd(text, next);
    if (end < 0 || end + 1 >= text.length) return undefined;
    const name = text.slice(next, end);
    for (let i = from; i < open.length; i++) if (open[i]?.key.text === name) return undefined;
    const key: ScalarNode = { kind: 'scalar', text: name, style: 'plain', range: compactRange(line, next, line, end) };
    const read = value(walk, skip(text, end + 1), entryShape(shape, name) ?? {}, shape, depth);
    if (!read) return undefined;
    open.push({ key, value: read.node });
    next = skip(text, read.end);
    if (text.charCodeAt(next) === comma) {
      next = skip(text, next + 1);
      if (text.charCodeAt(next) === closeMap) return undefined;
    } else if (text.charCodeAt(next) !== closeMap) return undefined;
  }
  const entries = taken(open, from);
  const range = compactRange(line, at, line, next + 1);
  return { node: { kind: 'map', flow: true, entries, range, memory: undefined }, end: next + 1 };
}

/** An item, or the value of an entry of the map `owner`. */
function value(
  walk: LineWalk,
  at: number,
  shape: Shape,
  owner: Shape | undefined,
  depth: number,
): ReadNode | undefined {
  const { text } = walk;
  const code = text.charCodeAt(at);
  if (code === openList || code === openMap) return collection(walk, at, shape, depth + 1);
  if (code === 34 || code === 39) {
    const read = quoted(walk, at);
    const next = read ? text.charCodeAt(skip(text, read.end)) : 0;
    return next === comma || next === closeList || next === closeMap ? read : undefined;
  }
  return isSafeStart(code) ? word(walk, at, shape, owner) : undefined;
}

function word(walk: LineWalk, at: number, shape: Shape, owner: Shape | undefined): ReadNode | undefined {
  const { text, line } = walk;
  let end = at;
  let i = at;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === space) continue;
    if (code === comma || code === closeList || code === closeMap) break;
    if (code < space || code === 0x7f || code === openList || code === openMap || code === colon) return undefined;
    if (code === hash && text.charCodeAt(i - 1) === space) return undefined;
    end = i + 1;
  }
  const written = text.slice(at, end);
  if (shape.scalar !== 'prose') {
    if (wideSigns.test(written)) return undefined;
  } else if (owner && (wideSigns.test(written) || !endsEntry(text, i))) return undefined;
  if (i >= text.length) return undefined;
  return { node: { kind: 'scalar', text: written, style: 'plain', range: compactRange(line, at, line, end) }, end };
}

/** Whether the sign at `at` ends an entry, and no comma in prose. */
function endsEntry(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== comma) return text.charCodeAt(at) === closeMap;
  const next = skip(text, at + 1);
  let end = next;
  while (isKeySign(text.charCodeAt(end)) && text.charCodeAt(end) < 128) end += 1;
  const letter = text.charCodeAt(next) | 32;
  return letter >= 97 && letter <= 122 && !text.slice(next, end).includes('.') && keyEnd(text, next) === end;
}
