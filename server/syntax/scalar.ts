import { blockHeader, decodeBlock } from './decode-block.ts';
import { type Decoded, decodeDouble, decodePlain } from './decode-flow.ts';
import type { SourceMap } from './source-map.ts';
import type { Stretch } from './stretch.ts';
import type { Piece, ScalarNode, ScalarStyle } from './tree.ts';

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/**
 * The scalar written in `source[from, to)`. `value` is what the reader made of it; `parentIndent` is where an explicit
 * block indentation counts from.
 */
export function scalarNode(
  map: SourceMap,
  from: number,
  to: number,
  value: string,
  type: string | undefined,
  parentIndent: number,
): ScalarNode {
  const style = styles[type ?? 'PLAIN'] ?? 'plain';
  const { source } = map;
  if (style === 'literal' || style === 'folded') return blockNode(map, from, to, value, style, parentIndent);
  const quoted = style !== 'plain';
  const closed = quoted && to - from >= 2 && source[to - 1] === source[from];
  const start = quoted ? from + 1 : from;
  const end = closed ? to - 1 : to;
  const decoded =
    style === 'double' ? decodeDouble(source, start, end) : decodePlain(source, start, end, style === 'single');
  return withPieces({ kind: 'scalar', text: value, style, range: map.range(from, to) }, map, decoded, start);
}

function blockNode(
  map: SourceMap,
  from: number,
  to: number,
  value: string,
  style: ScalarStyle,
  parentIndent: number,
): ScalarNode {
  const { source } = map;
  const lineEnd = source.indexOf('\n', from);
  const headerEnd = lineEnd < 0 || lineEnd > to ? to : lineEnd;
  const header = /^[|>][-+0-9]*/.exec(source.slice(from, headerEnd))?.[0] ?? '|';
  const decoded = decodeBlock(source, Math.min(headerEnd + 1, to), to, blockHeader(header), parentIndent);
  const end = Math.max(from + header.length, decoded.lastContent);
  return withPieces({ kind: 'scalar', text: value, style, range: map.range(from, end) }, map, decoded, -1);
}

/** Adds the pieces, unless the value simply stands in the source from `start` on. */
function withPieces(node: ScalarNode, map: SourceMap, decoded: Decoded, start: number): ScalarNode {
  const { stretches } = decoded;
  const only = stretches[0];
  if (decoded.text !== node.text) return node;
  if (stretches.length === 0) return node;
  if (stretches.length === 1 && only && only.from === start && only.length === only.span) {
    if (map.seams(start, start + only.span).length === 0) return node;
  }
  return { ...node, pieces: stretches.flatMap((stretch) => pieces(map, stretch)) };
}

function pieces(map: SourceMap, stretch: Stretch): Piece[] {
  const { at, length, from, span } = stretch;
  const seams = length === span ? map.seams(from, from + span) : [];
  const cuts = [from, ...seams, from + span];
  const result: Piece[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] ?? from;
    const size = (cuts[i + 1] ?? start) - start;
    const place = map.place(start);
    const whole = seams.length === 0;
    result.push({
      at: at + start - from,
      length: whole ? length : size,
      line: place.line,
      character: place.character,
      span: whole ? span : size,
    });
  }
  return result;
}
