import { comparePositions, type Position } from '../base/position.ts';
import { blockHeader, decodeBlock } from './decode-block.ts';
import { type Decoded, decodeDouble, decodePlain } from './decode-flow.ts';
import type { SourceMap } from './source-map.ts';
import type { ScalarNode, ScalarSegment, ScalarStyle } from './tree.ts';
import type { UnplacedSegment } from './unplaced-segment.ts';

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
  const range = map.range(from, to);
  // Quotes that were put in by mending are none of the author's.
  const own = !quoted || comparePositions(map.place(from), map.place(start)) !== 0;
  const node = {
    kind: 'scalar',
    text: closed || !quoted ? value : decoded.text,
    style: own ? style : 'plain',
    range,
  } as const;
  return withPieces(node, map, decoded, map.place(start));
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
  return withPieces({ kind: 'scalar', text: value, style, range: map.range(from, end) }, map, decoded, undefined);
}

/** Adds the segments, unless the value simply stands in the source from `start` on. */
export function withPieces(
  node: ScalarNode,
  map: Pick<SourceMap, 'place' | 'seams'>,
  decoded: Decoded,
  start: Position | undefined,
): ScalarNode {
  if (decoded.text !== node.text) return node;
  const segments: ScalarSegment[] = [];
  for (const unplaced of decoded.segments) for (const segment of segmentsOf(map, unplaced)) join(segments, segment);
  const only = segments[0];
  if (!only) return node;
  const simple = segments.length === 1 && only.length === only.span && start && comparePositions(only, start) === 0;
  const { kind, text, style, range } = node;
  return simple ? node : { kind, text, style, range, segments };
}

/** Adds a segment; one that goes on where the last ended, unit for unit, becomes part of it. */
function join(segments: ScalarSegment[], segment: ScalarSegment): void {
  const last = segments[segments.length - 1];
  const goesOn = last && last.line === segment.line && last.character + last.span === segment.character;
  if (goesOn && last.length === last.span && segment.length === segment.span) {
    segments[segments.length - 1] = { ...last, length: last.length + segment.length, span: last.span + segment.span };
  } else segments.push(segment);
}

function segmentsOf(
  map: Pick<SourceMap, 'place' | 'seams'>,
  { at, length, from, span }: UnplacedSegment,
): ScalarSegment[] {
  const start = map.place(from);
  const end = map.place(from + span);
  if (start.line !== end.line) return [{ at, length, ...start, span: 0 }];
  if (length !== span) return [{ at, length, ...start, span: end.character - start.character }];
  const cuts = [from, ...map.seams(from, from + span), from + span];
  return cuts.slice(0, -1).map((cut, index) => {
    const size = (cuts[index + 1] ?? cut) - cut;
    return { at: at + cut - from, length: size, ...map.place(cut), span: size };
  });
}
