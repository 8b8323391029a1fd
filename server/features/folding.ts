import type { Range } from '../base/position.ts';
import { shiftLines } from '../base/position.ts';
import { extentOf } from '../syntax/extent.ts';
import { absolute, lineOf } from '../syntax/navigate.ts';
import { fragmentsWith } from '../syntax/noted.ts';
import type { Fragment, Node, Part, Tree } from '../syntax/tree.ts';
import type { Document } from '../workspace/document.ts';

/** Lines that can be folded away: all but the first. Zero-based, both included. */
export interface Fold {
  readonly from: number;
  readonly to: number;
  readonly comment: boolean;
}

interface DeepFold extends Fold {
  readonly depth: number;
}

/**
 * Every key with more than a line below it, every long list item, every run of comments, and `chapters`; the outer ones where there
 * are too many.
 */
export function folds(document: Document, atMost: number, chapters: readonly Fold[] = []): readonly Fold[] {
  const { tree } = document;
  const all: DeepFold[] = [...commentFolds(tree), ...chapters.map((one) => ({ ...one, depth: 1 }))];
  const first = tree.fragments.at(0);
  if (first !== undefined) inPart(tree, tree.root, first, 0, all);
  const kept = all.length <= atMost ? all : [...all].sort((a, b) => a.depth - b.depth).slice(0, atMost);
  return nested(kept.sort((a, b) => a.from - b.from || b.to - a.to));
}

/** What was mended may end within the line on which the next thing begins; it is folded up to that line. */
function nested(all: readonly DeepFold[]): readonly Fold[] {
  const result: { from: number; to: number; comment: boolean }[] = [];
  const open: { from: number; to: number }[] = [];
  for (const { from, to, comment } of all) {
    for (let top = open.at(-1); top !== undefined && top.to < to; top = open.at(-1)) {
      top.to = Math.min(top.to, from - 1);
      open.pop();
    }
    const fold = { from, to, comment };
    result.push(fold);
    open.push(fold);
  }
  return result.filter((one) => one.to > one.from);
}

function inPart(tree: Tree, part: Part, fragment: Fragment, depth: number, into: DeepFold[]): void {
  switch (part.kind) {
    case 'map-part':
      for (const { key, value, fragment: own } of part.entries) {
        const start = absolute(tree, { fragment: own, range: key.range }).start.line;
        add(into, start, extentOf(tree, value, own)?.end, depth);
        inPart(tree, value, own, depth + 1, into);
      }
      break;
    case 'list-part':
      for (const item of part.items) {
        const extent = extentOf(tree, item, fragment);
        if (extent !== undefined) add(into, extent.start.line, extent.end, depth);
        inPart(tree, item, fragment, depth + 1, into);
      }
      break;
    default: {
      const line = lineOf(tree, part.fragment);
      for (const one of foldsIn(part.node)) {
        into.push({ from: one.from + line, to: one.to + line, depth: one.depth + depth, comment: false });
      }
    }
  }
}

function add(into: DeepFold[], from: number, end: Range['end'] | undefined, depth: number): void {
  if (end !== undefined && end.line > from) into.push({ from, to: end.line, depth, comment: false });
}

/** By node: the same node means the same lines, counted from its fragment's first. */
const known = new WeakMap<Node, readonly DeepFold[]>();

function foldsIn(node: Node): readonly DeepFold[] {
  const found = known.get(node);
  if (found !== undefined) return found;
  const all: DeepFold[] = [];
  const visit = (one: Node, depth: number): void => {
    if (one.kind === 'map') {
      for (const { key, value } of one.entries) {
        add(all, key.range.start.line, value.range.end, depth);
        visit(value, depth + 1);
      }
    } else if (one.kind === 'list') {
      for (const item of one.items) {
        add(all, item.range.start.line, item.range.end, depth);
        visit(item, depth + 1);
      }
    }
  };
  visit(node, 0);
  known.set(node, all);
  return all;
}

/** Two or more lines of comment, one under the other. */
function commentFolds(tree: Tree): DeepFold[] {
  const lines = fragmentsWith('comments', tree).flatMap((fragment) => {
    const start = lineOf(tree, fragment);
    return fragment.comments.filter((one) => one.alone).map((one) => shiftLines(one.range, start).start.line);
  });
  const runs: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === line - 1) last.to = line;
    else runs.push({ from: line, to: line });
  }
  return runs.filter(({ from, to }) => to > from).map((run) => ({ ...run, depth: 0, comment: true }));
}
