import { compactRange } from '../compact-range.ts';
import { blockHeader, decodeBlock } from '../decode-block.ts';
import { breaksNothing, foldProse } from '../fold-prose.ts';
import { hasInvisible } from '../mend/signs.ts';
import { withPieces } from '../scalar.ts';
import type { Shape } from '../shape.ts';
import { sourceMap } from '../source-map.ts';
import type { ScalarNode, ScalarSegment } from '../tree.ts';
import { endLine, hasControl, type LineWalk, space } from './lines.ts';

/** A block of text under a header without digits. `parent` is the column that its lines exceed. */
export function block(walk: LineWalk, at: number, shape: Shape, parent: number): ScalarNode | undefined {
  const { text, line, lines } = walk;
  let headerEnd = at + 1;
  if (text[headerEnd] === '-') headerEnd += 1;
  if (!endLine(walk, line, headerEnd) || text.includes('#')) return undefined;
  const content = contentBelow(lines, line, parent);
  if (content === undefined) return undefined;
  walk.line = content.end - 1;
  const header: BlockStart = { line, at, text: text.slice(at, headerEnd) };
  const prose = shape.scalar === 'prose';
  if (content.even) return evenBlock(lines, header, content, prose);
  const node = unevenBlock(lines, header, content, parent);
  return prose ? foldProse(node) : node;
}

/** Where a block of text begins, and how it is written. */
interface BlockStart {
  readonly line: number;
  readonly at: number;
  /** `|`, `>`, `|-` or `>-`. */
  readonly text: string;
}

/** The lines of a block of text. */
interface BlockContent {
  readonly indent: number;
  /** Behind the last line that is not blank. */
  readonly last: number;
  /** Behind the last line. */
  readonly end: number;
  /** Whether all lines up to the last that is not blank are indented alike. */
  readonly even: boolean;
}

/** Lines that are indented alike, as nearly all are: each is a piece of the value as it stands. */
function evenBlock(
  lines: readonly string[],
  header: BlockStart,
  { indent, last }: BlockContent,
  prose: boolean,
): ScalarNode {
  const { line, at } = header;
  const folded = header.text.startsWith('>');
  const parts: string[] = [];
  const segments: ScalarSegment[] = [];
  let length = 0;
  const add = (part: string, index: number, character: number, span: number): void => {
    parts.push(part);
    segments.push({ at: length, length: part.length, line: index, character, span });
    length += part.length;
  };
  const textOf = (index: number): string => (lines[index] ?? '').slice(indent);
  const separator = (index: number, text: string): string => {
    if (!folded) return '\n';
    return prose && breaksNothing(text, textOf(index + 1)) ? '' : ' ';
  };
  for (let index = line + 1; index < last; index++) {
    const text = textOf(index);
    add(text, index, indent, text.length);
    const end = indent + text.length;
    if (index + 1 < last) add(separator(index, text), index, end, 0);
    else if (!header.text.endsWith('-')) add('\n', index, end, 0);
  }
  const range = compactRange(line, at, last - 1, (lines[last - 1] ?? '').length);
  return { kind: 'scalar', text: parts.join(''), style: folded ? 'folded' : 'literal', range, segments };
}

function unevenBlock(lines: readonly string[], header: BlockStart, { end }: BlockContent, parent: number): ScalarNode {
  const { line, at, text } = header;
  // Where lines follow, the line end behind the last one counts.
  const content = lines.slice(line, end);
  const map = sourceMap(end < lines.length ? [...content, ''] : content);
  const { source } = map;
  const start = (content[0] ?? '').length + 1;
  const decoded = decodeBlock(source, start, source.length, blockHeader(text), parent);
  const place = (offset: number): { line: number; character: number } => {
    const found = map.place(offset);
    return { line: found.line + line, character: found.character };
  };
  const last = place(decoded.lastContent);
  const node: ScalarNode = {
    kind: 'scalar',
    text: decoded.text,
    style: text.startsWith('|') ? 'literal' : 'folded',
    range: compactRange(line, at, last.line, last.character),
  };
  return withPieces(node, { ...map, place }, decoded, undefined);
}

/** The lines of text below a header; undefined where there are none, or where they are indented in an unusual way. */
function contentBelow(lines: readonly string[], header: number, parent: number): BlockContent | undefined {
  let content = -1;
  let last = -1;
  let even = true;
  let index = header + 1;
  for (; index < lines.length; index++) {
    const text = lines[index] ?? '';
    let indent = 0;
    while (text.charCodeAt(indent) === space) indent += 1;
    if (indent >= text.length) {
      if (content >= 0 ? indent > content : indent > parent + 1) return undefined;
      continue;
    }
    if (indent <= parent) break;
    if (content < 0) content = indent;
    if (indent < content || hasControl(text, indent) || hasInvisible(text[indent] ?? '')) return undefined;
    // A blank line before it, or more white space than in the first.
    if (indent > content || index !== (last < 0 ? header + 1 : last)) even = false;
    last = index + 1;
  }
  return last < 0 ? undefined : { indent: content, last, end: index, even };
}
