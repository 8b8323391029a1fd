import { compactRange } from '../compact-range.ts';
import { type Decoded, decodeDouble, decodePlain, readEscape } from '../decode-flow.ts';
import { endsInvisible } from '../mend/signs.ts';
import { withPieces } from '../scalar.ts';
import type { Shape } from '../shape.ts';
import { sourceMap } from '../source-map.ts';
import type { ScalarNode } from '../tree.ts';
import { colon, hash, isSafeStart, type LineWalk, noteComment, space } from './lines.ts';

export function emptyScalar(line: number, at: number): ScalarNode {
  return { kind: 'scalar', text: '', style: 'empty', range: compactRange(line, at, line, at) };
}

/** A value without quotes that fills the rest of its line, but for a comment. */
export function plain(walk: LineWalk, at: number, shape: Shape): ScalarNode | undefined {
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
export function quoted(walk: LineWalk, at: number): { node: ScalarNode; end: number } | undefined {
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
