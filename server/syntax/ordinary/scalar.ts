import { compactRange } from '../compact-range.ts';
import { blockHeader, decodeBlock } from '../decode-block.ts';
import { type Decoded, decodeDouble, decodePlain, readEscape } from '../decode-flow.ts';
import { foldProse } from '../fold-prose.ts';
import { endsInvisible, hasInvisible } from '../mend/signs.ts';
import { withPieces } from '../scalar.ts';
import type { Shape } from '../shape.ts';
import { sourceMap } from '../source-map.ts';
import type { ScalarNode } from '../tree.ts';
import { colon, endLine, hasControl, hash, isSafeStart, noteComment, space, type Walk } from './lines.ts';

export function emptyScalar(line: number, at: number): ScalarNode {
  return { kind: 'scalar', text: '', style: 'empty', range: compactRange(line, at, line, at) };
}

/** A value without quotes that fills the rest of its line, but for a comment. */
export function plain(walk: Walk, at: number, shape: Shape): ScalarNode | undefined {
  const { text, line } = walk;
  if (!isSafeStart(text.charCodeAt(at))) return undefined;
  const prose = shape.scalar === 'prose';
  let end = at;
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === space) continue;
    if (code < space || code === 0x7f) return undefined;
    if (code === colon && (i + 1 === text.length || text.charCodeAt(i + 1) === space)) return undefined;
    if (code === hash && text.charCodeAt(i - 1) === space) {
      // Whether that is prose is for the mender to say.
      if (prose || !noteComment(walk, line, i, false)) return undefined;
      break;
    }
    end = i + 1;
  }
  const value = text.slice(at, end);
  if (!prose && shape.scalar && (endsInvisible(value) || value.includes('＃'))) return undefined;
  return { kind: 'scalar', text: value, style: 'plain', range: compactRange(line, at, line, end) };
}

/** A quoted value that ends on its line, with nothing but a comment behind it. */
export function quoted(walk: Walk, at: number): { node: ScalarNode; end: number } | undefined {
  const { text, line } = walk;
  const mark = text.charCodeAt(at);
  const double = mark === 34;
  let escaped = false;
  let i = at + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < space || code === 0x7f) return undefined;
    if (double && code === 92) {
      const read = readEscape(text, i, text.length);
      if (!read.valid) return undefined;
      escaped = true;
      i = read.to - 1;
    } else if (code === mark) {
      if (double || text.charCodeAt(i + 1) !== mark) break;
      escaped = true;
      i += 1;
    }
  }
  if (i >= text.length) return undefined;
  const end = i + 1;
  const node: ScalarNode = {
    kind: 'scalar',
    text: text.slice(at + 1, i),
    style: double ? 'double' : 'single',
    range: compactRange(line, at, line, end),
  };
  if (!escaped) return { node, end };
  const decoded: Decoded = double ? decodeDouble(text, at + 1, i) : decodePlain(text, at + 1, i, true);
  const map = sourceMap([text]);
  const place = (offset: number): { line: number; character: number } => ({ line, character: offset });
  return { node: withPieces({ ...node, text: decoded.text }, { ...map, place }, decoded, place(at + 1)), end };
}

/** A block of text under a header without digits. `parent` is the column that its lines exceed. */
export function block(walk: Walk, at: number, shape: Shape, parent: number): ScalarNode | undefined {
  const { text, line, lines } = walk;
  let headerEnd = at + 1;
  if (text[headerEnd] === '-') headerEnd += 1;
  if (!endLine(walk, line, headerEnd) || text.includes('#')) return undefined;
  const end = contentEnd(lines, line + 1, parent);
  if (end < 0) return undefined;
  // Where lines follow, the line end behind the last one counts.
  const content = lines.slice(line, end);
  const map = sourceMap(end < lines.length ? [...content, ''] : content);
  const { source } = map;
  const decoded = decodeBlock(source, text.length + 1, source.length, blockHeader(text.slice(at, headerEnd)), parent);
  const place = (offset: number): { line: number; character: number } => {
    const found = map.place(offset);
    return { line: found.line + line, character: found.character };
  };
  const last = place(decoded.lastContent);
  const node: ScalarNode = {
    kind: 'scalar',
    text: decoded.text,
    style: text[at] === '|' ? 'literal' : 'folded',
    range: compactRange(line, at, last.line, last.character),
  };
  walk.line = end - 1;
  const whole = withPieces(node, { ...map, place }, decoded, undefined);
  return shape.scalar === 'prose' ? foldProse(whole) : whole;
}

/** Behind the last line of a block of text; -1 where it is empty or its lines are indented in an unusual way. */
function contentEnd(lines: readonly string[], from: number, parent: number): number {
  let content = -1;
  let end = -1;
  let index = from;
  for (; index < lines.length; index++) {
    const text = lines[index] ?? '';
    let indent = 0;
    while (text.charCodeAt(indent) === space) indent += 1;
    if (indent >= text.length) {
      if (content >= 0 ? indent > content : indent > parent + 1) return -1;
      continue;
    }
    if (indent <= parent) break;
    if (content < 0) content = indent;
    if (indent < content || hasControl(text, indent) || hasInvisible(text[indent] ?? '')) return -1;
    end = index + 1;
  }
  return end < 0 ? -1 : index;
}
