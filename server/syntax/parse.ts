import { longList } from '../base/long-list.ts';
import { rangeOf } from '../base/position.ts';
import { cutParse } from './cut/cut-parse.ts';
import type { Surroundings } from './mend/mend.ts';
import { readOrdinary } from './ordinary/read.ts';
import type { Edit } from './problem.ts';
import { nothing, read } from './read.ts';
import type { ParsedLines } from './reading.ts';
import type { Shape } from './shape.ts';
import type { LineText } from './text.ts';
import type { Fragment, LeafPart, Node, Tree } from './tree.ts';

/** What was parsed before, and the edits that made today's text of it (LSP's order: each against the result of the last). */
interface Previous {
  readonly tree: Tree;
  readonly edits: readonly Edit[];
}

/** A file may have this many bytes, as UTF-8. */
const maxBytes = 64 * 1024 * 1024;

/** The ranged tree of a text. Never throws: what can't be read is a problem, and the rest is still there. */
export function parse(text: LineText, shape: Shape, previous?: Previous): Tree {
  if (isTooLong(text)) return tooLong(text, shape);
  if (shape.cut && shape.map) {
    const tree = cutParse(text, shape, previous);
    if (typeof tree !== 'string') return tree;
  }
  return wholeParse(text, shape);
}

/**
 * The same of a text that nobody edits: in one fragment, if all of it is of the ordinary shape, which takes half the time;
 * else cut, so that each slip is mended where it stands.
 */
export function parseOnce(text: LineText, shape: Shape): Tree {
  if (isTooLong(text)) return tooLong(text, shape);
  const reading = readOrdinary(text.slice(0, text.lineCount), asDocument(shape));
  return reading === undefined ? parse(text, shape) : asWhole(text, shape, reading);
}

/** The same, as one fragment: what every cut tree must equal. */
export function wholeParse(text: LineText, shape: Shape): Tree {
  const lines = text.slice(0, text.lineCount);
  const marker = lines.findIndex((line) => /^(?:<{7}|>{7})(?: |$)/.test(line));
  if (marker >= 0) {
    const range = rangeOf(marker, 0, marker, lines[marker]?.length ?? 0);
    return asWhole(text, shape, nothing({ kind: 'conflict-marker', range, data: {} }));
  }
  return asWhole(text, shape, read(lines, asDocument(shape)));
}

function asDocument(shape: Shape): Surroundings {
  return { frames: [], shape, tab: undefined, depth: 0, opensDocument: true };
}

function asWhole(text: LineText, shape: Shape, { node, problems, comments }: ParsedLines): Tree {
  const fragment: Fragment = { order: 0, lineCount: text.lineCount, problems, comments };
  const root: LeafPart = { kind: 'leaf', fragment, node: node ?? emptyDocument, memory: undefined };
  const counts = { problems: problems.length, comments: comments.length };
  return { text, shape, fragments: longList([[fragment]]), root, counts, cut: false, memory: undefined };
}

const emptyDocument: Node = { kind: 'scalar', text: '', style: 'empty', range: rangeOf(0, 0, 0, 0) };

/** Counts bytes only where the number of UTF-16 units leaves it open. */
function isTooLong(text: LineText): boolean {
  if (text.length * 3 <= maxBytes) return false;
  return text.length > maxBytes || text.byteLength() > maxBytes;
}

function tooLong(text: LineText, shape: Shape): Tree {
  const range = rangeOf(0, 0, 0, text.line(0).length);
  return asWhole(text, shape, nothing({ kind: 'limits', range, data: { reason: 'size', limit: 64 } }));
}
