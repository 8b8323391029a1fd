import type { Edit } from './problem.ts';
import { read } from './read.ts';
import type { Shape } from './shape.ts';
import type { LineText } from './text.ts';
import type { Fragment, Node, Part, Tree } from './tree.ts';

/** What was parsed before, and the edits that made today's text of it (LSP's order: each against the result of the last). */
export interface Previous {
  readonly tree: Tree;
  readonly edits: readonly Edit[];
}

/** The ranged tree of a text. Never throws: what can't be read is a problem, and the rest is still there. */
export function parse(text: LineText, shape: Shape, _previous?: Previous): Tree {
  return wholeParse(text, shape);
}

/** The same, as one fragment: what every cut tree must equal. */
export function wholeParse(text: LineText, shape: Shape): Tree {
  const reading = read(text.slice(0, text.lineCount), { frames: [], shape, tab: 2 });
  const fragment: Fragment = {
    order: 0,
    lineCount: text.lineCount,
    problems: reading.problems,
    comments: reading.comments,
  };
  return { text, shape, fragments: [fragment], root: leaf(fragment, reading.node), cut: false };
}

function leaf(fragment: Fragment, node: Node | undefined): Part {
  return { kind: 'leaf', fragment, node: node ?? emptyDocument };
}

const start = { line: 0, character: 0 };
const emptyDocument: Node = { kind: 'scalar', text: '', style: 'empty', range: { start, end: start } };
